import { describe, expect, it } from 'vitest';

import { classifyPost } from './classify-post.ts';
import { extractPost } from './extract-post.ts';
import { findAnchors } from './find-anchors.ts';
import { findIncidentChains } from './find-incident-chains.ts';
import { findLoss } from './find-loss.ts';
import { findProtocol } from './find-protocol.ts';
import { findTechnique } from './find-technique.ts';

const hash = `0x${'ab'.repeat(32)}`;
const first = `0x${'11'.repeat(20)}`;
const second = `0x${'22'.repeat(20)}`;

describe('extractPost', () => {
  it('reads an alert as a whole', () => {
    const text =
      `ALERT! @HarbourSwap was exploited on #BSC for ~$1.25M due to price manipulation. ` +
      `The attacker ${first} bridged the funds to #Ethereum. TX: https://bscscan.com/tx/${hash}`;
    expect(extractPost(text, 'SomeAlerts')).toEqual({
      kind: 'incident',
      protocol: 'HarbourSwap',
      loss: { amount: '1250000', unit: 'USD', qualifier: 'about' },
      chains: ['bsc'],
      transactions: [{ chain: 'bsc', hash }],
      addresses: [{ chain: 'bsc', address: first, role: 'attacker' }],
      technique: 'price-manipulation',
    });
  });

  it('reads nothing from a post that says nothing', () => {
    expect(extractPost('We keep building.')).toEqual({
      kind: 'none',
      protocol: null,
      loss: null,
      chains: [],
      transactions: [],
      addresses: [],
      technique: null,
    });
  });
});

describe('classifyPost', () => {
  it.each([
    ['incident', '#HarbourSwap has been hacked on Base, ~$300K lost.'],
    ['incident', 'The X account of @HarbourSwap is compromised, do not click any link.'],
    ['correction', 'Correction: the loss of HarbourSwap is $310K, not $300K.'],
    ['correction', 'False alarm: the transfers of @HarbourSwap were a planned migration.'],
    ['repeat', 'RT @Somebody: HarbourSwap was exploited for $300K'],
    ['repeat', 'The HarbourSwap exploiter has transferred 200 ETH to Tornado Cash.'],
    ['repeat', 'In January, about $98M was lost to 41 hacks.'],
    ['repeat', 'In our latest blog we explain how HarbourSwap was hacked.'],
    ['repeat', 'A deep dive into the HarbourSwap exploit, step by step.'],
    ['incident', 'HarbourSwap on Base fell victim to an oracle attack.'],
    ['incident', 'A rug pull occurred in the project HarbourSwap on BSC.'],
    ['incident', 'HarbourSwap detected unauthorized access to a hot wallet.'],
    ['incident', 'HarbourSwap was reportedly hacked.'],
    ['advice', 'Never share your seed phrase, and revoke approvals that you do not need.'],
    ['none', 'HarbourSwap has completed its security audit with us. Congratulations!'],
    ['none', 'A deep dive into our aggregator: set your reminder.'],
    ['none', 'Export, comment and blacklist: our suite is now live.'],
    ['none', 'We blocked an attack on a customer. Book a demo!'],
    ['none', ''],
  ])('takes for %s: "%s"', (kind, text) => {
    expect(classifyPost(text)).toBe(kind);
  });
});

describe('findProtocol', () => {
  it.each([
    ['an attack on the unknown project named Rebalance on #Base', 'Rebalance'],
    ["a transaction targeting @harbour_xyz 's contract", 'harbour_xyz'],
    ['Hackers drain $2 million from Felucca Finance in oracle attack', 'Felucca Finance'],
    ['the trading bot @WherryBot has been drained', 'WherryBot'],
    ['Our system detected an attack on the #vETH token', 'vETH'],
    ['Harbour Swap on BNB Chain was exploited', 'Harbour Swap'],
    ['Harbour Swap, a DEX built on Base, was exploited with a loan from Morpho.', 'Harbour Swap'],
    ['The X account of the RWA lending platform Harbour was compromised', 'Harbour'],
    ['Harbour V2.1 was exploited', 'Harbour V2.1'],
    ['Lessons from the attack on Harbour Hack', 'Harbour'],
    ['Harbour was drained. It has paused. The attack on Felucca used the same flaw.', 'Harbour'],
  ])('finds the victim of "%s"', (text, name) => {
    expect(findProtocol(text)).toBe(name);
  });

  it.each([
    'Our system has detected an attack on an unknown contract on #BSC.',
    'A user lost $5M to a phishing site that imitates @HarbourSwap.',
    '#PeckShieldAlert #BSC #RugPull ~$300K lost',
    'Two users on Ethereum lost 300 ETH.',
    'The attacker got the first funds from Binance.',
    'RT @SomeAlerts: an exploit, details soon',
    'On Sep 23, the deployer removed liquidity from PancakeSwap.',
    'a phishing attack drained $54M from a Gemini-funded vault',
  ])('finds none in "%s"', (text) => {
    expect(findProtocol(text)).toBeNull();
  });

  it('never takes the author for the victim', () => {
    expect(findProtocol('@SomeAlerts: an exploit, details soon', 'SomeAlerts')).toBeNull();
  });
});

describe('findLoss', () => {
  it.each([
    ['a loss around 50K in several transactions', ['50000', 'USD', 'about']],
    ['losing ~45 ETH (~$120K)', ['120000', 'USD', 'about']],
    ['resulting in ~133 Ether in losses', ['133', 'ETH', 'about']],
    ['lost $200K from one pool, a total loss of $1.1M', ['1100000', 'USD', 'exact']],
    ['left with about $840K', ['840000', 'USD', 'about']],
    ['a faulty feed left $1.4M in bad debt', ['1400000', 'USD', 'exact']],
    ['made off with over 92 NEAR and 41,000 USDC', ['41000', 'USDC', 'exact']],
  ])('finds the loss of "%s"', (text, [amount, unit, qualifier]) => {
    expect(findLoss(text)).toEqual({ amount, unit, qualifier });
  });

  it.each([
    'losses of ~$107K and $188K, respectively',
    'the attacker took a flash loan of $30M',
    'offers a bounty of $190K to the hacker',
    'the protocol has $42M TVL and was exploited',
    'the attacker returned $2.7M',
    'was hacked and offered the attacker a $1M bug bounty',
    'the attacker took 6,000 coins, worth $8 each',
    'a total of $80 billion worth of XUSD has been minted',
    'the total insurance fund is $53M',
    '33 million users lost their data',
    'the price fell to $0.0013 when it was exploited',
  ])('finds none in "%s"', (text) => {
    expect(findLoss(text)).toBeNull();
  });
});

describe('findIncidentChains', () => {
  it('tells where it happened from where the funds went', () => {
    const text = 'Attacked on Arbitrum; the funds were bridged to #Ethereum and swapped.';
    expect(findIncidentChains(text)).toEqual(['arbitrum']);
  });

  it('takes the chain of a linked transaction', () => {
    expect(findIncidentChains(`exploit: https://basescan.org/tx/${hash}`)).toEqual(['base']);
  });

  it.each(['50 ETH and 3 BNB were stolen', 'funded on BSC through Tornado Cash'])(
    'finds none in "%s"',
    (text) => {
      expect(findIncidentChains(text)).toEqual([]);
    },
  );
});

describe('findAnchors', () => {
  it('gives an address the role of the words right before it', () => {
    const text = `Victim: ${first}\nAttacker's address: ${second}`;
    expect(findAnchors(text, []).addresses).toEqual([
      { chain: null, address: first, role: 'victim' },
      { chain: null, address: second, role: 'attacker' },
    ]);
  });

  it('gives every address of a list the role of its heading', () => {
    const { addresses } = findAnchors(
      `Attacker addresses:\n1) BSC: ${first}\n2) Base: ${second}`,
      [],
    );
    expect(addresses.map(({ role }) => role)).toEqual(['attacker', 'attacker']);
  });

  it('makes nobody an attacker who is merely told of together with one', () => {
    const text = `The attacker managed to get ${first} to sign the message.`;
    expect(findAnchors(text, ['bsc']).addresses[0]?.role).toBe('other');
  });

  it('tells transactions from addresses and leaves shortened ones alone', () => {
    const text = `tx ${hash}, contract 0x12…ab and 0x1234abcd`;
    expect(findAnchors(text, ['base'])).toEqual({
      transactions: [{ chain: 'base', hash }],
      addresses: [],
    });
  });
});

describe('findTechnique', () => {
  it.each([
    ['Not a reentrancy: the root cause is a rounding error.', 'precision-loss'],
    ['A flash loan was used; the cause is missing access control on burn().', 'access-control'],
    ['The deployer key was leaked.', 'private-key-compromise'],
    ['Unlike attacks on an empty market, this one manipulated the price.', 'price-manipulation'],
    ['A loss of $3M on Base.', null],
  ])('reads "%s" as %s', (text, technique) => {
    expect(findTechnique(text)).toBe(technique);
  });
});
