import { findChainByLabel } from '../../vocabulary/index.ts';
import { anyOf } from '../any-of.ts';

/**
 * The victim that a found name stands for, or null when it is a chain, an asset, a reporter, the
 * author of the post or no name at all.
 */
export function toVictim(found: string, author: string | null): string | null {
  const words = found
    .replace(/^[@#$]/, '')
    .replace(/['’]s?$/, '')
    .replace(/ (?:hack|exploit|attack|incident)s?$/i, '')
    .split(' ');
  while (words.length > 0 && functionWords.has(words[0] ?? '')) words.shift();
  const victim = words.join(' ').trim();
  if (victim.length < 2 || victim.length > 40 || !/[A-Za-z]/.test(victim)) return null;
  if (noNames.has(victim) || reporters.test(victim) || noVictim.test(victim)) return null;
  if (author !== null && victim.toLowerCase() === author.toLowerCase()) return null;
  return findChainByLabel(victim) === null ? victim : null;
}

/** Words with a capital that only begin a sentence or a name. */
const functionWords = new Set(
  (
    'A An The Our We It Its In On At To By Of For From And But If As So Hi Hey This That These ' +
    'Those There They He She You Your Please Seems Seem Looks Look According Two Three Several ' +
    'Some Another Yet More One Most Do No Not Same Likely Between Around About Approximately ' +
    'Early Every When While Since After User Users Hacker Hackers Crypto DeFi January ' +
    'February March April June July August September October November December'
  ).split(' '),
);

/** Words with a capital that are no names, even alone. */
const noNames = new Set(
  (
    'Update,Correction,Alert,ALERT,UPDATE,Total,Loss,Losses,Root,Cause,Victim,Victims,Attacker,' +
    'Attackers,Exploiter,Exploiters,Scammer,Scammers,Transaction,Transactions,Tx,TX,Txn,TXs,' +
    'Attack,Exploit,Fresh,Suspicious,Security,NFT,NFTs,Web3,Contract,Contracts,Contact,Team,Stay,' +
    'Beware,Deployer,Fund,Funds,Stolen,Rug,Rug Pull,Phishing,Flash,Flash Loan,Price,Oracle,Block,' +
    'EOA,EOAs,USD,MEV,Token,Tokens,Project,Protocol,Address,Main,Tornado Cash,Key,Blockchain,' +
    'Discord,Telegram,Twitter,X,AI,LP,LPs,DEX,CEX,DNS,DDoS,URL,RWA,dApp,DApp,ID,IDs,CA,API,RPC,' +
    'AWS,IP,CEO,CTO,COO,KOL,DM,TVL,OTC,L2,V1,V2,V3,V4,Meme,Pair,Vault,Vaults,Staking,Assets,User,' +
    'Users,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday,January,' +
    'February,March,April,May,June,July,August,September,October,November,December'
  ).split(','),
);

/** Accounts and tags of those who report, and tags that name a topic. */
const reporters = anyOf`
  ^(peck ?shield|beosin|blocksec|phalcon|certik|slowmist|tenarmor|cyvers|ancilia|misteye|mist_?track|
    metasleuth|hexagate|blockaid|zachxbt|tornado|eagleeye|hack|web3|security|defi|flash_?loan)\w*$ |
  ^\w*scamsniffer$ |
  ^(rug_?pull|phishing|address_?poisoning|safu|alert|exploit|crypto|scam|drainer|nft|dao)$
`;

/** Assets, addresses, ordinals, days and qualities ("Gemini-funded"). */
const noVictim = anyOf`
  ^(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)$ |
  -(funded|based|backed|linked|owned|related|style|focused)$ |
  ^(eth|btc|bnb|sol|usdt|usdc|dai|weth|wbnb|wbtc|trx|avax|matic|steth|wsteth)$ |
  ^0x | ^T[1-9A-Za-z]{33}$ | ^\d+(st|nd|rd|th)$
`;
