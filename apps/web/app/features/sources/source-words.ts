import type { RunStatus, Source, SourceRun } from '@kamiyo/core/contracts';
import { formatCount, formatCounted, type BadgeTone } from '@kamiyo/ui';

import { isLate } from './is-late.ts';

type Word = { label: string; tone: BadgeTone };

/** How a source is doing, in a word. */
export function stateWord(source: Source, now: number): Word {
  const { state, kind } = source;
  if (state !== 'ok') return stateWords[state];
  if (kind === 'starter') return { label: 'Loaded', tone: 'good' };
  return isLate(source, now) ? { label: 'Late', tone: 'warn' } : { label: 'Fresh', tone: 'good' };
}

const stateWords: Record<Exclude<Source['state'], 'ok'>, Word> = {
  degraded: { label: 'Degraded', tone: 'warn' },
  unconfigured: { label: 'Not configured', tone: 'neutral' },
  never_run: { label: 'Not read yet', tone: 'neutral' },
};

export const kindWords: Record<Source['kind'], string> = {
  list: 'list of incidents',
  alerts: 'alerts in posts',
  starter: 'shipped with Kamiyo',
};

/** The circuit breaker in plain words. */
export const breakerWords: Record<Source['breaker'], Word> = {
  closed: { label: 'closed', tone: 'good' },
  half_open: { label: 'half open, trying again', tone: 'warn' },
  open: { label: 'open, paused', tone: 'bad' },
};

export const runWords: Record<RunStatus, Word> = {
  running: { label: 'reading now', tone: 'accent' },
  succeeded: { label: 'read', tone: 'good' },
  unchanged: { label: 'nothing new', tone: 'good' },
  degraded: { label: 'read in part', tone: 'warn' },
  failed: { label: 'failed', tone: 'bad' },
  quarantined: { label: 'held back whole', tone: 'warn' },
  interrupted: { label: 'interrupted', tone: 'warn' },
};

/** What a run did, in a sentence. */
export function describeRun(run: SourceRun): string {
  if (run.message !== null) return run.message;
  if (run.status === 'running') return 'The source is being read.';
  if (run.status === 'unchanged') return 'The source had nothing new.';
  const parts = [
    [run.new, 'new'],
    [run.changed, 'changed'],
    [run.quarantined, 'held back'],
    [run.rejected, 'not readable'],
    [run.retracted, 'withdrawn'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatCount(count)} ${word}`);
  const rows = formatCounted(run.rows, 'row');
  return said.length === 0 ? `${rows}, none of them changed.` : `${rows}: ${said.join(', ')}.`;
}
