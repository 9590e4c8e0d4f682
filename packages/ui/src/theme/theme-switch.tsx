import type { ReactNode } from 'react';

import { Icon } from '../icons/icon.tsx';

export type Theme = 'dark' | 'light';

/** The button of the form that switches the theme; the form itself belongs to the app. */
export function ThemeSwitch({ theme }: { theme: Theme }): ReactNode {
  const other: Theme = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      aria-label={`Switch to the ${other} theme`}
      className="grid size-9 place-items-center rounded text-muted hover:bg-raised hover:text-ink"
      name="theme"
      title={`Switch to the ${other} theme`}
      type="submit"
      value={other}
    >
      <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
    </button>
  );
}
