import { Button } from '@kamiyo/ui';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

/** Signs in through GitHub; only shown where the operator has set it up. */
export function GithubButton({ to }: { to: string }): ReactNode {
  return (
    <Form action="/login/github" className="mt-4 border-t border-line pt-4" method="post">
      <input name="to" type="hidden" value={to} />
      <Button type="submit">Continue with GitHub</Button>
    </Form>
  );
}
