/**
 * How many bits a shared word of two names is worth before anything else is known: the rarer the
 * word, the more. A word that the table does not list is rare.
 */
export function wordRarityBits(word: string): number {
  return bitsByWord.get(word) ?? rareWordBits;
}

/** Below this a word alone neither blocks nor names anything. */
export const rareWordBits = 11;

/**
 * Bits by word: 4 bits means that one name in sixteen holds it. Counted once over some 5,200
 * spellings of published incident names and fixed here, because a live count would make the answer
 * depend on what has arrived.
 */
const wordsByBits: Readonly<Record<number, string>> = {
  3: 'finance token',
  5: 'coin dao fi protocol swap',
  6: 'de fake inu moon network safe the x',
  7:
    'ai bit bridge cat chain defi dex doge elon eos farm io lend nft of poly pool shiba ' +
    'space unverified v2 wallet',
  8:
    '2 ape baby bank base bet big bitcoin block bot bsc btc capital cash club com crypto ' +
    'd dice dollar dragon eth exchange fair game gold labs layer lending lucky market ' +
    'mars meta mev money my one project rocket router s staking star super trade trust ' +
    'uni v1 vault world yearn yield zk',
  9:
    '0 1 aave alpha arbitrum auto b binance blockchain blue bnb box bunny by community ' +
    'compound contract core credit cross curve dark diamond dog e earn ether ethereum evm ' +
    'ex financial fire floki for force foundation fox fund galaxy games gate go goat ' +
    'golden governance hack i in infinity king land link mango markets mask me meme ' +
    'metaverse monkey multicall new nf nova ocean omni on org pay pepe perps phishing pro ' +
    'pump robot smart sol squid stake sushi sync tech time treasure tribe tron unknown ' +
    'usd usdt v3 value venus win',
};

const bitsByWord: ReadonlyMap<string, number> = new Map(
  Object.entries(wordsByBits).flatMap(([bits, words]) =>
    words.split(' ').map((word) => [word, Number(bits)] as const),
  ),
);
