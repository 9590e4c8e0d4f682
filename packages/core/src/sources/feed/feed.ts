import { defineAlertSource } from '../alerts/define-alert-source.ts';

/** Any RSS, Atom or JSON feed that an operator adds. */
export const feed = defineAlertSource({
  id: 'feed',
  name: 'Further feed',
  homepage: '',
  pollIntervalMs: 10 * 60_000,
});
