import type { ReactNode } from 'react';

import { Icon } from '../icons/icon.tsx';
import { BareLink, type LinkProps } from './link-component.tsx';

const style =
  // Padding makes it a target of 24 px where it stands alone, and moves nothing in running text.
  'py-0.5 text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-current';

/** A link in running text. */
export function TextLink(props: Omit<LinkProps, 'className'>): ReactNode {
  return <BareLink {...props} className={style} />;
}

/** A link that is a row's title: its place says that it is one. */
export function TitleLink(props: Omit<LinkProps, 'className'>): ReactNode {
  return (
    <BareLink
      {...props}
      className="font-semibold text-ink decoration-muted underline-offset-3 hover:underline"
    />
  );
}

/** A link to another site, which learns no more than that it was followed. */
export function ExternalLink(props: { href: string; children: ReactNode }): ReactNode {
  return (
    <a className={`${style} wrap-anywhere`} href={props.href} rel="noreferrer nofollow">
      {props.children}
      <Icon className="ml-0.5 inline size-3.5 align-[-2px]" name="external" />
    </a>
  );
}
