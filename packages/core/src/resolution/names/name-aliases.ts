/** On what public fact two names are taken for one victim. */
type AliasBasis = 'rebrand' | 'house' | 'bridge' | 'ticker' | 'spelling' | 'person';

/** Names of one victim in the eyes of the reports. */
export type NameAlias = { basis: AliasBasis; names: readonly string[] };

/**
 * Public facts of the field, by the kind of fact. A house and its product stand in one row only
 * when lists file the product's incident under the house. A name may stand in one row only.
 */
const rowsByBasis: Readonly<Record<AliasBasis, readonly string[]>> = {
  /** The project changed its name, or was continued under another. */
  rebrand: [
    'AnySwap = Multichain',
    'bZx = Ooki = Fulcrum = iToken',
    'Elrond = MultiversX = Maiar Exchange = Maiar',
    'Gamma = Gamma Strategies = Visor = Visor Finance',
    'Huobi = HTX = Huobi Global',
    'Klaytn = Kaia',
    'Midas Capital = Ionic = Ionic Protocol = Ionic Money',
    'OKEx = OKX = OKX DEX',
    'Percent Finance = Hundred Finance',
    'Ribbon Finance = Aevo',
    'Value DeFi = YFValue = YFV',
    'Wormhole = Portal = Portal Bridge = Wormhole Bridge',
    'MM Finance = Mad Meerkat Finance = MMF',
    'Alpha Finance = Alpha Homora = Alpha Finance Lab = Stella',
    'Cream Finance = C.R.E.A.M. Finance = Iron Bank',
    'Fantom = Sonic Labs',
    'FEG = FEGtoken = Feed Every Gorilla',
    'Jaypeggers = JAY = Jay Peggers',
  ],
  /** A product filed under the house that made it, or the other way round. */
  house: [
    'BiFi = Bifrost',
    'Bedrock = uniBTC',
    'Blend = Blend Pools = YieldBlox',
    'Curio = CGT = Curio Ecosystem = Curio DAO',
    'Denaria = PerpPair',
    'dForce = Lendf.Me = LendfMe',
    'Fei Protocol = Fei Rari = Rari Fuse = Rari Capital = Tribe DAO',
    'Gelato Network = Sorbet Finance = G-UNI',
    'Hope.money = HopeLend',
    'Kyber Network = KyberSwap',
    'LlamaLend = Curve LlamaLend = Curve Lend = sDOLA LlamaLend',
    'Magic Internet Money = Abracadabra = MIM = Abracadabra Spell = MIM Spell = MIMSpell',
    'Market.xyz = QuickSwap Lend',
    'Matcha = SwapNet',
    'Maze Protocol = Neko Network',
    'MISO = SushiSwap MISO',
    'MOBOX = MO Token',
    'Nebula Revelation = NBLGAME = NBL',
    'Nereus Finance = NXUSD',
    'Odin.fun = Odin God of Runes',
    'OlympusDAO = Bond Protocol',
    'Origin Protocol = Origin Dollar = OUSD',
    'Popsicle Finance = Sorbetto Fragola',
    'Shezmu = OcelotDex',
    'Socket = Bungee = Socket Protocol',
    'SaitaChain = XBridge',
    'TempleDAO = STAX = STAX Finance',
    'WINR = MixedSwapRouter',
    'xToken = xBNTa = xSNXa = xBNTaAC',
    'Yearn = yearn.finance = yUSDT = yDAI = yETH = iearn',
    'Solana Slope Wallet = Slope = Slope Wallet = Slope Finance',
    'Pickle = Pickle Jar = Evil Jar',
    'Eminence = EMN',
    'WOOFi = WOO Network = WooPPV2',
    'Lodestar = plvGLP',
    'Penpie = Pendle Penpie',
    'Ankr = aBNBc',
    'Helio = HAY = Helio Protocol',
    'BonqDAO = AllianceBlock = Bonq',
    'Acala = aUSD = Acala Dollar',
    'Beanstalk = Beanstalk Farms = BEAN',
    'DEUS = DEI = Deus Finance',
    'Prisma = Prisma Finance = mkUSD',
    'Audius = AUDIO',
    'Nexus Mutual = Hugh Karp',
    'Rabby = Rabby Wallet = Rabby Swap',
    'Transit Swap = Transit Finance',
    'LI.FI = Jumper = Li.Finance',
    'MyEtherWallet = MEW',
    'imBTC = Uniswap imBTC',
  ],
  /** A bridge under the name of its chain, or of the company that runs it. */
  bridge: [
    'Binance Bridge = BSC Token Hub = BNB Bridge = BNB Chain = BNB Chain Bridge = BSC Bridge = BNB',
    'Ronin = Ronin Bridge = Ronin Network = Axie Infinity = Sky Mavis = Axie',
    'Harmony = Horizon Bridge = Harmony Horizon = Harmony Bridge = Harmony Horizon Bridge',
    'Celer = cBridge',
    'Qubit = QBridge',
    'Meter = Meter.io = Meter Passport = Meter Bridge',
    'Force Bridge = Nervos = Nervos Network = ForceBridge',
    'pNetwork = pGALA = pTokens',
    'Thorchain = THORChain DEX = Thorchain Router = THORSwap Router',
    'Optics = Celo Optics',
    'IoTeX = ioTube',
    'ALEX = ALEX Lab = ALEX Bridge = XLink',
  ],
  /** A token under its ticker. */
  ticker: [
    'Emerald Mine = EMD',
    'FENGSHOU = NGFS',
    'SNOOKER = SNK',
    'Soft Yearn = SYFI',
    'Ethereum Hive = EHIVE',
    'MetaverseToken = MTDAO = MT Token',
    'Creat Future = CF = CFToken',
    'MChainCapital = MCC = MChain',
    'Compounder = CP3R = Compounder Finance',
    'New Free DAO = NFD',
    'LunaFi = LFI',
  ],
  /** One name spelt in ways that no rule makes equal. */
  spelling: [
    'Nimbus = Nmbplatform = Nimbus Platform',
    'Bunny = PancakeBunny = Pancake Bunny = PolyBunny',
    'Earning.Farm = Earning Farm = ENF = EFVault',
    'Indexed = Indexed Finance = NDX',
    'Merlin Labs = MerlinLab = Merlin Laboratories',
  ],
  /** A person robbed, and the project the lists name. */
  person: ['Webaverse = Ahad Shams', 'DeFiance Capital = Arthur0x = Arthur Cheong'],
};

/** All aliases, one row per victim. */
export const nameAliases: readonly NameAlias[] = (Object.keys(rowsByBasis) as AliasBasis[]).flatMap(
  (basis) => rowsByBasis[basis].map((row) => ({ basis, names: row.split(' = ') })),
);
