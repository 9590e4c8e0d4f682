import type { TestApi } from './test-api.ts';

/** Lets a test api listen on loopback, for what only a real connection shows. */
export async function listen(api: TestApi): Promise<string> {
  return api.app.listen({ host: '127.0.0.1', port: 0 });
}
