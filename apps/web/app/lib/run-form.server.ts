import { errorTable } from '@kamiyo/core/contracts';
import { data, type ActionFunctionArgs } from '@remix-run/node';

import { createApi, type Api } from './api.server.ts';
import { formField, type FormState } from './form-state.ts';
import { pageErrorResponse, toPageError } from './page-error.server.ts';
import { redirectForSession } from './session.server.ts';

/** What was entered, by the name of its field. */
export type Fields = {
  /** Empty when it was not sent. */
  text(name: string): string;
  all(name: string): string[];
};

/** A response leads elsewhere; anything else is shown on the page that holds the form. */
type Outcome<Result> = Response | { done?: string; result?: Result };

type FormHandler<Result> = (api: Api, fields: Fields) => Promise<Outcome<Result>>;

/** Names of fields whose content is not sent back to the browser. */
const secretField = /password|code|secret|token/i;

/**
 * Carries out the one of the page's forms that was sent. A refusal comes back with what was
 * entered, so that nothing has to be typed twice; whoever has to sign in first is led there.
 */
export async function runForm<Result = never>(
  { request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>,
  handlers: Readonly<Record<string, FormHandler<Result>>>,
) {
  const entered = await request.formData();
  const form = textOf(entered.get(formField));
  const handler = Object.hasOwn(handlers, form) ? handlers[form] : undefined;
  if (handler === undefined) throw unknownForm(context.requestId);
  const blank: FormState<Result> = {
    ...{ form, error: null, done: null, result: null },
    values: entered.has('id') ? { id: [textOf(entered.get('id'))] } : {},
  };
  try {
    const outcome = await handler(createApi(context, request.signal), {
      text: (name) => textOf(entered.get(name)),
      all: (name) => entered.getAll(name).map(textOf),
    });
    if (outcome instanceof Response) return outcome;
    return data({ ...blank, done: outcome.done ?? null, result: outcome.result ?? null });
  } catch (failure) {
    if (failure instanceof Response) throw failure;
    const error = toPageError(failure, context);
    redirectForSession(error, request);
    const { status } = errorTable[error.code];
    return data({ ...blank, error, values: keptValues(entered) }, { status });
  }
}

function keptValues(entered: FormData): FormState['values'] {
  const names = [...new Set(entered.keys())].filter((name) => !secretField.test(name));
  return Object.fromEntries(names.map((name) => [name, entered.getAll(name).map(textOf)]));
}

/** A form that the page does not have: nothing a person can send. */
function unknownForm(requestId: string): Response {
  const { title } = errorTable['request.invalid'];
  return pageErrorResponse({ code: 'request.invalid', requestId, detail: title, faults: [] });
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
