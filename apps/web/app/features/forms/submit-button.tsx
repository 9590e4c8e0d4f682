import { Button, type ButtonKind } from '@kamiyo/ui';
import type { MouseEvent, ReactNode } from 'react';

import { useForm } from './action-form.tsx';

/** Sends the form; while it is on its way the button says so and does not send it again. */
export function SubmitButton(props: {
  kind?: ButtonKind;
  /** What is happening, e.g. "Creating …". */
  pending: string;
  children: ReactNode;
}): ReactNode {
  const { kind = 'primary', pending: pendingWords, children } = props;
  const { pending } = useForm();
  return (
    <Button
      aria-disabled={pending}
      kind={kind}
      onClick={(event: MouseEvent) => {
        if (pending) event.preventDefault();
      }}
      type="submit"
    >
      {pending ? pendingWords : children}
    </Button>
  );
}
