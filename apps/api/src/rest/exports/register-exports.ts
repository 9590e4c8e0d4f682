import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';

import { getTier } from '@kamiyo/core/access';
import { exploitFilterSchema, type ExploitFilter } from '@kamiyo/core/contracts';
import { DomainError } from '@kamiyo/core/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Principal } from '../../auth/principal.ts';
import { toFaults } from '../../trpc/to-domain-error.ts';
import { passGate } from '../gate.ts';
import { acceptsGzip } from '../prepared-answer.ts';
import { refuseOtherMethods } from '../refuse-other-methods.ts';
import type { RestDeps } from '../rest-deps.ts';
import { signalOf } from '../signal-of.ts';
import { exportFormats, type ExportFormat } from './export-formats.ts';
import { readAll, type ExportRow } from './read-all.ts';

/** `/v1/exploits.csv`, `.ndjson` and `.stix.json`: the filters of the list, streamed. */
export function registerExports(app: FastifyInstance, deps: RestDeps): void {
  for (const format of exportFormats) {
    const path = `/v1/exploits.${format.ending}`;
    app.get(path, async (request, reply) => {
      const principal = await passGate(deps, { request, reply }, 'export');
      const filter = readFilter(request);
      const rowsMax = rowsAllowed(principal);
      const day = deps.services.clock.now().toISOString().slice(0, 10);
      const isZipped = acceptsGzip(request.headers['accept-encoding']);
      void reply.type(format.contentType).headers({
        'content-disposition': `attachment; filename="kamiyo-exploits-${day}.${format.ending}"`,
        'cache-control': 'no-store',
        vary: 'accept-encoding, origin',
        ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
        ...(rowsMax === null ? {} : { 'x-rows-max': String(rowsMax) }),
      });
      // Fastify would read every row only to leave it out.
      if (request.method === 'HEAD') return reply.send(Readable.from([]));
      const signal = signalOf({ reply });
      const pages = readAll(deps.services.exploits, filter, { rowsMax, signal });
      // Before anything is sent: what fails here can still be answered with an error.
      const first = await pages.next();
      const text = write(format, JSON.stringify(filter), { first, pages });
      const plain = Readable.from(text, { highWaterMark: 1 });
      return reply.send(isZipped ? zip(plain) : plain);
    });
    refuseOtherMethods(app, path, ['GET', 'HEAD']);
  }
}

type Pages = ReturnType<typeof readAll>;

async function* write(
  format: ExportFormat,
  question: string,
  { first, pages }: { first: IteratorResult<ExportRow[], void>; pages: Pages },
): AsyncGenerator<string> {
  yield format.begin(question);
  if (first.done !== true) yield format.chunk(first.value);
  for await (const rows of pages) yield format.chunk(rows);
  yield format.end;
}

/** An error on either side ends both; Fastify hears it on the side that it reads. */
function zip(plain: Readable): Readable {
  const zipped = createGzip({ level: 3 });
  pipeline(plain, zipped, () => undefined);
  return zipped;
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
