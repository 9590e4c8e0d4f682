import { findChainsInText } from '../../reports/find-chains-in-text.ts';
import { readNameForms, type NameForms } from '../names/name-forms.ts';
import { foldText } from '../names/words-of-name.ts';
import type { ResolutionReport } from '../resolution-report.ts';
import { readAnchors, type Anchors } from './anchors.ts';
import { readMoney, type MoneyFacts } from './money-facts.ts';
import { techniqueKinds } from './technique-kinds.ts';

/** Everything that blocking and scoring ask of a report, worked out once. */
export type ReportFacts = {
  report: ResolutionReport;
  names: NameForms;
  /** Days since 1970-01-01 UTC; null when the date is unknown. */
  day: number | null;
  anchors: Anchors;
  money: MoneyFacts;
  chains: ReadonlySet<string>;
  /** Chains that only the words name; asked when the field is empty. */
  chainsInText: ReadonlySet<string>;
  /** The description, folded, words parted and enclosed by single spaces. */
  words: string;
  /** Broad kinds of attack, from the technique field and the words. */
  techniqueKinds: ReadonlySet<string>;
  /** The words say that the victim had been hit before. */
  tellsOfRepeat: boolean;
};

/** The facts of a report. Reports are values: the same object is rarely read twice. */
export function reportFacts(report: ResolutionReport): ReportFacts {
  const known = recent.get(report) ?? earlier.get(report);
  if (known !== undefined) return known;
  const facts = readFacts(report);
  if (recentCount >= recentCountMax) {
    earlier = recent;
    recent = new WeakMap();
    recentCount = 0;
  }
  recent.set(report, facts);
  recentCount += 1;
  return facts;
}

/** Facts are some kilobytes each; of a long history only these many, or twice, are kept. */
const recentCountMax = 20_000;
let recent = new WeakMap<ResolutionReport, ReportFacts>();
let earlier = new WeakMap<ResolutionReport, ReportFacts>();
let recentCount = 0;

function readFacts(report: ResolutionReport): ReportFacts {
  const { draft } = report;
  const prose = withoutLinks(draft.description ?? '');
  const technique = `${draft.technique ?? ''} ${draft.techniqueText ?? ''} ${prose}`;
  return {
    report,
    names: readNameForms(draft.name),
    day: draft.occurredAt === null ? null : dayNumber(draft.occurredAt.value),
    anchors: readAnchors(draft),
    money: readMoney(draft, prose),
    chains: new Set(draft.chains),
    chainsInText: new Set(findChainsInText(prose)),
    words: ` ${(foldText(prose).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `,
    tellsOfRepeat: repeatPattern.test(prose),
    techniqueKinds: techniqueKinds(technique.toLowerCase()),
  };
}

const dayMs = 86_400_000;

function dayNumber(instant: string): number | null {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? null : Math.floor(ms / dayMs);
}

/** Links and hashes are anchors, not words. */
function withoutLinks(text: string): string {
  return text.replaceAll(/https?:\/\/\S+/gi, ' ').replaceAll(/0x[0-9a-f]{8,}/gi, ' ');
}

/** "exploited again", "a second attack within days": the incident is not the victim's first. */
const repeatPattern =
  /\b(?:again|second|2nd|third|3rd|another|twice|once more|re-?hacked|previous(?:ly)?|days? after|weeks? (?:after|later)|days? later|earlier (?:this|attack|hack|exploit))\b/i;
