/**
 * Writes the types of the client from the OpenAPI document. Where `?fields=` may choose members, the
 * document allows answers without the others; the types are those of the whole answer, because whoever
 * chooses knows what is left out, and everybody else would have to doubt every member.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import openapiTS, { astToString } from 'openapi-typescript';

const document = new URL('../../../docs/api/openapi.json', import.meta.url);
const target = new URL('../src/generated/openapi.ts', import.meta.url);

const api = JSON.parse(readFileSync(document, 'utf8'));
for (const { get } of Object.values(api.paths)) {
  const content = get.responses['200'].content['application/json'];
  const [whole] = content?.schema.anyOf ?? [];
  if (whole !== undefined) content.schema = whole;
}
mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, astToString(await openapiTS(api)));
