const tag = String.raw`(?:[@#](?=\d*[A-Za-z])\w+|\$[A-Za-z]\w*)`;
const word = String.raw`(?:[A-Z][\w'’&-]*|\d+[a-z]{2,}\w*|[a-z]{1,2}[A-Z][\w'’-]*)`;
const properName = String.raw`${word}(?:\.[a-z]{2,7}\b)?(?: (?:${word}|of|the)(?<! of| the))*`;
const name = String.raw`(?<name>${tag}|${properName})`;
const kind =
  '(?:protocol|project|exchange|game|platform|bridge|custodian|service|market|bot|dex|tokens?|coin|fork|lender)';

/** What a victim has, between its name and what happened to it. */
const belongings = String.raw`(?:['’]s?)?(?: (?:multisig|payment contract|proxy|staking contract|contracts?|pool|front ?end|website|server|hot wallets?|token|protocol|network|project|wallet users|vaults?|deployer))?`;
const place = String.raw`(?: \([^)]*\))*(?: (?:on|\(on) [^.,:;]{2,60}?)?,?`;
const fate = String.raw`(?:has|have|had|was|were|is|are|got|seems?|appears|suffer(?:s|ed)?|lost|paused|confirmed|disclosed|reports?|announced|rugged|exploited|hit|says|halted)`;

/** A tag, a handle or a ticker. */
export const tagPattern = new RegExp(String.raw`(?<![\w/])${tag}`, 'g');

/** Ways of naming a victim, the surest first; each holds the name in the group \`name\`. */
export const namePatterns: readonly RegExp[] = [
  // "the unknown project named Rebalancer"
  String.raw`\bnamed ${name}`,
  // "the X account of @Catboat", "the team behind Bilge"
  String.raw`\b(?:account|end|wallets?|website|contracts?|team|server|deployer|vaults?|users?|owner) (?:of|behind|at) (?:the )?(?:${kind} )?${name}`,
  // "targeting @bunni", "attack on #Harbour", "from Felucca Finance"
  String.raw`\b(?:targeting|against|involving|(?:[Aa]ttacks?|[Ee]xploits?|scam|[Rr]ug ?pull|hack) (?:on|of|against)|related to|transactions? (?:with|against)|exploit(?:ed)? by|activity (?:on|at)|[Ee]xploiter of|from) (?:the |several |an? )?(?:${kind} )?${name}`,
  // "the exchange Marlinspike", "crypto tax service Ledgerly"
  String.raw`\b(?:${kind}|Token) ${name}`,
  // "Harbour Swap was exploited", "@QuffaBridge on #Moonbeam & #Ethereum was attacked"
  String.raw`(?<![\w@#$])${name}${belongings}${place} ${fate}\b`,
  // "the @odosprotocol protocol", "the @LanternLend incident"
  String.raw`(?<![\w@#$])${name} (?:protocol|token|incident|exploit|hack|attack|loss|contract|pair|transactions|figures)\b`,
  // "Revised figures for Rigger Finance", "regarding Trawler"
  String.raw`\b(?:regarding|for|on our|on) (?:the )?${name}(?: alert)?\s*[:,]`,
].map((pattern) => new RegExp(pattern, 'g'));
