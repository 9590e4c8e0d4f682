/**
 * Chains that a text names beyond doubt. Only spellings that are no English words: "base", "near",
 * "one" and "op" never count here.
 */
export function chainsInText(text: string): ReadonlySet<string> {
  return new Set(patterns.filter(([, pattern]) => pattern.test(text)).map(([id]) => id));
}

const patterns: readonly (readonly [string, RegExp])[] = [
  ['bsc', /\b(?:BSC|BNB Chain|BNBChain|Binance Smart Chain|BNB Smart Chain)\b/],
  ['ethereum', /\bEthereum (?:main|network|blockchain|chain)|\bon Ethereum\b|#Ethereum\b/i],
  ['polygon', /\bPolygon\b/],
  ['arbitrum', /\bArbitrum\b/],
  ['optimism', /\bOptimism\b/],
  ['base', /\b(?:on Base\b|Base (?:chain|network|mainnet))/],
  ['avalanche', /\bAvalanche\b/],
  ['fantom', /\bFantom\b/],
  ['solana', /\bSolana\b/],
  ['tron', /\b(?:TRON|Tron)\b/],
  ['eos', /\bEOS\b/],
  ['heco', /\b(?:HECO|Heco)\b/],
  ['sui', /\bSui (?:network|blockchain|chain)|\bon Sui\b/i],
  ['zksync', /\bzkSync\b/i],
];
