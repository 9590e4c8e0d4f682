import type { Me } from '@kamiyo/core/contracts';
import { BareLink, ButtonLink, Icon, Menu, MenuLink, Menus } from '@kamiyo/ui';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

/** Who is looking at the page; null for a stranger. */
export type Visitor = Pick<Me, 'name' | 'email' | 'isOperator' | 'impersonatedBy'>;

/** At the end of the header: the way in, or what belongs to the person who is signed in. */
export function AccountMenu({ visitor }: { visitor: Visitor | null }): ReactNode {
  if (visitor === null) return <WayIn />;
  return (
    <Menus label="Account">
      <Menu
        align="end"
        label={
          <>
            <Icon name="user" />
            <span className="max-w-32 truncate max-sm:sr-only">{visitor.name}</span>
          </>
        }
      >
        <p className="border-b border-line px-2 pt-1 pb-2 text-sm">
          <span className="block font-medium">{visitor.name}</span>
          <span className="block break-all text-muted">{visitor.email}</span>
        </p>
        <div className="py-1">
          <MenuLink href="/dashboard">Dashboard</MenuLink>
          <MenuLink href="/dashboard/security">Security</MenuLink>
          <MenuLink href="/dashboard/settings">Settings</MenuLink>
          {visitor.isOperator ? <MenuLink href="/admin">Administration</MenuLink> : null}
        </div>
        <Form action="/logout" className="border-t border-line pt-1" method="post">
          <button
            className="flex min-h-8 w-full items-center rounded px-2 text-left text-sm hover:bg-raised"
            type="submit"
          >
            Sign out
          </button>
        </Form>
      </Menu>
    </Menus>
  );
}

function WayIn(): ReactNode {
  return (
    <div className="flex items-center gap-2">
      <BareLink
        className="inline-flex min-h-9 items-center rounded px-2 text-sm font-medium whitespace-nowrap text-muted hover:text-ink"
        href="/login"
      >
        Sign in
      </BareLink>
      <span className="max-sm:hidden">
        <ButtonLink href="/signup">Sign up</ButtonLink>
      </span>
    </div>
  );
}
