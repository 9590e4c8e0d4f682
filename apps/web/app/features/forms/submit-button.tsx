import { Button, type ButtonKind } from '@kamiyo/ui';
import type { MouseEvent, ReactNode } from 'react';

import { useForm } from './form-context.ts';

/** Sends the form; while it is on its way the button says so and does not send it again. */
export function SubmitButton(props: {
  kind?: ButtonKind;
  size?: 'page' | 'row';
  /** What is happening, e.g. "Creating …". */
  pending: string;
  children: ReactNode;
}): ReactNode {
  const { kind = 'primary', size = 'page', pending: pendingWords, children } = props;
  const { pending } = useForm();
  return (
    <Button
      aria-disabled={pending}
      kind={kind}
      onClick={(event: MouseEvent) => {
        if (pending) event.preventDefault();
      }}
      size={size}
      type="submit"
    >
      {pending ? pendingWords : children}
    </Button>
  );
}
