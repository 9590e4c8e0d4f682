import { nameAliases, type NameAlias } from './name-aliases.ts';
import { toNameForm } from './name-form.ts';

/** The alias row of a name's key, or null. */
export function findAlias(key: string): NameAlias | null {
  return rowByKey.get(key) ?? null;
}

const rowByKey: ReadonlyMap<string, NameAlias> = new Map(
  nameAliases.flatMap((row) =>
    row.names.flatMap((name) => {
      const form = toNameForm(name);
      return [form.key, form.full].map((key) => [key, row] as const);
    }),
  ),
);
