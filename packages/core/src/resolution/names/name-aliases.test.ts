import { describe, expect, it } from 'vitest';
import { findAlias } from './find-alias.ts';
import { nameAliases } from './name-aliases.ts';
import { toNameForm } from './name-form.ts';

describe('nameAliases', () => {
  it('holds every name in one row only', () => {
    const rowsByKey = new Map<string, Set<number>>();
    for (const [row, { names }] of nameAliases.entries()) {
      for (const name of names) {
        const form = toNameForm(name);
        for (const key of [form.key, form.full]) {
          rowsByKey.set(key, (rowsByKey.get(key) ?? new Set()).add(row));
        }
      }
    }
    const shared = [...rowsByKey].filter(([, rows]) => rows.size > 1).map(([key]) => key);
    expect(shared).toEqual([]);
  });

  it('says something in every row: at least two names that no rule makes equal', () => {
    const idle = nameAliases.filter(
      ({ names }) => new Set(names.map((name) => toNameForm(name).key)).size < 2,
    );
    expect(idle).toEqual([]);
  });
});

describe('findAlias', () => {
  it('finds a product by its house', () => {
    expect(findAlias(toNameForm('dForce Lending'))).toBe(findAlias(toNameForm('Lendf.Me')));
    expect(findAlias(toNameForm('dForce Lending'))).not.toBeNull();
  });

  it('finds nothing for a name that stands in no row', () => {
    expect(findAlias(toNameForm('Quorlon'))).toBeNull();
  });
});
