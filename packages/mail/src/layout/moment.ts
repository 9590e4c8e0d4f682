const format = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  timeZone: 'UTC',
});

/** `1 June 2026 at 12:00 UTC`. */
export function toMoment(instant: string): string {
  return `${format.format(new Date(instant))} UTC`;
}
