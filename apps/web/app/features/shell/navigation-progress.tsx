import { ProgressBar } from '@kamiyo/ui';
import { useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';

/** Shows that a page is on its way. */
export function NavigationProgress(): ReactNode {
  return <ProgressBar active={useNavigation().state !== 'idle'} />;
}
