import { CodeBlock, Panel, TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

/** The first call, ready to paste. */
export function QuickStart({
  publicUrl,
  hasKey,
}: {
  publicUrl: string;
  hasKey: boolean;
}): ReactNode {
  return (
    <Panel id="quick-start" title="Quick start">
      <p className="mb-2 text-sm text-muted">
        {hasKey ? (
          'Put one of your keys in place of kmy_…'
        ) : (
          <>
            <TextLink href="/dashboard/keys">Make a key</TextLink>, then put it in place of kmy_…
          </>
        )}
      </p>
      <CodeBlock
        code={`curl -H 'Authorization: Bearer kmy_…' '${publicUrl}/v1/exploits?limit=5'`}
        label="First call"
        wrap
      />
      <p className="mt-2 text-sm text-muted">
        <TextLink href="/docs">The API guide</TextLink> shows paging, changes and errors.
      </p>
    </Panel>
  );
}
