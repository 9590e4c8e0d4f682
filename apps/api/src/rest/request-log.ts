import type { RequestStore, StoredRequest } from '@kamiyo/core/access';

const batchMax = 5_000;

/**
 * Keeps what was asked of the public API, written in batches. Under more load than the database
 * takes, the oldest entries of this process are let go: answering comes first.
 */
export class RequestLog {
  readonly #store: RequestStore;
  #pending: StoredRequest[] = [];

  constructor(store: RequestStore) {
    this.#store = store;
  }

  add(request: StoredRequest): void {
    this.#pending.push(request);
    if (this.#pending.length > batchMax) this.#pending.splice(0, batchMax / 10);
  }

  async flush(): Promise<void> {
    const batch = this.#pending;
    if (batch.length === 0) return;
    this.#pending = [];
    await this.#store.saveRequests(batch);
  }
}
