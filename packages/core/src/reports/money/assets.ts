/** What amounts are counted in when it is the US dollar itself. */
export const usd = 'USD';

/** Spellings in lower case of what an amount can be counted in, where capitals do not tell. */
const spelled: Readonly<Partial<Record<string, string>>> = {
  usd: usd,
  dollar: usd,
  dollars: usd,
  eth: 'ETH',
  ether: 'ETH',
  ethers: 'ETH',
  weth: 'WETH',
  btc: 'BTC',
  bitcoin: 'BTC',
  bitcoins: 'BTC',
  wbtc: 'WBTC',
  bnb: 'BNB',
  wbnb: 'WBNB',
  sol: 'SOL',
  eos: 'EOS',
  trx: 'TRX',
  matic: 'MATIC',
  avax: 'AVAX',
  usdt: 'USDT',
  usdc: 'USDC',
  dai: 'DAI',
  busd: 'BUSD',
};

/** Tokens that keep to the dollar, so that their amount says the loss in dollars, roughly. */
const dollarTokens = new Set(['USDT', 'USDC', 'DAI', 'BUSD', 'TUSD', 'USDP', 'GUSD', 'PYUSD']);

/** Capitals behind a number that count things, not money. */
const noAssets =
  /^(?:TXS?|TXNS?|NFTS?|UTC|GMT|AM|PM|EOAS?|LPS?|[GMT]B|DAPPS?|TVL|DAOS?|CEXS?|DEXS?|APIS?|KYC|AMA|IPS?|MEV|L[12]S?|ERC\d*|BEP\d*|EIP\d*|SMS|PR|ID|CTO|CEO|USERS?|H|D|S|X|FA)$/i;

/**
 * The asset that the word behind a number names, or null. In a text capitals have to mark a
 * ticker; in a field that holds nothing but an amount (`anyWord`) every short word does.
 */
export function toAsset(word: string, anyWord = false): string | null {
  const ticker = word.replace(/^[$#]/, '');
  const known = spelled[ticker.toLowerCase()];
  if (known !== undefined) return known;
  if (noAssets.test(ticker) || !/^[A-Za-z][A-Za-z0-9.]{1,14}$/.test(ticker)) return null;
  const isMarked = word.startsWith('$') || (ticker.match(/[A-Z]/g)?.length ?? 0) >= 2;
  return isMarked || anyWord ? ticker : null;
}

export function isDollarToken(asset: string): boolean {
  return dollarTokens.has(asset.toUpperCase());
}
