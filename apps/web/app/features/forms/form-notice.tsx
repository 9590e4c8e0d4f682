import { useActionData } from '@remix-run/react';
import { Notice } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { isFormState } from '../../lib/form-state.ts';
import { RequestId } from '../shell/request-id.tsx';

/** What came of forms whose place is gone or elsewhere, e.g. in the row of something removed. */
export function FormNotice(props: { forms: readonly string[] }): ReactNode {
  const state = useActionData();
  if (!isFormState(state) || !props.forms.includes(state.form)) return null;
  if (state.error !== null) {
    return (
      <Notice live title={state.error.detail} tone="bad">
        <RequestId id={state.error.requestId} />
      </Notice>
    );
  }
  return state.done === null ? null : <Notice live title={state.done} tone="good" />;
}
