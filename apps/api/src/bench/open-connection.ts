import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';

export type Connection = {
  /** Reads an answer to its end without looking at it; throws when it is not 200. */
  read(url: string): Promise<void>;
  close(): void;
};

/**
 * One connection that is kept, as `pg` keeps one to the database. `fetch` takes about a
 * millisecond a call for itself, which would be counted against the server.
 */
export function openConnection(headers: Readonly<Record<string, string>>): Connection {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    read: async (url) => {
      const request = get(url, { agent, headers: { ...headers, 'accept-encoding': 'gzip' } });
      const [answer] = (await once(request, 'response')) as [IncomingMessage];
      const ended = once(answer.resume(), 'end');
      if (answer.statusCode !== 200) throw new Error(`${url}: ${String(answer.statusCode)}`);
      await ended;
    },
    close: () => {
      agent.destroy();
    },
  };
}
