import { useRef, type ReactNode } from 'react';

import { useDismissible } from './use-dismissible.ts';

/**
 * A button that unfolds what has to be filled in or confirmed first. Opens without JavaScript;
 * Escape and a press outside close it. On a phone it unfolds in place.
 */
export function ConfirmMenu(props: {
  label: ReactNode;
  /** Names the button where the label alone would not say what it is about. */
  name: string;
  danger?: boolean;
  /** Where it stands: in the row of a table there is less room. */
  size?: 'page' | 'row';
  /** Which edge of the button it is aligned with. */
  align?: 'start' | 'end';
  children: ReactNode;
}): ReactNode {
  const { label, name, danger = false, size = 'page', align = 'end', children } = props;
  const ref = useRef<HTMLDetailsElement>(null);
  useDismissible(ref);
  return (
    <details
      className="group/menu inline-block text-left max-sm:open:block sm:relative"
      name="menus"
      ref={ref}
    >
      <summary
        aria-label={name}
        className={`inline-flex items-center rounded border text-sm font-semibold whitespace-nowrap ${
          size === 'row' ? 'min-h-7 px-2' : 'min-h-9 px-3.5'
        } ${
          danger
            ? 'border-bad/50 text-bad hover:bg-bad-soft'
            : 'border-line-strong text-ink hover:bg-raised'
        }`}
      >
        {label}
      </summary>
      <div
        className={`z-30 mt-1 rounded-lg border border-line-strong bg-surface p-3 whitespace-normal shadow-float sm:absolute sm:top-full sm:w-80 ${
          align === 'end' ? 'sm:right-0' : 'sm:left-0'
        }`}
      >
        {children}
      </div>
    </details>
  );
}
