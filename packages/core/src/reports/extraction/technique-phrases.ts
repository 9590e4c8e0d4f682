import type { TechniqueId } from '../../vocabulary/index.ts';
import { anyOf } from '../any-of.ts';

/**
 * Phrases of running text that name a technique beyond doubt; the first one counts. Narrower than
 * the lexicon of labels, as most words of a label are ordinary words in a sentence.
 */
export const techniquePhrases: readonly (readonly [TechniqueId, RegExp])[] = [
  [
    'rug-pull',
    anyOf`
    \brug ?-?pull(ed|s)? | \brugged | exit[ -]?scam | pull(ed|s) the rug | honeypot |
    withdrew all user deposits | deployer removed liquidity`,
  ],
  [
    'account-compromise',
    anyOf`
    (discord|telegram|twitter|\bx account|social media|youtube)\b.{0,60}(compromised|hacked|hijacked|
      taken over|breached) |
    (compromised|hacked) (x|twitter|discord|telegram)\b`,
  ],
  [
    'frontend-attack',
    anyOf`
    front ?-?end\b.{0,40}(hijack|compromis|attack|hack) | \bdns\b |
    (domain|website)\b.{0,40}hijack`,
  ],
  [
    'phishing',
    anyOf`
    phish | address poisoning | poisoned address | social engineering | fake (airdrop|meeting) |
    malicious (permit|signature|listing|approval) | signing an? .{0,20}(permit|approve)`,
  ],
  ['insider', anyOf`\binsider\b`],
  [
    'supply-chain',
    anyOf`
    supply[ -]chain | malicious (code|npm|package|extension) | \bnpm package | malware |
    compromised version`,
  ],
  [
    'private-key-compromise',
    anyOf`
    private keys?\b | hot wallets? | blind-?signing | multisig was compromised | seed phrase leak |
    (validator|owner|admin|deployer|signer)('s)? (keys?|wallet)\b.{0,30}(leak|compromis|stolen)`,
  ],
  ['reentrancy', anyOf`re-?entran`],
  ['governance', anyOf`governance (attack|proposal) | malicious proposal`],
  ['storage-collision', anyOf`storage collision`],
  [
    'initialization',
    anyOf`
    \buninitiali[sz]ed | initiali[sz]e\(\) | unprotected initiali[sz] | re-?initiali[sz]ed`,
  ],
  [
    'bridge-verification',
    anyOf`
    (forged|fraudulent|fake|spoofed)( a)? (cross-?chain )?(message|proof) | cross-?chain message |
    merkle proof | \bsetpeer\b | proof check`,
  ],
  [
    'signature-verification',
    anyOf`
    forge a signature | signature (check|verification|could be replayed|replay) | ecrecover |
    bypass\w* the signature | \breplay(ed)?\b | empty signature | same nonce`,
  ],
  ['integer-overflow', anyOf`over ?-?flow | under ?-?flow`],
  [
    'share-inflation',
    anyOf`
    first[ -]deposit | empty (market|pool|vault) | donation | share (price )?inflation |
    inflat\w+ the exchange rate`,
  ],
  ['precision-loss', anyOf`\bround(ing|s|ed) | \bround (error|issue|up|down) | precision loss`],
  [
    'oracle-misconfiguration',
    anyOf`
    (outdated|stale|misconfigured|wrong|faulty|broken) (oracle|price) | oracle (price )?misconfigur`,
  ],
  [
    'unauthorized-mint',
    anyOf`
    (infinite|unlimited|unauthori[sz]ed) mint | mint(ed)? (an )?unlimited | mint tokens arbitrarily`,
  ],
  [
    'reward-manipulation',
    anyOf`
    reward (calculation|accounting|logic|mechanism) | claim(ed|s)? rewards repeatedly | incentive`,
  ],
  [
    'price-manipulation',
    anyOf`
    (price|oracle|reserves?|liquidity ?index)\b.{0,24}manipulat | spot price | oracle attack |
    manipulat\w+ .{0,40}\b(price|oracle|reserves?|pool)\b | oracle price could be changed`,
  ],
  [
    'market-manipulation',
    anyOf`
    low-liquidity collateral was pumped | pump(ed)? and dump | wash trading`,
  ],
  ['slippage', anyOf`slippage | sandwich | minimum output`],
  [
    'arbitrary-call',
    anyOf`
    arbitrary (external |low-level |function )?call | delegate ?call | unlimited approval |
    "transferfrom" issue`,
  ],
  [
    'access-control',
    anyOf`
    access[ -]control | open to anyone | unprotected function | permission check |
    (no|missing|lacks?|lacking|without) (any )?(permission|auth|signer|owner|caller) |
    did not check the caller`,
  ],
  [
    'input-validation',
    anyOf`
    (input|parameter|argument|collateral)s?( account)? (validation|check) | did not validate |
    not (properly )?(verify|validate|check)\w* the (argument|input|parameter) |
    fake (token|collateral|paymenttoken) | unverified user input`,
  ],
  ['bad-randomness', anyOf`random number | randomness`],
  ['consensus-attack', anyOf`51 ?% | double-?spen[dt]`],
  ['denial-of-service', anyOf`\bd?dos\b | denial of service`],
  ['information-leak', anyOf`database leak | data (leak|breach) | personal (data|information)`],
  ['misconfiguration', anyOf`misconfigur`],
  [
    'business-logic',
    anyOf`
    logic (flaw|error|bug|issue) | (settlement|business|contract) logic | counted twice |
    (claimed|executed|withdrawn) twice | flawed (\w+ )?(check|mechanism|logic) | burn mechanism`,
  ],
  ['flash-loan', anyOf`flash ?-?loan`],
];
