import { Banner, Button } from '@kamiyo/ui';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

import type { Visitor } from './account-menu.tsx';

/** An operator sees the site as somebody else: said on every page, and ended with one press. */
export function ImpersonationBanner({ visitor }: { visitor: Visitor | null }): ReactNode {
  if (visitor?.impersonatedBy == null) return null;
  return (
    <Banner
      action={
        <Form action="/admin/stop" method="post">
          <Button type="submit">Stop</Button>
        </Form>
      }
      label="Acting as somebody else"
    >
      {visitor.impersonatedBy} is acting as <strong>{visitor.name}</strong> ({visitor.email}). All
      that happens is written to the audit log.
    </Banner>
  );
}
