import { LRUCache } from 'lru-cache';

import { bytesOf, type PreparedAnswer } from './prepared-answer.ts';

/** Addresses longer than this are not remembered. */
const addressLengthMax = 2_000;
const addressesMax = 20_000;

type Entry = { answer: PreparedAnswer; generation: number };

/**
 * Prepared answers by route and canonical query, bounded by bytes. Every answer belongs to a
 * generation of the data: a change, heard on every process, starts the next one and makes all
 * answers before it stale at once. While changes cannot be heard nothing is answered from here.
 */
export class AnswerCache {
  readonly #answers: LRUCache<string, Entry>;
  /** Raw addresses that mean the same, so that a known one is not taken apart again. */
  readonly #keys = new LRUCache<string, string>({ max: addressesMax });
  readonly #isListening: () => boolean;
  #generation = 0;

  constructor(options: { bytesMax: number; isListening: () => boolean; now: () => number }) {
    this.#isListening = options.isListening;
    this.#answers = new LRUCache({
      maxSize: options.bytesMax,
      maxEntrySize: Math.ceil(options.bytesMax / 4),
      sizeCalculation: ({ answer }) => Math.ceil(bytesOf(answer)),
      perf: { now: options.now },
      ttlResolution: 100,
    });
  }

  /** Something changed: whatever was prepared before is not used again. */
  invalidate(): void {
    this.#generation += 1;
  }

  /** Read before an answer is prepared, and given to `set`, so that a change in between counts. */
  get generation(): number {
    return this.#generation;
  }

  get(key: string): PreparedAnswer | null {
    if (!this.#isListening()) return null;
    const entry = this.#answers.get(key);
    return entry?.generation === this.#generation ? entry.answer : null;
  }

  /** An answer that was given for exactly this address, without taking it apart. */
  getByAddress(address: string): PreparedAnswer | null {
    const key = this.#keys.get(address);
    return key === undefined ? null : this.get(key);
  }

  set(entry: {
    key: string;
    /** Null where an answer depends on more than the address. */
    address: string | null;
    answer: PreparedAnswer;
    generation: number;
    ttlMs: number;
  }): void {
    const { key, address, answer, generation, ttlMs } = entry;
    if (generation !== this.#generation || ttlMs <= 0) return;
    this.#answers.set(key, { answer, generation }, { ttl: ttlMs });
    if (address !== null && address.length <= addressLengthMax) this.#keys.set(address, key);
  }

  get bytes(): number {
    return this.#answers.calculatedSize;
  }
}

/** The same key for the same question: parameters sorted, repeated ones kept in order. */
export function canonicalKey(path: string, query: Readonly<Record<string, unknown>>): string {
  const parameters = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${path}?${JSON.stringify(parameters)}`;
}
