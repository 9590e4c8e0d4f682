import type { Change } from '@kamiyo/core/contracts';

/** A change as a server-sent event; its id is its place in the sequence. */
export function toEvent(change: Change): string {
  return `id: ${change.seq}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`;
}
