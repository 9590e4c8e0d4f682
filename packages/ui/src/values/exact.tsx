import type { ReactNode } from 'react';

export type ExactProps = {
  /** What is shown on hover and focus, and always read out. */
  exact: string;
  children: ReactNode;
  /** Which edge of the value the exact one is aligned with. */
  align?: 'start' | 'end';
  /** In a table row the row's focus shows it: the value itself is then no stop of the Tab key. */
  inRow?: boolean;
};

/** A rounded value with the exact one at hand. */
export function Exact({ exact, children, align = 'start', inRow = false }: ExactProps): ReactNode {
  return (
    <span
      className={align === 'end' ? 'exact exact-end' : 'exact'}
      {...(inRow ? {} : { tabIndex: 0 })}
    >
      {children} <span className="exact-value">{exact}</span>
    </span>
  );
}
