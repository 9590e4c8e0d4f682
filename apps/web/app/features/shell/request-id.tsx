import { CopyButton } from '@kamiyo/ui';
import type { ReactNode } from 'react';

/** The id under which the server logged this request. */
export function RequestId({ id }: { id: string }): ReactNode {
  return (
    <p className="flex flex-wrap items-center gap-1">
      Request id <code className="text-ink">{id}</code>
      <CopyButton label="Copy the request id" text={id} />
    </p>
  );
}
