import { DomainError } from '@kamiyo/core/errors';
import type { FastifyInstance, HTTPMethods } from 'fastify';

const methods: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Answers 405 to the methods that an address does not take, and names those that it takes. */
export function refuseOtherMethods(
  app: FastifyInstance,
  url: string,
  taken: readonly HTTPMethods[],
): void {
  app.route({
    method: methods.filter((method) => !taken.includes(method)),
    url,
    // A route of its own for HEAD where GET is refused would be one too many.
    exposeHeadRoute: false,
    handler: (_request, reply) => {
      void reply.header('allow', taken.join(', '));
      throw new DomainError('method.not_allowed');
    },
  });
}
