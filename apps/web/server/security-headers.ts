import type { FastifyReply } from 'fastify';

/** Pages of others that a form of ours may lead to: paying, and signing in. */
const formsLeadTo = [
  'https://checkout.stripe.com',
  'https://billing.stripe.com',
  'https://github.com',
];

/**
 * Scripts and styles come from here or carry the nonce: nothing inline that we did not write.
 * `stripeUrl`: a server that plays Stripe has its pages at the same address as its API.
 */
export function setSecurityHeaders(reply: FastifyReply, nonce: string, stripeUrl: string): void {
  void reply.headers({
    'content-security-policy': [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      // A browser applies this to where the answer of a form leads, too.
      `form-action 'self' ${[...formsLeadTo, new URL(stripeUrl).origin].join(' ')}`,
      "frame-ancestors 'none'",
    ].join('; '),
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    'cross-origin-opener-policy': 'same-origin',
  });
}
