import type { FastifyReply } from 'fastify';

import { parseForm, type Form } from './parse-form.ts';

export function queryOf(url: string): Form {
  return parseForm(url.split('?')[1] ?? '');
}

export function toPage(data: readonly unknown[], has_more = false): unknown {
  return { object: 'list', data, has_more, url: '/v1' };
}

export function findOr404(
  reply: FastifyReply,
  rows: readonly { id: string }[],
  id: string,
): unknown {
  return rows.find((row) => row.id === id) ?? sendMissing(reply, id);
}

export function sendMissing(reply: FastifyReply, id: string): FastifyReply {
  const message = `No such object: '${id}'`;
  const error = { type: 'invalid_request_error', code: 'resource_missing', param: 'id', message };
  return reply.code(404).send({ error });
}
