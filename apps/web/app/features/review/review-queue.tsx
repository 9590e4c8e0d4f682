import { Panel } from '@kamiyo/ui';
import type { ReactNode } from 'react';

/** Cases that wait for a person, one below the other, decided by a button or its key. */
export function ReviewQueue<Case>(props: {
  id: string;
  title: string;
  note: string;
  /** The keys in words. */
  keys: string;
  /** What to say when nothing waits. */
  empty: string;
  cases: readonly Case[];
  caseKey: (entry: Case) => string;
  children: (entry: Case) => ReactNode;
}): ReactNode {
  const { id, title, note, keys, empty, cases, caseKey, children } = props;
  return (
    <Panel
      actions={<span className="text-sm text-muted">{cases.length} waiting</span>}
      flush
      id={id}
      note={`${note} Keys: j and k move, ${keys}.`}
      title={title}
    >
      {cases.length === 0 ? (
        <p className="border-t border-line px-4 py-3 text-sm text-muted">{empty}</p>
      ) : (
        <ol>
          {cases.map((entry) => (
            <li
              className="grid gap-2 border-t border-line px-4 py-3 focus:bg-raised"
              data-case={caseKey(entry)}
              key={caseKey(entry)}
              tabIndex={-1}
            >
              {children(entry)}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
