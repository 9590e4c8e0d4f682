import { Button, SearchField } from '@kamiyo/ui';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

export function AdminSearch(props: { label: string; path: string; q: string }): ReactNode {
  const { label, path, q } = props;
  return (
    <Form action={path} aria-label={label} className="flex max-w-xl gap-2" key={q} role="search">
      <SearchField defaultValue={q} label={label} maxLength={200} name="q" placeholder={label} />
      <Button type="submit">Find</Button>
    </Form>
  );
}
