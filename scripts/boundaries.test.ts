import { fileURLToPath } from 'node:url';

import {
  cruise,
  type ICruiseOptions,
  type IReporterOutput,
  type IFlattenedRuleSet,
} from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';

import config from '../.dependency-cruiser.mjs';

const fixture = fileURLToPath(new URL('boundaries-fixture', import.meta.url));
const { forbidden, options } = config as {
  forbidden: { name: string; severity: string }[];
  options: ICruiseOptions;
};

let broken: Set<string>;

beforeAll(async () => {
  const result: IReporterOutput = await cruise(['apps', 'packages'], {
    ...options,
    baseDir: fixture,
    ruleSet: { forbidden } as IFlattenedRuleSet,
    validate: true,
  });
  const { output } = result;
  if (typeof output === 'string') throw new Error('expected the result as an object');
  broken = new Set(output.summary.violations.map((violation) => violation.rule.name));
});

describe('.dependency-cruiser.mjs', () => {
  it.each(forbidden.map((rule) => rule.name))('bites: %s', (name) => {
    expect([...broken]).toContain(name);
  });

  it('has every rule at error level', () => {
    expect(forbidden.map((rule) => rule.severity)).toEqual(forbidden.map(() => 'error'));
  });
});
