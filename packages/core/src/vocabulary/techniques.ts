/** How the attack worked: a closed list. The source's own words are kept beside the id. */
export const techniques = [
  { id: 'private-key-compromise', label: 'Private key compromise' },
  { id: 'access-control', label: 'Access control' },
  { id: 'price-manipulation', label: 'Price or oracle manipulation' },
  { id: 'oracle-misconfiguration', label: 'Oracle misconfiguration' },
  { id: 'reentrancy', label: 'Reentrancy' },
  { id: 'business-logic', label: 'Business logic flaw' },
  { id: 'input-validation', label: 'Missing input validation' },
  { id: 'arbitrary-call', label: 'Arbitrary external call' },
  { id: 'precision-loss', label: 'Rounding or precision loss' },
  { id: 'share-inflation', label: 'Share inflation or donation' },
  { id: 'integer-overflow', label: 'Integer overflow or underflow' },
  { id: 'unauthorized-mint', label: 'Unauthorised mint' },
  { id: 'reward-manipulation', label: 'Reward or accounting manipulation' },
  { id: 'slippage', label: 'Missing slippage protection' },
  { id: 'flash-loan', label: 'Flash loan, flaw not stated' },
  { id: 'signature-verification', label: 'Signature verification or replay' },
  { id: 'bridge-verification', label: 'Bridge message verification' },
  { id: 'governance', label: 'Governance attack' },
  { id: 'initialization', label: 'Unprotected initialisation or upgrade' },
  { id: 'storage-collision', label: 'Storage collision' },
  { id: 'bad-randomness', label: 'Predictable randomness' },
  { id: 'misconfiguration', label: 'Misconfiguration' },
  { id: 'compiler-bug', label: 'Compiler or language bug' },
  { id: 'frontend-attack', label: 'Front end or DNS hijack' },
  { id: 'supply-chain', label: 'Supply chain or malicious code' },
  { id: 'phishing', label: 'Phishing or social engineering' },
  { id: 'account-compromise', label: 'Account or service compromise' },
  { id: 'information-leak', label: 'Information leak' },
  { id: 'consensus-attack', label: 'Consensus or double-spend attack' },
  { id: 'denial-of-service', label: 'Denial of service' },
  { id: 'market-manipulation', label: 'Market manipulation or MEV' },
  { id: 'insider', label: 'Insider' },
  { id: 'rug-pull', label: 'Rug pull or exit scam' },
] as const;

export type TechniqueId = (typeof techniques)[number]['id'];

const byId = new Map<string, (typeof techniques)[number]>(techniques.map((row) => [row.id, row]));

export function isTechniqueId(text: string): text is TechniqueId {
  return byId.has(text);
}

/** What a person reads for a technique id. */
export function techniqueLabel(id: TechniqueId): string {
  return byId.get(id)?.label ?? id;
}
