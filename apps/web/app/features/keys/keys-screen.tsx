import type { ApiKey } from '@kamiyo/core/contracts';
import { Empty, PageHeader, SecretBox, useNow } from '@kamiyo/ui';
import { useFetchers } from '@remix-run/react';
import type { ReactNode } from 'react';

import { formField } from '../../lib/form-state.ts';
import { FormNotice } from '../forms/form-notice.tsx';
import { CreateKeyPanel } from './create-key-panel.tsx';
import { keyState } from './key-state.ts';
import type { IssuedKey } from './key-forms.server.ts';
import { KeyTable } from './key-table.tsx';

export type KeysScreenProps = {
  keys: readonly ApiKey[];
  limit: number;
  /** A key that was just made: it is shown this once. */
  issued: IssuedKey | null;
};

/** The keys of the workspace: make, rotate, revoke, and see which is used. */
export function KeysScreen({ keys, limit, issued }: KeysScreenProps): ReactNode {
  const now = useNow();
  const shown = useWithoutRevoked(keys, now).toSorted((a, b) => rank(a, now) - rank(b, now));
  const active = shown.filter((key) => rank(key, now) === 0).length;
  return (
    <>
      <PageHeader
        lead="Programs call the API with a key. Everyone who has it can use it: keep it like a password."
        title="API keys"
      />
      {issued === null ? null : (
        <SecretBox label="the key" secret={issued.key} title={`The key “${issued.name}”`}>
          Copy it now: only a fingerprint of it is stored, and it is not shown again.
        </SecretBox>
      )}
      <FormNotice forms={['revoke-key', 'rotate-key']} />
      <CreateKeyPanel active={active} limit={limit} />
      <section aria-label="Keys" className="rounded-lg border border-line bg-surface">
        {shown.length === 0 ? (
          <Empty title="No key yet">The first one takes a name and a press.</Empty>
        ) : (
          <KeyTable keys={shown} now={now} />
        )}
      </section>
    </>
  );
}

/** Keys that work come before those that are refused. */
function rank(key: ApiKey, now: number): number {
  return keyState(key, now).kind === 'ended' ? 1 : 0;
}

/** A key whose revocation is on its way is shown as revoked; if that fails it comes back. */
function useWithoutRevoked(keys: readonly ApiKey[], now: number): ApiKey[] {
  const revoked = new Set(
    useFetchers()
      .filter(({ formData }) => formData?.get(formField) === 'revoke-key')
      .map(({ formData }) => formData?.get('id')),
  );
  const at = new Date(now).toISOString();
  return keys.map((key) => (revoked.has(key.id) ? { ...key, revokedAt: at } : key));
}
