import { Readable } from 'node:stream';

import { getTier } from '@kamiyo/core/access';
import { exploitFilterSchema, type ExploitFilter } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Principal } from '../../auth/principal.ts';
import { toFaults } from '../../trpc/to-domain-error.ts';
import { passGate } from '../gate.ts';
import type { RestDeps } from '../rest-deps.ts';
import { signalOf } from '../signal-of.ts';
import { exportFormats, type ExportFormat } from './export-formats.ts';
import { readAll } from './read-all.ts';

/** `/v1/exploits.csv`, `.ndjson` and `.stix.json`: the filters of the list, streamed. */
export function registerExports(app: FastifyInstance, deps: RestDeps): void {
  for (const format of exportFormats) {
    app.get(`/v1/exploits.${format.ending}`, async (request, reply) => {
      const principal = await passGate(deps, { request, reply }, 'export');
      const filter = readFilter(request);
      const rowsMax = rowsAllowed(principal);
      const day = deps.services.clock.now().toISOString().slice(0, 10);
      void reply.headers({
        'content-disposition': `attachment; filename="kamiyo-exploits-${day}.${format.ending}"`,
        'cache-control': 'no-store',
        ...(rowsMax === null ? {} : { 'x-rows-max': String(rowsMax) }),
      });
      const signal = signalOf({ reply });
      const pages = readAll(deps.services.exploits, filter, { rowsMax, signal });
      const text = write(format, JSON.stringify(filter), pages);
      return reply.type(format.contentType).send(Readable.from(text, { highWaterMark: 1 }));
    });
  }
}

async function* write(
  format: ExportFormat,
  question: string,
  pages: ReturnType<typeof readAll>,
): AsyncGenerator<string> {
  yield format.begin(question);
  for await (const rows of pages) yield format.chunk(rows);
  yield format.end;
}

function readFilter(request: FastifyRequest): ExploitFilter {
  const parsed = exploitFilterSchema.strict().safeParse(request.query);
  if (!parsed.success) throw new DomainError('request.invalid', { faults: toFaults(parsed.error) });
  return parsed.data;
}

/** Without a key as many as the free plan has, so that the public pages can offer a file. */
function rowsAllowed(principal: Principal): number | null {
  return getTier(principal.kind === 'key' ? principal.tier : 'free').limits.exportRows;
}
