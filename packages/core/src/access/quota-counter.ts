import type { Clock } from '../kernel/clock.ts';
import { quotaDay } from './quota-day.ts';
import { leaseSize } from './quota-lease.ts';
import type { QuotaBus, QuotaStore, QuotaSubject } from './quota-store.ts';

export type Admission = {
  admitted: boolean;
  /** What is left of the day as far as this process knows; null when there is no limit. */
  remaining: number | null;
  /** The UTC day that it was taken from; a refund says it again. */
  day: string;
};

export type QuotaCounterOptions = {
  store: QuotaStore;
  bus: QuotaBus;
  clock: Clock;
  /** How long a refusal is repeated without asking the database again. */
  refusalMemoryMs?: number;
};

/** Without a limit the next lease is asked for while so much of this one is left. */
const refillBelow = 1_000;

type Account = {
  day: string;
  /** Taken from the day's count and not used yet. */
  available: number;
  /** By all processes, when the database was asked last. */
  taken: number;
  lastUsedMs: number;
  /** The limit at which the day was found to be used up, and when. */
  exhausted: { limit: number; atMs: number } | null;
  asking: Promise<void> | null;
  /** What is asked for comes without waiting for other processes: there is no limit. */
  asksFreely: boolean;
};

/**
 * Counts the requests of one process against the shared quota of the day. The quota is exact over
 * any number of processes: a request is admitted only when it was taken from the count in the
 * database, and the count never passes the limit. Leases shrink as it runs out; a process that
 * finds nothing left first asks the others for what they hold unused. What a killed process held
 * counts as used.
 */
export class QuotaCounter {
  readonly #store: QuotaStore;
  readonly #bus: QuotaBus;
  readonly #clock: Clock;
  readonly #refusalMemoryMs: number;
  readonly #accounts = new Map<QuotaSubject, Account>();

  constructor(options: QuotaCounterOptions) {
    this.#store = options.store;
    this.#bus = options.bus;
    this.#clock = options.clock;
    this.#refusalMemoryMs = options.refusalMemoryMs ?? 1_000;
    this.#bus.onRecall((subject) => this.#giveBackAll(subject));
  }

  /** Admits one request or refuses it. Asks the database once for many requests. */
  async admit(subject: QuotaSubject, limit: number | null): Promise<Admission> {
    for (;;) {
      const known = this.tryAdmit(subject, limit);
      if (known !== null) return known;
      const account = this.#accountOf(subject);
      await this.#ask(subject, account, limit);
    }
  }

  /** The same without waiting, when a lease is at hand; null when the database has to be asked. */
  tryAdmit(subject: QuotaSubject, limit: number | null, now = this.#clock.now()): Admission | null {
    const account = this.#accountOf(subject, now);
    const { day } = account;
    if (account.available > 0 && (limit === null || account.taken <= limit)) {
      account.available -= 1;
      account.lastUsedMs = now.getTime();
      if (limit === null && account.available < refillBelow) {
        // Should it fail, whoever finds the lease used up asks again and is told.
        this.#ask(subject, account, limit).catch(() => undefined);
      }
      const left = limit === null ? null : Math.max(0, limit - account.taken + account.available);
      return { admitted: true, remaining: left, day };
    }
    const { exhausted } = account;
    if (exhausted?.limit !== limit) return null;
    const age = now.getTime() - exhausted.atMs;
    return age < this.#refusalMemoryMs ? { admitted: false, remaining: 0, day } : null;
  }

  /**
   * Takes back one admission: the request cost nothing. One of a day that is over is let go; given to
   * the new day it would be a request that nobody took from its count.
   */
  refund(subject: QuotaSubject, day: string): void {
    const account = this.#accountOf(subject);
    if (account.day === day) account.available += 1;
  }

  /** The requests of today that all processes have used, exactly. */
  async readUsed(subject: QuotaSubject): Promise<number> {
    await this.#giveBackAll(subject);
    await this.#bus.recall(subject);
    return this.#store.readTaken(subject, quotaDay(this.#clock.now()));
  }

  /** Gives back what lies unused: leases that were idle for `idleMs`, or every one. */
  async release(idleMs = 0): Promise<void> {
    const now = this.#clock.now().getTime();
    for (const [subject, account] of this.#accounts) {
      if (now - account.lastUsedMs < idleMs) continue;
      await this.#giveBackAll(subject);
      if (account.available === 0 && account.asking === null) this.#accounts.delete(subject);
    }
  }

  #accountOf(subject: QuotaSubject, now = this.#clock.now()): Account {
    const day = quotaDay(now);
    const known = this.#accounts.get(subject);
    if (known?.day === day) return known;
    const fresh: Account = {
      ...{ day, available: 0, taken: 0, lastUsedMs: 0, exhausted: null, asking: null },
      asksFreely: false,
    };
    this.#accounts.set(subject, fresh);
    return fresh;
  }

  /** Asks for the next lease, once at a time. */
  #ask(subject: QuotaSubject, account: Account, limit: number | null): Promise<void> {
    account.asksFreely = limit === null;
    account.asking ??= this.#replenish(subject, account, limit).finally(() => {
      account.asking = null;
    });
    return account.asking;
  }

  async #replenish(subject: QuotaSubject, account: Account, limit: number | null): Promise<void> {
    if ((await this.#take(subject, account, limit)) > 0 || limit === null) return;
    await this.#bus.recall(subject);
    if ((await this.#take(subject, account, limit)) > 0) return;
    account.exhausted = { limit, atMs: this.#clock.now().getTime() };
  }

  async #take(subject: QuotaSubject, account: Account, limit: number | null): Promise<number> {
    const wanted = Math.max(1, leaseSize(limit === null ? null : limit - account.taken));
    const { day } = account;
    const { granted, taken } = await this.#store.take({ subject, day, wanted, limit });
    account.available += granted;
    account.taken = taken;
    return granted;
  }

  async #giveBackAll(subject: QuotaSubject): Promise<void> {
    const account = this.#accounts.get(subject);
    if (account === undefined) return;
    // A lease on its way is given back too; where there is a limit, it may be us it waits for.
    if (account.asksFreely) await account.asking?.catch(() => undefined);
    if (account.available === 0) return;
    const { available: count, day } = account;
    account.available = 0;
    await this.#store.giveBack({ subject, day, count });
  }
}
