import { createHash } from 'node:crypto';
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
  headers?: Readonly<Record<string, string>>;
}): PreparedAnswer {
  const body = Buffer.from(input.body);
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return {
    status: input.status ?? 200,
    contentType: input.contentType ?? 'application/json; charset=utf-8',
    body,
    gzip: body.byteLength < gzipBytesMin ? null : undefined,
    etags: { identity: `"${tag}"`, gzip: `"${tag}-gzip"` },
    route: input.route,
    headers: input.headers ?? {},
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

/** Whether the caller has these bytes already, compressed or not. */
export function isKnown(answer: PreparedAnswer, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const known = Object.values(answer.etags);
  return ifNoneMatch.split(',').some((tag) => known.includes(tag.trim().replace(/^W\//, '')));
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
