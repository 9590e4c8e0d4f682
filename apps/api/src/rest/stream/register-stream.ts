import { getTier, type TierId } from '@kamiyo/core/access';
import { changeListInputSchema, type Change } from '@kamiyo/core/contracts';
import { DomainError, isDomainError } from '@kamiyo/core/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { quotaSubjectOf, type Principal } from '../../auth/principal.ts';
import { readKey } from '../../auth/read-key.ts';
import { toFaults } from '../../trpc/to-domain-error.ts';
import { passGate } from '../gate.ts';
import { refuseOtherMethods } from '../refuse-other-methods.ts';
import type { RestDeps } from '../rest-deps.ts';
import { signalOf } from '../signal-of.ts';
import { toEvent } from './to-event.ts';

const batchSize = 200;
/** Proxies close connections on which nothing is said. */
const heartbeatMs = 15_000;
/** A client that was cut off comes back after this; shutting down spreads them a little. */
const retryMs = 2_000;

/** Open streams of this process. */
export type OpenStreams = {
  /** By workspace or address, so that the plan's number is kept. */
  counts: Map<string, number>;
  /** What each does when keys changed: it ends when its own may not be used any more. */
  checks: Set<() => void>;
  stop: AbortController;
};

export function createOpenStreams(): OpenStreams {
  return { counts: new Map(), checks: new Set(), stop: new AbortController() };
}

/**
 * `GET /v1/stream`: the change sequence as server-sent events. The id of each event is its place
 * in the sequence; a client that reconnects with `Last-Event-ID` misses nothing and gets nothing
 * twice. Starts at the next change without one. Ends when the key is revoked or expires.
 */
export function registerStream(app: FastifyInstance, deps: RestDeps, open: OpenStreams): void {
  // HEAD would follow the sequence without ever answering.
  app.get('/v1/stream', { exposeHeadRoute: false }, async (request, reply) => {
    const principal = await passGate(deps, { request, reply }, 'stream');
    const { after, causes } = await readStart(deps, request);
    const release = takePlace(open, principal);
    const keyEnd = watchKey(deps, request, open);
    const signal = AbortSignal.any([signalOf({ reply }), open.stop.signal, keyEnd.signal]);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...headersOf(reply),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    try {
      await follow(deps, raw, { after, causes, signal, check: keyEnd.check });
    } finally {
      keyEnd.stop();
      release();
      raw.end();
    }
  });
  refuseOtherMethods(app, '/v1/stream', ['GET']);
}

type KeyEnd = { signal: AbortSignal; check: () => Promise<void>; stop: () => void };

/** Aborts once the key of a request may not be used any more. Without a key it never does. */
function watchKey(deps: RestDeps, request: FastifyRequest, open: OpenStreams): KeyEnd {
  const controller = new AbortController();
  const key = readKey(request.headers);
  const check = async () => {
    if (key === null) return;
    const principal = await deps.authenticator.authenticate(key).catch((error: unknown) => {
      if (isDomainError(error)) return null;
      throw error;
    });
    if (principal === null) controller.abort();
  };
  const checkNow = () => {
    // When the database does not answer, the stream meets that itself.
    check().catch(() => undefined);
  };
  open.checks.add(checkNow);
  return { signal: controller.signal, check, stop: () => open.checks.delete(checkNow) };
}

type Start = { after: string; causes: readonly Change['causes'][number][] | null };

async function readStart(deps: RestDeps, request: FastifyRequest): Promise<Start> {
  const lastId = request.headers['last-event-id'];
  const query = request.query as Record<string, unknown>;
  const schema = changeListInputSchema.pick({ after: true, cause: true }).strict();
  // A browser that was given no id yet says so with an empty one.
  const given = lastId === undefined || lastId === '' ? query : { ...query, after: lastId };
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new DomainError('request.invalid', { faults: toFaults(parsed.error) });
  const causes = parsed.data.cause ?? null;
  if (given.after !== undefined) return { after: parsed.data.after, causes };
  return { after: await deps.services.exploits.readLastSeq(), causes };
}

/** Throws when the plan has no further stream; gives the function that frees the place. */
function takePlace(open: OpenStreams, principal: Principal): () => void {
  const tier: TierId = principal.kind === 'key' ? principal.tier : 'free';
  const { streams } = getTier(tier).limits;
  const subject = quotaSubjectOf(principal);
  const count = open.counts.get(subject) ?? 0;
  if (count >= streams) {
    throw new DomainError('tier.limit_reached', {
      detail: `The plan has ${String(streams)} stream connections at a time.`,
    });
  }
  open.counts.set(subject, count + 1);
  return () => {
    const left = (open.counts.get(subject) ?? 1) - 1;
    if (left === 0) open.counts.delete(subject);
    else open.counts.set(subject, left);
  };
}

async function follow(
  deps: RestDeps,
  raw: FastifyReply['raw'],
  options: Start & { signal: AbortSignal; check: () => Promise<void> },
): Promise<void> {
  const { signal, causes, check } = options;
  let { after } = options;
  await write(raw, `retry: ${String(retryMs)}\n: the sequence after ${after}\n\n`, signal);
  while (!signal.aborted) {
    const mark = deps.services.changes.mark();
    const slice = await deps.services.exploits.listChanges({ after, limit: batchSize, causes });
    for (const change of slice.rows) await write(raw, toEvent(change), signal);
    after = slice.readUpTo;
    if (slice.more) continue;
    const timeoutMs = heartbeatMs;
    const changed = await deps.services.changes.waitForNext({ mark, timeoutMs, signal });
    // Nobody announces that a key expires.
    await check();
    if (!changed) await write(raw, `: ${after}\n\n`, signal);
  }
}

/** Waits for a slow reader instead of collecting what it does not take. */
async function write(raw: FastifyReply['raw'], text: string, signal: AbortSignal): Promise<void> {
  if (signal.aborted || raw.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      raw.off('drain', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    raw.once('drain', done);
    signal.addEventListener('abort', done);
  });
}

function headersOf(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(
    Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]),
  );
}
