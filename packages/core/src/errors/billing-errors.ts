import type { ErrorRow } from './error-row.ts';

/** Errors around plans and payment: rows of the error table. */
export const billingErrors = {
  'billing.not_configured': {
    status: 503,
    trpc: 'SERVICE_UNAVAILABLE',
    log: 'info',
    title: 'Billing is not configured on this installation',
    advice: 'An operator sets a plan by hand, or configures Stripe: docs/billing.md says how.',
  },
  'billing.unavailable': {
    status: 503,
    trpc: 'SERVICE_UNAVAILABLE',
    log: 'warn',
    title: 'The payment provider does not answer',
    advice: 'Nothing was charged and the plan is as it was. Try again in a minute.',
  },
  'billing.refused': {
    status: 502,
    trpc: 'BAD_GATEWAY',
    log: 'error',
    title: 'The payment provider refused the request',
    advice: 'Nothing was charged. The operator finds the reason in the log under the `requestId`.',
  },
  'billing.price_missing': {
    status: 503,
    trpc: 'SERVICE_UNAVAILABLE',
    log: 'error',
    title: 'The payment provider knows no price for this plan',
    advice: 'The operator gives a price the lookup key that `detail` names: docs/billing.md.',
  },
  'billing.no_customer': {
    status: 409,
    trpc: 'CONFLICT',
    log: 'info',
    title: 'There is nothing to look after yet',
    advice: 'Choose a plan first; the portal opens once something was bought.',
  },
  'billing.tier_not_sold': {
    status: 409,
    trpc: 'CONFLICT',
    log: 'info',
    title: 'This plan is not sold online',
    advice: 'Choose Pro or Team, or write to us for Enterprise.',
  },
  'billing.tier_overridden': {
    status: 409,
    trpc: 'CONFLICT',
    log: 'info',
    title: 'An operator set the plan of this workspace',
    advice: 'Paying would change nothing. Ask the operator to lift it first.',
  },
} as const satisfies Record<string, ErrorRow>;
