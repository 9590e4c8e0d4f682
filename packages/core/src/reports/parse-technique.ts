import type { TechniqueId } from '../vocabulary/index.ts';
import { techniqueLexicon } from './technique-lexicon.ts';

/**
 * The technique that a source's own words name ("Flashloan Price Oracle Attack"), or null when they
 * name none. For labels: a sentence tells too much at once.
 */
export function parseTechnique(label: string): TechniqueId | null {
  const words = label
    .replaceAll(/[‐‑–—_]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (saysNothing.test(words)) return null;
  return techniqueLexicon.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The label without the ways in which lists say that they do not know, or null. */
export function toTechniqueText(label: string | null): string | null {
  const words = (label ?? '').replaceAll(/\s+/g, ' ').trim();
  return /^(?:|-|unknown|others?|n\/?a|none|tbd|undisclosed)$/i.test(words) ? null : words;
}

/** That something was drained or vulnerable does not say how. */
const saysNothing =
  /^(?:drain(?:ed)? .*|security vulnerabilit(?:y|ies)|affected by .*|the impact of .*)$/i;
