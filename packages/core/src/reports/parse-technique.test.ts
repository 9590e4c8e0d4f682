import { describe, expect, it } from 'vitest';

import { parseTarget } from './parse-target.ts';
import { parseTechnique, toTechniqueText } from './parse-technique.ts';

describe('parseTechnique', () => {
  it.each([
    ['Private Key Compromised (Social Engineering)', 'private-key-compromise'],
    ['Hot wallet hack', 'private-key-compromise'],
    ['Private Key Leakage', 'private-key-compromise'],
    ['Acces Control Exploit', 'access-control'],
    ['Access Control Issue', 'access-control'],
    ['Multi-signature permission vulnerability', 'access-control'],
    ['Flashloan Price Oracle Attack', 'price-manipulation'],
    ['Vulnerable Price Dependency', 'price-manipulation'],
    ['K value verification vulnerability', 'price-manipulation'],
    ['CAPO Oracle Misconfiguration', 'oracle-misconfiguration'],
    ['Flashloan Reentrancy Attack', 'reentrancy'],
    ['Re-entrancy Exploit', 'reentrancy'],
    ['Business Logic Flaw', 'business-logic'],
    ['Contract Vulnerability', 'business-logic'],
    ['Flashloan Swap Logic Exploit', 'business-logic'],
    ['Lack of Input Validation', 'input-validation'],
    ['Fake EOS Vulnerability Attack', 'input-validation'],
    ['Arbitrary External Call', 'arbitrary-call'],
    ['Router Exploit via Infinite Approvals', 'arbitrary-call'],
    ['Redeem Rounding Error Exploit', 'precision-loss'],
    ['Flashloan Pool Shares Exploit', 'share-inflation'],
    ['Empty Market Exploit', 'share-inflation'],
    ['Arithmetic Overflow/Underflow', 'integer-overflow'],
    ['Infinite Mint and Dump', 'unauthorized-mint'],
    ['Flashloan Incentive Rewards Exploit', 'reward-manipulation'],
    ['Lack of Slippage Protection', 'slippage'],
    ['Flash Loan Attack', 'flash-loan'],
    ['Incomplete EIP-712 Signature Coverage', 'signature-verification'],
    ['Spoofed Cross-Chain Messages', 'bridge-verification'],
    ['Flashloan Governance Attack', 'governance'],
    ['"CPIMP" proxy front-run', 'initialization'],
    ['Transient storage collision', 'storage-collision'],
    ['Random number attack', 'bad-randomness'],
    ['Human Error', 'misconfiguration'],
    ['Vyper Compiler Bug', 'compiler-bug'],
    ['DNS Hijacking Attack', 'frontend-attack'],
    ['PyPI Supply Chain Attack', 'supply-chain'],
    ['Address Poisoning', 'phishing'],
    ['Discord was hacked', 'account-compromise'],
    ['Information Leakage', 'information-leak'],
    ['51% attack', 'consensus-attack'],
    ['Transaction congestion attack', 'denial-of-service'],
    ['MEV bot manipulation exploit', 'market-manipulation'],
    ['Insider Manipulation', 'insider'],
    ['Rug Pull', 'rug-pull'],
  ])('maps "%s" to %s', (label, technique) => {
    expect(parseTechnique(label)).toBe(technique);
  });

  it.each(['Drained Contracts', 'Affected by Another Attack', 'Unknown', '', 'Memo attack'])(
    'maps "%s" to nothing, as it does not say how',
    (label) => {
      expect(parseTechnique(label)).toBeNull();
    },
  );
});

describe('toTechniqueText', () => {
  it('keeps the words of the source', () => {
    expect(toTechniqueText(' Calculation  Error ')).toBe('Calculation Error');
  });

  it.each(['Unknown', 'Others', '-', 'N/A', '', null])('gives null for %s', (label) => {
    expect(toTechniqueText(label)).toBeNull();
  });
});

describe('parseTarget', () => {
  it.each([
    ['DeFi Protocol', 'defi'],
    ['CEX', 'cex'],
    ['Exchange (DEX)', 'dex'],
    ['Borrowing and Lending', 'lending'],
    ['Yield Aggregator', 'yield'],
    ['NFTfi', 'nft'],
    ['Gaming / Metaverse', 'gaming'],
    ['Layer 1', 'chain'],
    ['Bridge', 'bridge'],
    ['AI Agent', 'bot'],
    ['ICO', 'launchpad'],
    ['RWA', 'rwa'],
    ['Token', 'token'],
    ['Other', null],
    ['', null],
  ])('maps "%s" to %s', (label, target) => {
    expect(parseTarget(label)).toBe(target);
  });
});
