import { randomUUID } from 'node:crypto';

import type { QuotaBus, QuotaSubject } from '@kamiyo/core/access';

import type { Database } from '../client/database.ts';
import { channels } from './channels.ts';
import type { Listener } from './listener.ts';

/** A process that starts is introduced to the others within this time. */
const introductionMs = 300;
/** Who does not answer a recall in this time is taken for gone until it is heard again. */
const recallMsMax = 1_000;

type Message = { sender: string } & (
  | { kind: 'hello' | 'here' }
  | { kind: 'recall'; subject: QuotaSubject; recall: string }
  | { kind: 'returned'; recall: string }
);

type Recall = { waitingFor: Set<string>; settle: () => void };

/**
 * Lets processes recall each other's leases through `NOTIFY`. Each knows the others: a recall is
 * over when all of them have given back what they held, and at once where there is no other.
 */
export function createQuotaBus(database: Pick<Database, 'pool'>, listener: Listener): QuotaBus {
  const sender = randomUUID();
  const peers = new Set<string>();
  const recalls = new Map<string, Recall>();
  let giveBack: (subject: QuotaSubject) => Promise<void> = () => Promise.resolve();

  const tell = async (message: Message): Promise<void> => {
    await database.pool.query('SELECT pg_notify($1, $2)', [
      channels.quota,
      JSON.stringify(message),
    ]);
  };
  /** Where nobody waits for the outcome: whoever is not told takes this process for gone. */
  const tellOnly = (message: Message) => {
    tell(message).catch(() => undefined);
  };
  listener.on(channels.quota, (payload) => {
    const message = JSON.parse(payload) as Message;
    if (message.sender === sender) return;
    peers.add(message.sender);
    if (message.kind === 'hello') tellOnly({ kind: 'here', sender });
    if (message.kind === 'returned') noteReturn(recalls.get(message.recall), message.sender);
    if (message.kind !== 'recall') return;
    const { recall } = message;
    giveBack(message.subject).then(
      () => {
        tellOnly({ kind: 'returned', recall, sender });
      },
      () => undefined,
    );
  });
  listener.onGap(() => {
    tellOnly({ kind: 'hello', sender });
  });
  const introduced = tell({ kind: 'hello', sender }).then(
    () => pause(introductionMs),
    () => undefined,
  );

  return {
    onRecall: (handle) => {
      giveBack = handle;
    },
    recall: async (subject) => {
      await introduced;
      if (peers.size === 0) return;
      const recall = randomUUID();
      const waitingFor = new Set(peers);
      const answered = new Promise<void>((settle) => recalls.set(recall, { waitingFor, settle }));
      try {
        await tell({ kind: 'recall', subject, recall, sender });
        await Promise.race([answered, pause(recallMsMax)]);
        for (const silent of waitingFor) peers.delete(silent);
      } finally {
        recalls.delete(recall);
      }
    },
  };
}

function noteReturn(recall: Recall | undefined, peer: string): void {
  if (recall?.waitingFor.delete(peer) === true && recall.waitingFor.size === 0) recall.settle();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
