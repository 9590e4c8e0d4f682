export { createClient, type ClientOptions } from './create-client.ts';
export type { components, paths } from './generated/openapi.ts';
