import { reportFacts, type ReportFacts } from '../facts/report-facts.ts';
import { findAlias } from '../names/find-alias.ts';
import { isNameless } from '../names/is-nameless.ts';
import type { NameForm } from '../names/name-form.ts';
import { wordRarityBits } from '../names/word-rarity.ts';
import type { ResolutionReport } from '../resolution-report.ts';

/**
 * The keys under which a report is found: two reports are compared when they share one. A function
 * of the report alone, so that the order of arrival decides nothing. Every key that others than
 * copies of the same incident could hold carries a time window, so that a bucket stays as small in
 * a long history as in a short one. At most some 200 keys, about
 * 16 for a common report.
 */
export function blockKeys(report: ResolutionReport): string[] {
  const facts = reportFacts(report);
  const keys = [
    ...anchorKeys(facts),
    ...nameKeys(facts),
    ...wordKeys(facts),
    ...amountKeys(facts),
    ...chainKeys(facts),
  ];
  return [...new Set(keys)].sort();
}

/**
 * Lengths of time windows in days; each report lies in two that overlap by half. The one of links
 * is short because hundreds of reports may cite one page about a kind of scam.
 */
const windows = { name: 800, word: 30, prefix: 14, link: 6, amount: 6, chain: 2 } as const;

function anchorKeys(facts: ReportFacts): string[] {
  return [
    ...[...facts.anchors.transactions].map((hash) => `tx:${hash}`),
    ...[...facts.anchors.addresses].map((address) => `ad:${address}`),
    ...[...facts.anchors.links].flatMap((link) => timed(`li:${link}`, facts.day, windows.link)),
  ];
}

function nameKeys(facts: ReportFacts): string[] {
  const { whole, bracketed, parts } = facts.names;
  const forms = [whole, ...bracketed, ...parts].filter((form) => !isNameless(form));
  return forms.flatMap((form) => {
    const alias = findAlias(form);
    const name = alias?.names[0] ?? form.key;
    if (facts.day === null) return [`na:${name}:undated`];
    const prefixes = [form.key, form.full].map((spelling) => spelling.slice(0, prefixLength));
    return [
      ...[name, form.full].flatMap((spelling) => timed(`na:${spelling}`, facts.day, windows.name)),
      ...prefixes.flatMap((prefix) => timed(`pr:${prefix}`, facts.day, windows.prefix)),
    ];
  });
}

const prefixLength = 4;
const wordCountMax = 6;
/** More frequent words do not block: "token" would pair everything with everything. */
const blockingBitsMin = 8;

function wordKeys(facts: ReportFacts): string[] {
  const forms = [facts.names.whole, ...facts.names.bracketed].filter((form) => !isNameless(form));
  const words = new Set(forms.flatMap(blockingWords));
  return [...words]
    .slice(0, wordCountMax)
    .flatMap((word) => timed(`wo:${word}`, facts.day, windows.word));
}

function blockingWords(form: NameForm): string[] {
  return [...form.core, form.stem].filter(
    (word) => word.length >= 2 && wordRarityBits(word) >= blockingBitsMin,
  );
}

/** Width of an amount bucket on the log10 scale: two amounts within 4 % share one. */
const amountBucketWidth = 0.035;

function amountKeys(facts: ReportFacts): string[] {
  const loss = facts.money.lossUsd;
  if (loss === null) return [];
  const bucket = Math.floor(Math.log10(loss.value) / amountBucketWidth);
  return [bucket, bucket + 1].flatMap((index) =>
    timed(`am:${String(index)}`, facts.day, windows.amount),
  );
}

/** A report that names more chains says little by them. */
const chainCountMax = 4;

function chainKeys(facts: ReportFacts): string[] {
  return [...facts.chains]
    .slice(0, chainCountMax)
    .flatMap((chain) => timed(`ch:${chain}`, facts.day, windows.chain));
}

/**
 * The key in both windows that hold the day. A report without a date has none of these: it is found
 * by transactions, addresses and, among its like, by name.
 */
function timed(key: string, day: number | null, window: number): string[] {
  if (day === null) return [];
  const half = Math.floor((day * 2) / window);
  return [`${key}:${String(half - 1)}`, `${key}:${String(half)}`];
}
