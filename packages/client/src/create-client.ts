import createFetchClient, { type Client } from 'openapi-fetch';

import type { paths } from './generated/openapi.ts';

export type ClientOptions = {
  /** Where the API is, e.g. `https://kamiyo.example`. */
  baseUrl: string;
  /** An API key, `kmy_…`; without one an address may ask a few times a day. */
  apiKey?: string;
  fetch?: (request: Request) => Promise<Response>;
};

/** The public API with its types, made from the OpenAPI document. Errors come back as values. */
export function createClient(options: ClientOptions): Client<paths> {
  return createFetchClient<paths>({
    baseUrl: options.baseUrl,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    ...(options.apiKey === undefined
      ? {}
      : { headers: { authorization: `Bearer ${options.apiKey}` } }),
    // Lists are written with commas: `?chain=ethereum,bsc`.
    querySerializer: { array: { style: 'form', explode: false } },
  });
}
