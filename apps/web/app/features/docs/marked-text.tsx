import type { ReactNode } from 'react';

/** Text whose code is between backticks, as the API's descriptions are written. */
export function MarkedText({ text }: { text: string }): ReactNode {
  return text
    .split('`')
    .map((part, index) =>
      index % 2 === 1 ? <code key={`${String(index)}${part}`}>{part}</code> : part,
    );
}
