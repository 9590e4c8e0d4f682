/** Names of one victim, and on what public fact the equation rests. */
export type NameAlias = {
  basis: 'rebrand' | 'ticker' | 'parent' | 'product' | 'bridge' | 'spelling';
  names: readonly string[];
};

/**
 * Aliases that are public facts of the field. Each row is one victim in the eyes of the reports:
 * a house and its product stand in one row only when lists file the product's incident under the
 * house.
 */
export const nameAliases: readonly NameAlias[] = [
  {
    basis: 'bridge',
    names: [
      'Binance Bridge',
      'BSC Token Hub',
      'BNB Bridge',
      'BNB Chain',
      'BSC Bridge',
      'Binance Smart Chain',
    ],
  },
  { basis: 'bridge', names: ['Ronin', 'Ronin Bridge', 'Axie Infinity', 'Sky Mavis'] },
  { basis: 'rebrand', names: ['Wormhole', 'Portal', 'Portal Bridge'] },
  { basis: 'rebrand', names: ['bZx', 'Fulcrum', 'Ooki', 'iToken'] },
  { basis: 'product', names: ['Yearn', 'yearn.finance', 'yUSDT', 'yDAI', 'yETH'] },
  { basis: 'bridge', names: ['Harmony', 'Horizon Bridge', 'Harmony Horizon', 'Harmony Bridge'] },
  { basis: 'rebrand', names: ['AnySwap', 'Multichain'] },
  { basis: 'rebrand', names: ['Huobi', 'HTX'] },
  { basis: 'rebrand', names: ['OKEx', 'OKX'] },
  { basis: 'rebrand', names: ['Gamma Strategies', 'Gamma', 'Visor', 'Visor Finance'] },
  { basis: 'product', names: ['Origin Protocol', 'Origin Dollar', 'OUSD'] },
  { basis: 'product', names: ['Alpha Finance', 'Alpha Homora', 'Alpha Finance Lab'] },
  { basis: 'product', names: ['Fei Protocol', 'Fei Rari', 'Rari Fuse', 'Rari Capital'] },
  { basis: 'product', names: ['xToken', 'xBNTa', 'xSNXa'] },
  { basis: 'product', names: ['Kyber Network', 'KyberSwap'] },
  { basis: 'product', names: ['Gelato Network', 'Sorbet Finance'] },
  { basis: 'rebrand', names: ['Ribbon Finance', 'Aevo'] },
  { basis: 'product', names: ['Nereus Finance', 'NXUSD'] },
  { basis: 'product', names: ['Blend', 'Blend Pools', 'YieldBlox'] },
  { basis: 'product', names: ['Curio', 'CGT', 'Curio Ecosystem'] },
  { basis: 'spelling', names: ['dForce', 'Lendf.Me', 'LendfMe'] },
  { basis: 'rebrand', names: ['Soft Yearn', 'SYFI'] },
  { basis: 'product', names: ['Hope.money', 'HopeLend', 'Hope Lend'] },
  { basis: 'product', names: ['Nebula Revelation', 'NBLGAME', 'NBL'] },
  { basis: 'product', names: ['Denaria', 'PerpPair'] },
  { basis: 'product', names: ['Curve LlamaLend', 'sDOLA LlamaLend', 'Curve Lend', 'LlamaLend'] },
  { basis: 'product', names: ['WINR', 'MixedSwapRouter'] },
  { basis: 'product', names: ['Shezmu', 'OcelotDex'] },
  { basis: 'product', names: ['Matcha', 'SwapNet'] },
  { basis: 'product', names: ['Maze Protocol', 'Neko Network'] },
  { basis: 'product', names: ['Odin.fun', 'Odin God of Runes'] },
  { basis: 'product', names: ['OlympusDAO', 'Bond Protocol'] },
  { basis: 'ticker', names: ['SNOOKER', 'SNK'] },
  { basis: 'ticker', names: ['FENGSHOU', 'NGFS'] },
  { basis: 'ticker', names: ['Emerald Mine', 'EMD'] },
  { basis: 'spelling', names: ['Nimbus', 'Nmbplatform', 'Nimbus Platform'] },
];
