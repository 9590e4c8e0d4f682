import { defineAlertSource } from '../alerts/define-alert-source.ts';

/** The posts of PeckShield's alert account. */
export const peckshield = defineAlertSource({
  id: 'peckshield',
  name: 'PeckShield',
  homepage: 'https://x.com/PeckShieldAlert',
  pollIntervalMs: 2 * 60_000,
});
