import type { ChainId } from '../vocabulary/index.ts';

/** Chains with their own shapes of hashes and addresses; every other one is read as an EVM. */
type ChainShape = { hash: RegExp; address: RegExp };

const base58 = '[1-9A-HJ-NP-Za-km-z]';
const bareHash = /^[0-9a-f]{64}$/i;
const evm: ChainShape = { hash: /^0x[0-9a-f]{64}$/i, address: /^0x[0-9a-f]{40}$/i };
const bitcoin: ChainShape = {
  hash: bareHash,
  address: new RegExp(`^(?:bc1[02-9ac-hj-np-z]{11,71}|[13]${base58}{25,34})$`),
};

const shapes: Partial<Record<ChainId, ChainShape>> = {
  solana: {
    hash: new RegExp(`^${base58}{86,88}$`),
    address: new RegExp(`^${base58}{32,44}$`),
  },
  sui: { hash: new RegExp(`^${base58}{43,44}$`), address: /^0x[0-9a-f]{64}$/i },
  aptos: { hash: /^(?:0x[0-9a-f]{64}|\d{6,12})$/i, address: /^0x[0-9a-f]{60,64}$/i },
  starknet: { hash: /^0x[0-9a-f]{60,64}$/i, address: /^0x[0-9a-f]{60,64}$/i },
  tron: { hash: bareHash, address: new RegExp(`^T${base58}{33}$`) },
  stellar: { hash: bareHash, address: /^[GC][A-Z2-7]{55}$/ },
  near: {
    hash: new RegExp(`^${base58}{43,44}$`),
    address: /^(?:[0-9a-f]{64}|[a-z\d][a-z\d._-]{1,58}\.near)$/,
  },
  xrpl: { hash: bareHash, address: new RegExp(`^r${base58}{24,34}$`) },
  cardano: { hash: bareHash, address: /^addr1[02-9ac-hj-np-z]{50,110}$/ },
  algorand: { hash: /^[A-Z2-7]{52}$/, address: /^[A-Z2-7]{58}$/ },
  ton: { hash: /^(?:[0-9a-f]{64}|[\w+/-]{43}=?)$/i, address: /^[EUk0]Q[\w-]{46}$/ },
  eos: { hash: bareHash, address: /^[a-z1-5.]{2,12}$/ },
  bitcoin,
  litecoin: { hash: bareHash, address: /^(?:ltc1[02-9ac-hj-np-z]{11,71}|[LM3][\w]{25,34})$/ },
};

/**
 * The transaction hash in the form in which it is kept, or null when the text has not the shape of
 * one on that chain: lists put addresses, links and half hashes in the same column. An unknown chain
 * takes the shape of the EVM.
 */
export function parseTransactionHash(text: string, chain: ChainId | null): string | null {
  return parseShape(text, shapeOf(chain).hash);
}

/** The address in the form in which it is kept, or null when it is none on that chain. */
export function parseAddress(text: string, chain: ChainId | null): string | null {
  return parseShape(text, shapeOf(chain).address);
}

function shapeOf(chain: ChainId | null): ChainShape {
  return (chain === null ? undefined : shapes[chain]) ?? evm;
}

/** Hexadecimal has no meaning in its capitals; every other alphabet has. */
function parseShape(text: string, shape: RegExp): string | null {
  const value = text.trim();
  if (!shape.test(value)) return null;
  return /^(?:0x)?[0-9a-f]+$/i.test(value) ? value.toLowerCase() : value;
}
