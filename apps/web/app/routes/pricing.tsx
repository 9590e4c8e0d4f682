import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { PricingScreen } from '../features/pricing/pricing-screen.tsx';
import { readPricing } from '../features/pricing/read-pricing.server.ts';
import { pageMeta } from '../lib/page-meta.ts';
import { runForm } from '../lib/run-form.server.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(
    {
      title: 'Pricing',
      description: 'Free, Pro, Team and Enterprise: what each plan holds, side by side.',
      path: '/pricing',
    },
    matches,
  );

export function loader(args: LoaderFunctionArgs) {
  return readPricing(args);
}

export function action(args: ActionFunctionArgs) {
  return runForm(args, {
    contact: async (api, fields) => {
      const [name, email] = [fields.text('name'), fields.text('email')];
      const [company, message] = [fields.text('company'), fields.text('message')];
      await api.contact.request.mutate({ name, email, company, message });
      return { done: `Thank you. A person answers to ${email.trim()}.` };
    },
  });
}

export default function PricingPage(): ReactNode {
  return <PricingScreen {...useLoaderData<typeof loader>()} />;
}
