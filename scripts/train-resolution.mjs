/**
 * `pnpm train`: trains the weights of resolution on all labelled pairs beside the repository and
 * writes packages/core/src/resolution/scoring/model.ts. Deterministic: the same labels and
 * comparisons give the same weights, under the day's version.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

import {
  priorModel,
  readPairs,
  readRecords,
  trainingExamples,
  trainingPairs,
  trainModel,
} from '../packages/core/src/resolution/index.ts';
import { findSharedData } from '../packages/core/src/testing/shared-data.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const records = readRecords(gunzipSync(read('resolution/records.jsonl.gz')).toString());
const pairs = readPairs(read('resolution/pairs.csv').toString());
const model = trainModel({
  examples: trainingExamples(trainingPairs({ records, pairs }), pairs),
  prior: priorModel,
  version: `resolution-${new Date().toISOString().slice(0, 10)}`,
});

const page = `import type { ResolutionModel } from './resolution-model.ts';

/**
 * The weights in force: \`trainModel\` over \`priorModel\` and all labelled pairs, with and without
 * anchors. Written by \`pnpm train\`, never by hand; a new training gets a new version.
 */
export const resolutionModel: ResolutionModel = ${JSON.stringify(model, null, 2)};
`;
writeFileSync(join(root, 'packages/core/src/resolution/scoring/model.ts'), page);
console.log(model.version);

function read(path) {
  const found = findSharedData(path);
  if (found !== null) return readFileSync(found);
  console.error(`The labelled set ${path} is not beside the repository; nothing was trained.`);
  process.exit(1);
}
