import type { ReportFacts } from '../facts/report-facts.ts';
import { findAlias } from '../names/find-alias.ts';
import { isAbbreviation } from '../names/is-abbreviation.ts';
import { isMisspelling } from '../names/is-misspelling.ts';
import { isNameless } from '../names/is-nameless.ts';
import type { NameForm } from '../names/name-form.ts';
import type { NameForms } from '../names/name-forms.ts';
import { wordRarityBits } from '../names/word-rarity.ts';
import { comparisonLevels, type Finding, type LevelOf } from './finding.ts';

/** How alike the two names are, over every way of reading them. */
export function compareNames(a: ReportFacts, b: ReportFacts): Finding<'name'> {
  const found = (level: LevelOf<'name'>, detail: string): Finding<'name'> => ({
    comparator: 'name',
    level,
    detail,
  });
  const nameA = a.report.draft.name;
  const nameB = b.report.draft.name;
  if (isNameless(a.names.whole) || isNameless(b.names.whole)) {
    return found('unknown', `“${nameA}” or “${nameB}” names nobody`);
  }
  const best = bestLevel(a.names, b.names);
  return found(best, `“${nameA}” ${phrases[best]} “${nameB}”`);
}

type NameLevel = (typeof comparisonLevels.name)[number];

const phrases: Readonly<Record<NameLevel, string>> = {
  'equal-rare': 'is the same name as',
  'equal-common': 'is the same everyday name as',
  alias: 'is known to be also called',
  'contained-rare': 'holds, or stands within,',
  'contained-common': 'shares its everyday words with',
  similar: 'is spelt nearly like',
  abbreviated: 'may be short, or long, for',
  overlap: 'shares a rare word with',
  none: 'has nothing in common with',
};

function bestLevel(a: NameForms, b: NameForms): NameLevel {
  const wholeLevel = compareForms(a.whole, b.whole);
  let best = rank(wholeLevel);
  for (const [formA, penaltyA] of readings(a)) {
    for (const [formB, penaltyB] of readings(b)) {
      if (isNameless(formA) || isNameless(formB)) continue;
      const level = compareForms(formA, formB);
      const isEqual = level === 'equal-rare' || level === 'equal-common';
      const weakened = penaltyA + penaltyB > 0 && isEqual ? weaken(level) : level;
      best = Math.min(best, rank(weakened));
    }
  }
  return comparisonLevels.name[best] ?? 'none';
}

function rank(level: NameLevel): number {
  return comparisonLevels.name.indexOf(level);
}

/** Being one of two named victims is less than being the victim. */
function weaken(level: NameLevel): NameLevel {
  return level === 'equal-rare' ? 'contained-rare' : 'contained-common';
}

/** Brackets hold another name of the same thing; a part is only one of several things. */
function readings(names: NameForms): (readonly [NameForm, number])[] {
  return [
    [names.whole, 0],
    ...names.bracketed.map((form) => [form, 0] as const),
    ...names.parts.map((form) => [form, 1] as const),
  ];
}

/** A name that says more than this is worth calling rare. */
const rareBitsMin = 10;

function compareForms(a: NameForm, b: NameForm): NameLevel {
  if (a.full === b.full || a.key === b.key || sameWords(a.core, b.core)) {
    return Math.max(a.rarityBits, b.rarityBits) >= rareBitsMin ? 'equal-rare' : 'equal-common';
  }
  const alias = findAlias(a);
  if (alias !== null && alias === findAlias(b)) return 'alias';
  if (isContained(a, b) || isContained(b, a)) {
    const inner = a.key.length < b.key.length ? a : b;
    return inner.rarityBits >= rareBitsMin ? 'contained-rare' : 'contained-common';
  }
  if (isMisspelling(a, b)) return 'similar';
  if (isAbbreviation(a, b) || isAbbreviation(b, a)) return 'abbreviated';
  return sharesRareWord(a, b) ? 'overlap' : 'none';
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');
}

function isContained(inner: NameForm, outer: NameForm): boolean {
  if (inner.stem.length >= 3 && inner.stem === outer.stem) return true;
  if (inner.core.length > 0 && inner.core.every((word) => outer.core.includes(word))) return true;
  if (inner.key.length < 5) return false;
  return outer.key.startsWith(inner.key) || outer.key.endsWith(inner.key);
}

function sharesRareWord(a: NameForm, b: NameForm): boolean {
  return a.core.some((word) => wordRarityBits(word) >= rareBitsMin && b.core.includes(word));
}
