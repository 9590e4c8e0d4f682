import { Button, type ButtonKind } from '@kamiyo/ui';
import type { ReactNode } from 'react';

/** One decision: its word, and the key that stands for it. */
export function DecisionButton(props: {
  keyName: string;
  value: string;
  kind?: ButtonKind;
  children: ReactNode;
}): ReactNode {
  const { keyName, value, kind = 'secondary', children } = props;
  return (
    <Button
      aria-keyshortcuts={keyName}
      data-key={keyName}
      kind={kind}
      name="verdict"
      type="submit"
      value={value}
    >
      {children}
      <kbd
        aria-hidden="true"
        className="rounded-sm border border-current/40 px-1 text-axis font-normal"
      >
        {keyName}
      </kbd>
    </Button>
  );
}
