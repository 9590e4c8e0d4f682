import { errorTable, type ErrorCode } from '@kamiyo/core/contracts';
import { ErrorSummary, formatCounted, Notice, TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import type { PageError } from '../../lib/page-error.ts';
import { RequestId } from '../shell/request-id.tsx';
import { useForm } from './form-context.ts';
import { faultText, fieldId, labelOfField } from './field-names.ts';

/** Where what stands in the way is put right. */
const waysOn: Partial<Record<ErrorCode, { href: string; label: string }>> = {
  'account.unverified': {
    href: '/verify-email',
    label: 'Follow the link in the mail, or have it sent again',
  },
  'tier.limit_reached': { href: '/pricing', label: 'Compare the plans' },
};

/** What came of the form: what is wrong and where, or that it is done. */
export function FormAnswer(): ReactNode {
  const { form, isRow, state } = useForm();
  if (state === null) return null;
  if (state.error !== null) return <Refusal answer={state} error={state.error} form={form} />;
  // A row may be gone by now: the page says it.
  if (state.done === null || isRow) return null;
  return <Notice live title={state.done} tone="good" />;
}

function Refusal(props: { form: string; error: PageError; answer: unknown }): ReactNode {
  const { form, error, answer } = props;
  const faults = error.faults.map(({ pointer, detail }) => {
    const name = pointer.split('/')[1] ?? '';
    return { fieldId: fieldId(form, name), text: faultText(labelOfField(name), detail) };
  });
  const wayOn = waysOn[error.code];
  return (
    <ErrorSummary answer={answer} faults={faults} title={titleOf(error)}>
      {errorTable[error.code].status < 500 ? null : <RequestId id={error.requestId} />}
      {wayOn === undefined ? null : (
        <p>
          <TextLink href={wayOn.href}>{wayOn.label}</TextLink>
        </p>
      )}
    </ErrorSummary>
  );
}

function titleOf(error: PageError): string {
  const { length } = error.faults;
  if (length > 0) return `${formatCounted(length, 'thing has', 'things have')} to be mended first`;
  if (error.code === 'service.unavailable') {
    return 'The service does not answer. Nothing was changed; try again in a few seconds.';
  }
  return error.detail;
}
