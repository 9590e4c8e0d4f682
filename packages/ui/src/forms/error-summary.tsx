import { useEffect, useRef, type ReactNode } from 'react';

import { Icon } from '../icons/icon.tsx';

/** Everything that is wrong with a form, at its top; each line leads to its field. */
export function ErrorSummary(props: {
  title: string;
  faults: readonly { fieldId: string; text: string }[];
  children?: ReactNode;
  /** Changes with every answer, so that the same errors are announced again. */
  answer: unknown;
}): ReactNode {
  const { title, faults, children, answer } = props;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, [answer]);
  return (
    <div
      className="flex gap-3 rounded border border-bad/40 bg-bad-soft px-3 py-2.5 text-sm"
      ref={ref}
      role="alert"
      tabIndex={-1}
    >
      <Icon className="mt-0.5 text-bad" name="alert" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        {faults.length === 0 ? null : (
          <ul className="mt-0.5">
            {faults.map((fault) => (
              <li key={fault.fieldId + fault.text}>
                <a
                  className="inline-flex min-h-6 items-center underline decoration-current/40 underline-offset-3 hover:decoration-current"
                  href={`#${fault.fieldId}`}
                  onClick={(event) => {
                    // As a step of the history it could make the page forget the answer.
                    event.preventDefault();
                    document.getElementById(fault.fieldId)?.focus();
                  }}
                >
                  {fault.text}
                </a>
              </li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </div>
  );
}
