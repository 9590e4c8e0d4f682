const tag = String.raw`(?:[@#](?=\d*[A-Za-z])\w+|\$[A-Za-z]\w*)`;
const word = String.raw`(?:[A-Z][\w'’&-]*|\d+[a-z]{2,}\w*|[a-z]{1,2}[A-Z][\w'’-]*)`;
const version = String.raw`(?: [Vv]\d+(?:\.\d+)*)?`;
const properName = String.raw`${word}(?:\.[a-z]{2,7}\b)?(?: (?:${word}|of|the)(?<! of| the))*${version}`;
const name = String.raw`(?<name>${tag}|${properName})`;
const kind =
  '(?:protocol|project|exchange|game|platform|bridge|custodian|service|market|marketplace|bot|' +
  'dex|DEX|tokens?|coin|fork|lender|wallet|aggregator|launchpad|network|blockchain|chain|startup|' +
  'firm|company|provider|fund|stablecoin|memecoin)';
/** "crypto trading platform", "AI blockchain project": what a victim is, before its name. */
const description = String.raw`(?:(?:[\w-]+ ){0,4}${kind} )?`;

/** What a victim has, between its name and what happened to it. */
const belongings = String.raw`(?:['’]s?)?(?: (?:multisig|payment contract|proxy|staking contract|contracts?|pool|front ?end|website|server|hot wallets?|token|protocol|network|project|wallet users|vaults?|deployer))?`;
const place = String.raw`(?: \([^)]*\))*(?:, (?:an?|the|[a-z]+ of) [^.;:]{2,100}?,)?(?: (?:on|\(on) [^.,:;]{2,60}?)?,?`;
const fate = String.raw`(?:has|have|had|was|were|is|are|got|seems?|appears|suffer(?:s|ed)?|lost|paused|confirmed|disclosed|reports?|announced|tweeted|posted|said|rugged|exploited|hit|says|halted|fell|incurred)`;

/** Only what was taken came from a victim: flash loans come from a lender, first funds from an exchange. */
const taken = String.raw`\b(?:stolen|stole|drain(?:ed|s|ing)?|taken|took|siphoned|withdrew|withdrawn|removed|gone|missing|lost|made off)\b(?:(?!liquidity)[^.;:]){0,60}?`;

/** A tag, a handle or a ticker. */
export const tagPattern = new RegExp(String.raw`(?<![\w/])${tag}`, 'g');

/** Ways of naming a victim, the surest first; each holds the name in the group \`name\`. */
export const namePatterns: readonly RegExp[] = [
  // "the unknown project named Rebalancer"
  String.raw`\bnamed ${name}`,
  // "the X account of @Catboat", "the team behind Bilge"
  String.raw`\b(?:account|end|wallets?|website|contracts?|team|server|deployer|vaults?|users?|owner) (?:of|behind|at) (?:the )?${description}${name}`,
  // "targeting @bunni", "attack on #Harbour", "drained $2M from Felucca Finance"
  String.raw`\b(?:targeting|against|involving|(?:[Aa]ttacks?|[Ee]xploits?|scam|[Rr]ug ?pull|hack) (?:on|of|against)|related to|transactions? (?:with|against)|exploit(?:ed)? by|activity (?:on|at)|[Ee]xploiter of|${taken} from) (?:the |several |an? )?${description}${name}`,
  // "the exchange Marlinspike", "crypto tax service Ledgerly"
  String.raw`\b(?:${kind}|Token) ${name}`,
  // "Harbour Swap was exploited", "@QuffaBridge on #Moonbeam & #Ethereum was attacked"
  String.raw`(?<![\w@#$])${name}${belongings}${place} ${fate}\b`,
  // "the @odosprotocol protocol", "the @LanternLend incident"
  String.raw`(?<![\w@#$])${name} (?:protocol|token|[Ii]ncident|[Ee]xploit|[Hh]ack|[Aa]ttack|loss|contract|pair|transactions|figures)\b`,
  // "Revised figures for Rigger Finance", "regarding Trawler"
  String.raw`\b(?:regarding|for|on our|on) (?:the )?${name}(?: alert)?\s*[:,]`,
].map((pattern) => new RegExp(pattern, 'g'));
