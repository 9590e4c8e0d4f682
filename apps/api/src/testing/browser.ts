import { randomInt } from 'node:crypto';

import type { TestApi } from './test-api.ts';

/** What a procedure answered. */
export type CallResult = {
  status: number;
  /** Of the error table; null when it went well. */
  code: string | null;
  data: unknown;
  errors: { pointer: string; detail: string }[];
  headers: Record<string, string | string[] | number | undefined>;
};

/** A browser as far as the api sees it: an address, and cookies that it keeps. */
export type TestBrowser = {
  address: string;
  cookies: Map<string, string>;
  query(path: string, input?: unknown): Promise<CallResult>;
  mutate(path: string, input?: unknown, headers?: Record<string, string>): Promise<CallResult>;
  /** The same cookies in another browser: what somebody has who stole them. */
  copy(): TestBrowser;
};

export function openBrowser(
  api: Pick<TestApi, 'app'>,
  options: { address?: string; cookies?: Iterable<[string, string]> } = {},
): TestBrowser {
  const address = options.address ?? randomAddress();
  const cookies = new Map(options.cookies);
  const send = async (request: {
    method: 'GET' | 'POST';
    url: string;
    payload?: string;
    headers?: Record<string, string>;
  }): Promise<CallResult> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await api.app.inject({
      ...request,
      headers: {
        ...{ 'x-forwarded-for': address, 'user-agent': 'Test/1.0' },
        ...(request.method === 'GET' ? {} : { 'content-type': 'application/json' }),
        ...(cookie === '' ? {} : { cookie }),
        ...request.headers,
      },
    });
    for (const set of [answer.headers['set-cookie'] ?? []].flat()) keepCookie(cookies, set);
    return toResult(answer.statusCode, answer.json(), answer.headers);
  };
  return {
    address,
    cookies,
    query: (path, input) => {
      const query =
        input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return send({ method: 'GET', url: `/trpc/${path}${query}` });
    },
    mutate: (path, input, headers = {}) =>
      send({
        ...{ method: 'POST', url: `/trpc/${path}`, headers },
        ...(input === undefined ? {} : { payload: JSON.stringify(input) }),
      }),
    copy: () => openBrowser(api, { address, cookies }),
  };
}

function keepCookie(cookies: Map<string, string>, set: string): void {
  const [pair = '', ...attributes] = set.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  if (attributes.includes('Max-Age=0') || value === '') cookies.delete(name);
  else cookies.set(name, value);
}

function toResult(status: number, body: unknown, headers: CallResult['headers']): CallResult {
  const { result, error } = body as {
    result?: { data?: unknown };
    error?: { data?: { domainCode?: string; errors?: CallResult['errors'] } };
  };
  const code = error === undefined ? null : (error.data?.domainCode ?? 'unknown');
  return { status, code, data: result?.data, errors: error?.data?.errors ?? [], headers };
}

function randomAddress(): string {
  return `10.${[256, 256, 256].map((top) => String(randomInt(top))).join('.')}`;
}
