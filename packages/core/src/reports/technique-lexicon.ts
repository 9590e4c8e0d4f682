import type { TechniqueId } from '../vocabulary/index.ts';
import { anyOf } from './any-of.ts';

/**
 * Words that name a technique; the first match counts. The order is: what became of a key, then
 * named flaws, then broad ones, so that "flash loan reentrancy" is the flaw and not its financing.
 */
export const techniqueLexicon: readonly (readonly [TechniqueId, RegExp])[] = [
  [
    'rug-pull',
    anyOf`
    \brug(ged|ging)?\b | rug-?pull | exit[ -]?scam | honey-?pot | \bponzi\b | ^scam$ | abscond |
    transferred treasury to mixers`,
  ],
  [
    'private-key-compromise',
    anyOf`
    \bprivate[ -]?keys? | (admin|deployer|owner|signer|session|cloudflare|compromised|stolen) keys?\b |
    \bkeys? (was |were |has been |have been )?(compromis|leak|stolen) | mnemonic | seed phrase |
    hot[ -]wallet | deployer (wallet|account) | wallets? (stolen|compromis) | permission stolen |
    compromised? (admin|owner|deployer|wallet|session) | privilege compromise | vanity address |
    profanity | low entropy | bad ecdsa | wallet vulnerability | bitforge`,
  ],
  ['reentrancy', anyOf`re-?entran`],
  ['governance', anyOf`governance | voting power | malicious proposal | vote manipul`],
  ['compiler-bug', anyOf`compiler | \bvyper\b | virtual machine vuln`],
  ['storage-collision', anyOf`storage (collision|slot|misalign)`],
  [
    'initialization',
    anyOf`
    \buninitiali[sz]ed | not initiali[sz]ed | initiali[sz]er | re-?initiali[sz] | init function |
    unprotected (initiali[sz]|upgrade) | cpimp | proxy (front-?run|upgrade) | backdoor hijack |
    upgraded proxyadmin`,
  ],
  [
    'oracle-misconfiguration',
    anyOf`
    (oracle|price feed)s? (mis-?config|error|glitch|misprice) | misconfigured oracle |
    outdated oracle | stale (oracle|price) | wrong oracle`,
  ],
  [
    'share-inflation',
    anyOf`
    \bdonat(e|ion|ing) | first[ -]deposit | empty[ -]market | new market | shares? inflation |
    inflation (attack|vuln) | pool shares | deposit inflation | inflationary accounting |
    vault inflation | exchange[ -]rate manip`,
  ],
  ['precision-loss', anyOf`\bround(ing|ed) | precision | \bdecimals? | truncat`],
  ['integer-overflow', anyOf`over-?flow | under-?flow`],
  [
    'signature-verification',
    anyOf`
    (?<!multi-)signatures? | \breplay | ecrecover | eip-?712 | forged rfq | nonce reuse`,
  ],
  [
    'bridge-verification',
    anyOf`
    bridge verif | cross-?chain (message|state|multisig) | proof (verif|spam) | verifier | trusted root |
    (fake|forged) (state )?proof | state proof | ack message | set-?peer | false peer | layerzero |
    oft bridge | (log|message) spoof | gatewayevm | ibc hooks | (fake|commons) bridge | near blocks |
    merkle (proof|tree|root)(?! access) | message verif`,
  ],
  [
    'price-manipulation',
    anyOf`
    (price|oracle|reserve|liquidity|rate|pool|trove|balance|rebalance|market)s?( feed)? (manipulat|disparity) |
    manipulat\w+ (of )?(the |its )?(\w+ )?(price|oracle|reserve|liquidity|rate|pool) |
    (price|oracle) (attack|dependen|exploit|vuln|update|issue) | k[- ]value | oracle | spot[ -]price |
    flawed quoting | mispric | thin-market | pricing mechanism | fake token price |
    liquidity exploit`,
  ],
  [
    'account-compromise',
    anyOf`
    account (was )?(compromis|hack|tak|breach) | hacked account | credential | api key | \b2fa\b |
    (discord|twitter|telegram|youtube|instagram|apple id|retail transaction app) .*(hack|compromis) |
    compromised (discord|twitter|account) | server compromis | intrusion | ransom | cyber ?attack |
    network attack | infrastructure-level | file stolen`,
  ],
  [
    'arbitrary-call',
    anyOf`
    arbitrary (external |low-level |function )?call | external call | delegate-?call | call ?data |
    (unlimited|infinite|token) approval | approval exploit | approve exploit | purchasebundler |
    arbitrary (transfer|execution) | authorization attack`,
  ],
  [
    'access-control',
    anyOf`
    acces{1,2}[ -]control | unauthori[sz]ed | authori[sz] | authenti | permission | privilege |
    ownership | onlyowner | modifier | lack of strict access | impersonat | visibility |
    public (function|burn|mint) | sender verif | withdrawstucktoken | emergencywithdraw |
    resolver hijack | multi-?sig\w* (permission|address)`,
  ],
  ['slippage', anyOf`slippage | sandwich`],
  [
    'unauthorized-mint',
    anyOf`
    (infinite|unlimited|arbitrary|unbacked|unauthori[sz]ed) mint | \bmint(ing)?[ -](and|&)[ -](dump|stake) |
    \bmint(ing)? (attack|logic|exploit|vuln|reserves)`,
  ],
  ['bad-randomness', anyOf`random`],
  [
    'reward-manipulation',
    anyOf`
    reward | incentive | referral | staking logic | accounting | airdrop mechanism | sybil |
    fee[- ]collect | royalty | stake manip | tax(ation)? mechan | balance update`,
  ],
  [
    'supply-chain',
    anyOf`
    supply[ -]chain | third[- ]?party | malicious (code|software|version|package) | malware | trojan |
    code injection | \bnpm\b | pypi | backdoor | fake (bisq|application|software) | remote code |
    browser vuln | cve-`,
  ],
  [
    'phishing',
    anyOf`
    phish | social[ -]engineer | address poison | fake otc | \bsim +card | sim swap |
    advanced persistent`,
  ],
  [
    'frontend-attack',
    anyOf`
    front-?end | \bdns\b | domain | hijack | website | \bbgp\b | man-in-the-middle`,
  ],
  [
    'information-leak',
    anyOf`
    (information|data|database|privacy|customer).{0,12}(leak|breach|exposure|attack) | exchange leak`,
  ],
  [
    'input-validation',
    anyOf`
    (input|parameter|argument|data|collateral|sender|amount|user)s?( input)? (validat|check|incoming) |
    unverified (user )?input | unchecked | validity | insufficient (check|valid) | argument manip |
    lack of (input )?(validat|check) | missing (input|condition|check) | spoof | negative amounts |
    fake (collateral|lp|token|eos|deposit|transfer|currency) | false (top-up|xrp) | malicious transfer |
    transfer error prompt | hard[- ]fail`,
  ],
  [
    'consensus-attack',
    anyOf`
    51 ?% | double[ -]spend | consensus | reorgani[sz] | \bre-?org\b | ^fork$ | selfish mining |
    rush attack | block (signature|failure) | validator comp | \bgeth\b | execution layer | tss vuln`,
  ],
  [
    'denial-of-service',
    anyOf`
    \bd?dos\b | denial of service | congestion | downtime | network interrupt | abnormal traffic |
    ^load$ | spam`,
  ],
  [
    'market-manipulation',
    anyOf`
    market[ -]manip | \bmev\b | front-?run | arbitrage | wash trad | pump and dump | de-anchor |
    de-?peg | delta neutral | market-making | listing mechanism | rule exploitation |
    abnormal liquidation | proprietary trading | (lack of|insufficient) liquidity`,
  ],
  ['insider', anyOf`\binsider | internal (evil|threat|operation) | manually updated`],
  [
    'misconfiguration',
    anyOf`
    config | human error | operation(al)? (error|mistake) | not upgraded | deployment error |
    on-chain setup | compatibility issue | offboarding mistake | inconsistent value`,
  ],
  [
    'business-logic',
    anyOf`
    logic | math | calculation | function | flaw | mechanism | defect | \bbug\b | design | roll ?back |
    \b(borrow\w*|redeem|deposit|withdraw\w*|collateral|liquidation|staking|burn|migrate|swap)\b |
    (router|rebalance|claim|refund|vault|pools?|curve|debt\w*|arbitration|call|token) exploit |
    (contract|protocol|code|lp|pool|transfer|multisig|application) vuln | contract exploit |
    state manip | condition | zero-rate | over-?ride | ctx exploit | loop exploit | numavault |
    rekeying`,
  ],
  ['flash-loan', anyOf`flash[ -]?loan`],
];
