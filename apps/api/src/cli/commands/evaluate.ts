import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

import {
  evaluateExtraction,
  parseLabels,
  parsePosts,
  type ExtractionReport,
} from '@kamiyo/core/reports';
import {
  evaluateResolution,
  readPairs,
  readRecords,
  type ResolutionEvaluation,
  type WrongPair,
} from '@kamiyo/core/resolution';

import { toTable, type Output } from '../output.ts';

/** Wrong pairs that are printed with their evidence. */
const wrongPairsShown = 25;

/** `kamiyo evaluate resolution --records … --pairs … [--blind]`. */
export async function evaluateResolutionCommand(
  output: Output,
  options: { records: string; pairs: string; blind?: boolean },
): Promise<void> {
  output.progress('Reading records and pairs …');
  const records = readRecords(await readText(options.records));
  const pairs = readPairs(await readText(options.pairs));
  const blind = options.blind === true;
  output.progress(
    `Resolving ${String(records.length)} records${blind ? ', transactions and links hidden' : ''} …`,
  );
  const evaluation = evaluateResolution({ records, pairs, blind });
  if (evaluation.figures.pairs === 0) {
    throw new Error('No pair names two records of the file: are these files of one set?');
  }
  output.result(evaluation.figures, () => resolutionText(evaluation));
}

/** `kamiyo evaluate extraction --posts … --labels …`. */
export async function evaluateExtractionCommand(
  output: Output,
  options: { posts: string; labels: string },
): Promise<void> {
  const posts = parsePosts(parseJson(options.posts, await readText(options.posts)));
  const labels = parseLabels(parseJson(options.labels, await readText(options.labels)));
  const report = evaluateExtraction(posts, labels);
  if (report.posts === 0) throw new Error('No label names a post of the file.');
  output.result(report, () => extractionText(report));
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => {
    throw new Error(`There is no file ${path}.`);
  });
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path} is not JSON.`);
  }
}

function resolutionText({ figures, exploits, wrongPairs }: ResolutionEvaluation): string {
  return [
    toTable(
      [
        'pairs',
        'precision',
        'recall',
        'F1',
        'negatives apart',
        'false merges',
        'exploits',
        'model',
      ],
      [
        [
          ...[figures.pairs, ...[figures.precision, figures.recall, figures.f1].map(share)],
          ...[share(figures.negativesApart), figures.falseMerges, exploits, figures.model],
        ].map(String),
      ],
    ),
    '',
    toTable(
      ['kind', 'pairs', 'correct', 'share'],
      Object.entries(figures.byKind).map(([kind, { n, correct }]) => [
        ...[kind, String(n), String(correct), share(correct / n)],
      ]),
    ),
    ...(wrongPairs.length === 0 ? [] : ['', 'The worst pairs:']),
    ...wrongPairs.slice(0, wrongPairsShown).map(wrongPairText),
  ].join('\n');
}

function wrongPairText({ pair, score }: WrongPair): string {
  const said = pair.same ? 'one incident, kept apart' : 'two incidents, merged';
  const lines = score.evidence.map(
    ({ comparator, bits, detail }) =>
      `    ${bits.toFixed(1).padStart(6)}  ${comparator}: ${detail}`,
  );
  const names = `${pair.recordA} · ${pair.recordB}`;
  return [`  ${names} (${pair.kind}): ${said}, ${score.bits.toFixed(1)} bits`, ...lines].join('\n');
}

function extractionText(report: ExtractionReport): string {
  const row = ([name, score]: [string, ExtractionReport['incident']]) => [
    ...[name, String(score.n), share(score.precision), share(score.recall), share(score.f1)],
  ];
  const header = ['', 'n', 'precision', 'recall', 'F1'];
  return [
    `${String(report.posts)} posts, kind right in ${share(report.accuracy)}`,
    '',
    toTable(['is an incident', ...header.slice(1)], [row(['incident', report.incident])]),
    '',
    toTable(['kind', ...header.slice(1)], Object.entries(report.byKind).map(row)),
    '',
    toTable(['field', ...header.slice(1)], Object.entries(report.fields).map(row)),
    ...(report.errors.length === 0
      ? []
      : ['', `${String(report.errors.length)} errors; --json lists them.`]),
  ].join('\n');
}

function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(4);
}
