import { describe, expect, it } from 'vitest';

import { readExplorerLink } from './read-explorer-link.ts';
import { parseAddress, parseTransactionHash } from './transaction-hash.ts';

const hex64 = 'AB'.repeat(32);
const hash = `0x${hex64.toLowerCase()}`;
const address = `0x${'cd'.repeat(20)}`;
const suiDigest = '4pGQ'.repeat(11);
const solanaSignature = '2SkC'.repeat(22);
const tronAddress = `T${'9aB'.repeat(11)}`;

describe('parseTransactionHash', () => {
  it('writes hexadecimal hashes in lower case', () => {
    expect(parseTransactionHash(` 0x${hex64} `, 'ethereum')).toBe(hash);
  });

  it('keeps the capitals of other alphabets', () => {
    expect(parseTransactionHash(suiDigest, 'sui')).toBe(suiDigest);
    expect(parseTransactionHash(solanaSignature, 'solana')).toBe(solanaSignature);
  });

  it('takes bare hexadecimal only where the chain writes it so', () => {
    expect(parseTransactionHash(hex64, 'stellar')).toBe(hex64.toLowerCase());
    expect(parseTransactionHash(hex64, 'ethereum')).toBeNull();
  });

  it.each([
    ['an address', address],
    ['a link', `https://example.org/tx/${hash}`],
    ['a cut-off hash', hash.slice(0, 50)],
    ['nothing', ''],
  ])('gives null for %s', (_case, text) => {
    expect(parseTransactionHash(text, 'ethereum')).toBeNull();
  });

  it('reads a hash of an unknown chain as one of the EVM', () => {
    expect(parseTransactionHash(hash, null)).toBe(hash);
  });
});

describe('parseAddress', () => {
  it.each([
    ['ethereum', `0x${'CD'.repeat(20)}`, address],
    ['tron', tronAddress, tronAddress],
    ['sui', hash, hash],
  ] as const)('reads an address on %s', (chain, text, kept) => {
    expect(parseAddress(text, chain)).toBe(kept);
  });

  it('gives null for a transaction hash and for a link', () => {
    expect(parseAddress(hash, 'ethereum')).toBeNull();
    expect(parseAddress('https://suivision.xyz/txblock/abc', 'sui')).toBeNull();
  });
});

describe('readExplorerLink', () => {
  it.each([
    [`https://etherscan.io/tx/${hash}`, { kind: 'transaction', chain: 'ethereum', value: hash }],
    [
      `https://bscscan.com/address/${address}#code`,
      { kind: 'address', chain: 'bsc', value: address },
    ],
    [
      `https://app.blocksec.com/explorer/tx/arbitrum/${hash}?line=1`,
      { kind: 'transaction', chain: 'arbitrum', value: hash },
    ],
    [
      `https://app.blocksec.com/explorer/tx/eth/${hash}`,
      { kind: 'transaction', chain: 'ethereum', value: hash },
    ],
    [
      `https://solscan.io/tx/${solanaSignature}`,
      { kind: 'transaction', chain: 'solana', value: solanaSignature },
    ],
    [
      `https://tronscan.org/#/transaction/${hex64}`,
      { kind: 'transaction', chain: 'tron', value: hex64.toLowerCase() },
    ],
    [`https://explorer.example.org/tx/${hash}`, { kind: 'transaction', chain: null, value: hash }],
  ])('reads %s', (link, expected) => {
    expect(readExplorerLink(link)).toEqual(expected);
  });

  it.each([
    'https://x.com/someone/status/1234567890123456789012',
    'https://example.org/blog/a-long-title-about-an-exploit-of-a-vault',
    'https://etherscan.io/tx/0x12…',
    'nonsense',
  ])('gives null for %s', (link) => {
    expect(readExplorerLink(link)).toBeNull();
  });
});
