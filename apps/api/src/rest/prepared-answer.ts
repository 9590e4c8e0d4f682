import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';

/** An answer as bytes, ready to be sent any number of times. */
export type PreparedAnswer = {
  status: 200 | 301;
  contentType: string;
  body: Buffer;
  /** Made when it is first asked for; null when it would not be smaller. */
  gzip: Buffer | null | undefined;
  /** Strong and quoted; the compressed bytes are another representation. */
  etags: { identity: string; gzip: string };
  /** The pattern of the address, for metrics and logs. */
  route: string;
  /** In whole seconds of Unix time, which is all that HTTP can say; null when it is not known. */
  lastModifiedSeconds: number | null;
  headers: Readonly<Record<string, string>>;
};

const compress = promisify(gzip);
/** Below this compressing costs more than it saves. */
const gzipBytesMin = 1_024;
/** Up to this compressing at once takes less than handing the work to another thread. */
const gzipAtOnceBytesMax = 64 * 1_024;
const quickLevel = 3;

export function prepareAnswer(input: {
  route: string;
  status?: 200 | 301;
  contentType?: string;
  body: string;
  lastModified?: Date | null;
  headers?: Readonly<Record<string, string>>;
}): PreparedAnswer {
  const { lastModified = null } = input;
  const body = Buffer.from(input.body);
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return {
    status: input.status ?? 200,
    contentType: input.contentType ?? 'application/json; charset=utf-8',
    body,
    gzip: body.byteLength < gzipBytesMin ? null : undefined,
    etags: { identity: `"${tag}"`, gzip: `"${tag}-gzip"` },
    route: input.route,
    lastModifiedSeconds: lastModified === null ? null : Math.floor(lastModified.getTime() / 1_000),
    headers: {
      ...input.headers,
      ...(lastModified === null ? {} : { 'last-modified': lastModified.toUTCString() }),
    },
  };
}

/** The compressed bytes, or null when plain ones are better. Compresses at most once. */
export async function gzipOf(answer: PreparedAnswer): Promise<Buffer | null> {
  if (answer.gzip === undefined) {
    const compressed =
      answer.body.byteLength <= gzipAtOnceBytesMax
        ? gzipSync(answer.body, { level: quickLevel })
        : await compress(answer.body);
    answer.gzip = compressed.byteLength < answer.body.byteLength ? compressed : null;
  }
  return answer.gzip;
}

/**
 * Whether the caller has these bytes already, compressed or not. A date is only looked at when there
 * is no tag (RFC 9110, 13.2.2).
 */
export function isKnown(answer: PreparedAnswer, headers: IncomingHttpHeaders): boolean {
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch === undefined) return isUnmodified(answer, headers['if-modified-since']);
  if (ifNoneMatch.trim() === '*') return true;
  const known = Object.values(answer.etags);
  return ifNoneMatch.split(',').some((tag) => known.includes(tag.trim().replace(/^W\//, '')));
}

function isUnmodified({ lastModifiedSeconds }: PreparedAnswer, since: string | undefined): boolean {
  if (lastModifiedSeconds === null || since === undefined) return false;
  // What is not a date compares as false.
  return lastModifiedSeconds * 1_000 <= Date.parse(since);
}

export function acceptsGzip(acceptEncoding: string | undefined): boolean {
  return (
    acceptEncoding !== undefined &&
    /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:\s*,|\s*$))/.test(acceptEncoding)
  );
}

/** What an answer costs to keep. */
export function bytesOf(answer: PreparedAnswer): number {
  return answer.body.byteLength + (answer.gzip?.byteLength ?? answer.body.byteLength / 4) + 512;
}
