import pg from 'pg';

import { channels, type Channel } from './channels.ts';

/** Hears what other processes announce, over a connection of its own that comes back by itself. */
export type Listener = {
  on(channel: Channel, handle: (payload: string) => void): void;
  /** Whether announcements are heard right now; what is cached must not be trusted otherwise. */
  isListening(): boolean;
  /** Called when announcements may have been missed: after every reconnection. */
  onGap(handle: () => void): void;
  close(): Promise<void>;
};

const reconnectMsMax = 5_000;

/** Connects and resolves once everything announced from now on is heard. */
export async function openListener(
  databaseUrl: string,
  onLost?: (error: Error) => void,
): Promise<Listener> {
  const handlers = new Map<string, ((payload: string) => void)[]>();
  const gapHandlers: (() => void)[] = [];
  let client: pg.Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | null = null;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'kamiyo-listener',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    fresh.on('error', (error) => {
      lose(error);
    });
    fresh.on('end', () => {
      lose(new Error('The connection ended.'));
    });
    fresh.on('notification', ({ channel, payload }) => {
      for (const handle of handlers.get(channel) ?? []) handle(payload ?? '');
    });
    const lose = (error: Error) => {
      if (client !== fresh || closed) return;
      client = null;
      onLost?.(error);
      reconnect(100);
    };
    await fresh.connect();
    for (const channel of Object.values(channels)) await fresh.query(`LISTEN ${channel}`);
    client = fresh;
  };

  const reconnect = (delayMs: number) => {
    retry = setTimeout(() => {
      connect().then(
        () => {
          for (const handle of gapHandlers) handle();
        },
        () => {
          if (!closed) reconnect(Math.min(delayMs * 2, reconnectMsMax));
        },
      );
    }, delayMs);
  };

  await connect();
  return {
    on: (channel, handle) => {
      handlers.set(channel, [...(handlers.get(channel) ?? []), handle]);
    },
    isListening: () => client !== null,
    onGap: (handle) => {
      gapHandlers.push(handle);
    },
    close: async () => {
      closed = true;
      if (retry !== null) clearTimeout(retry);
      const current = client;
      client = null;
      await current?.end().catch(() => undefined);
    },
  };
}
