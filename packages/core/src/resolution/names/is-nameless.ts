import type { NameForm } from './name-form.ts';

/** Whether a source wrote something in place of a name, because it had none. */
export function isNameless(form: NameForm): boolean {
  return form.full === '' || placeholders.has(form.key) || placeholders.has(form.full);
}

const placeholders: ReadonlySet<string> = new Set(
  (
    'unknown na unverified unnamed unverifiedcontract unknowncontract unknownprotocol contract ' +
    'phishing user users whale victim address eoa mev mevbot mevbots bot'
  ).split(' '),
);
