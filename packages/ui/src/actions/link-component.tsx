import { createContext, useContext, type ComponentType, type ReactNode } from 'react';

export type LinkProps = {
  href: string;
  children: ReactNode;
  className?: string | undefined;
  id?: string;
  rel?: string;
  title?: string;
  'aria-current'?: 'page' | 'true' | undefined;
  'aria-label'?: string;
  /** A link that changes the view and not the place: the page does not jump. */
  keepScroll?: boolean;
};

/** How links are rendered. Without a provider: as plain anchors. */
export type LinkComponent = ComponentType<LinkProps>;

const LinkContext = createContext<LinkComponent>(PlainLink);

/** Lets the framework in use follow links without loading the page anew. */
export function LinkProvider(props: { component: LinkComponent; children: ReactNode }): ReactNode {
  return <LinkContext.Provider value={props.component}>{props.children}</LinkContext.Provider>;
}

/** A link in the way the app follows links, without any style of its own. */
export function BareLink(props: LinkProps): ReactNode {
  const Component = useContext(LinkContext);
  return <Component {...props} />;
}

function PlainLink({ keepScroll: _, children, ...attributes }: LinkProps): ReactNode {
  return <a {...attributes}>{children}</a>;
}
