/** What kind of thing was attacked: a closed list. */
export const targets = [
  { id: 'lending', label: 'Lending' },
  { id: 'dex', label: 'Exchange (DEX)' },
  { id: 'bridge', label: 'Bridge' },
  { id: 'yield', label: 'Yield or vault' },
  { id: 'stablecoin', label: 'Stablecoin' },
  { id: 'derivatives', label: 'Derivatives' },
  { id: 'defi', label: 'DeFi, kind not stated' },
  { id: 'cex', label: 'Centralised exchange' },
  { id: 'wallet', label: 'Wallet' },
  { id: 'token', label: 'Token' },
  { id: 'nft', label: 'NFT' },
  { id: 'gaming', label: 'Game' },
  { id: 'chain', label: 'Chain' },
  { id: 'dao', label: 'DAO' },
  { id: 'launchpad', label: 'Launchpad or sale' },
  { id: 'rwa', label: 'Real-world assets' },
  { id: 'bot', label: 'Bot or agent' },
  { id: 'service', label: 'Service or company' },
] as const;

export type TargetId = (typeof targets)[number]['id'];

const byId = new Map<string, (typeof targets)[number]>(targets.map((row) => [row.id, row]));

export function isTargetId(text: string): text is TargetId {
  return byId.has(text);
}

/** What a person reads for a target id. */
export function targetLabel(id: TargetId): string {
  return byId.get(id)?.label ?? id;
}
