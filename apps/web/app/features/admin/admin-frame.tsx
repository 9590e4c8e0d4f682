import { SideLayout } from '@kamiyo/ui';
import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';

const sections = [
  { href: '/admin', label: 'Workspaces' },
  { href: '/admin/users', label: 'People' },
  { href: '/admin/review', label: 'Review' },
  { href: '/admin/contact', label: 'Contact requests' },
] as const;

/** What every page of the operators has around it. */
export function AdminFrame({ children }: { children: ReactNode }): ReactNode {
  const { pathname } = useLocation();
  return (
    <SideLayout
      above={<p className="text-sm font-semibold">Administration</p>}
      items={sections.map((item) => ({
        ...item,
        current:
          item.href === '/admin'
            ? pathname === '/admin' || pathname.startsWith('/admin/workspaces')
            : pathname.startsWith(item.href),
      }))}
      label="Administration"
    >
      {children}
    </SideLayout>
  );
}
