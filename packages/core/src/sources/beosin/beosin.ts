import { defineAlertSource } from '../alerts/define-alert-source.ts';

/** The posts of Beosin's alert account. */
export const beosin = defineAlertSource({
  id: 'beosin',
  name: 'Beosin',
  homepage: 'https://x.com/BeosinAlert',
  pollIntervalMs: 2 * 60_000,
});
