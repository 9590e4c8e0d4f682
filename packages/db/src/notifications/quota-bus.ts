import { randomUUID } from 'node:crypto';

import type { QuotaBus } from '@kamiyo/core/access';

import type { Database } from '../client/database.ts';
import { channels } from './channels.ts';
import type { Listener } from './listener.ts';

type Message = { kind: 'recall' | 'returned'; subject: string; sender: string };

/** Lets processes recall each other's leases through `NOTIFY`. A process does not hear itself. */
export function createQuotaBus(database: Database, listener: Listener): QuotaBus {
  const sender = randomUUID();
  const recallHandlers: ((subject: string) => void)[] = [];
  const returnHandlers: ((subject: string) => void)[] = [];
  listener.on(channels.quota, (payload) => {
    const message = JSON.parse(payload) as Message;
    if (message.sender === sender) return;
    const handlers = message.kind === 'recall' ? recallHandlers : returnHandlers;
    for (const handle of handlers) handle(message.subject);
  });
  const tell = async (kind: Message['kind'], subject: string): Promise<void> => {
    const payload = JSON.stringify({ kind, subject, sender } satisfies Message);
    await database.pool.query('SELECT pg_notify($1, $2)', [channels.quota, payload]);
  };
  return {
    recall: (subject) => tell('recall', subject),
    onRecall: (handle) => recallHandlers.push(handle),
    announceReturn: (subject) => tell('returned', subject),
    onReturn: (handle) => returnHandlers.push(handle),
  };
}
