import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';

import type { Problem } from '@kamiyo/core/contracts';
import { errorTable } from '@kamiyo/core/errors';

/** Answers what is no request that HTTP knows, or one with too much above its body, and hangs up. */
export function refuseUnparsed(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'request.too_large' : 'request.invalid';
  const { status, title } = errorTable[code];
  const requestId = randomUUID();
  const detail = 'The line and headers of the request could not be read.';
  const problem: Problem = {
    ...{ type: `/docs/errors/${code}`, title, status, detail, instance: '/', code, requestId },
  };
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${String(status)} Refused`,
    'content-type: application/problem+json',
    `content-length: ${String(Buffer.byteLength(body))}`,
    ...['cache-control: no-store', `x-request-id: ${requestId}`, 'connection: close'],
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
