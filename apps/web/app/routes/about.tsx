import type { MetaFunction } from '@remix-run/node';
import type { ReactNode } from 'react';

import { AboutScreen } from '../features/about/about-screen.tsx';
import { pageMeta } from '../lib/page-meta.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(
    {
      title: 'About',
      description: 'How Kamiyo makes one explained record out of many reports of an exploit.',
      path: '/about',
    },
    matches,
  );

export default function AboutPage(): ReactNode {
  return <AboutScreen />;
}
