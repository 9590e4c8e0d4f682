import { nameAliases, type NameAlias } from './name-aliases.ts';
import { toNameForm, type NameForm } from './name-form.ts';

/** The alias row of a name, or null: "dForce Lending" is found under "dForce". */
export function findAlias(form: NameForm): NameAlias | null {
  return rowByKey.get(form.key) ?? rowByKey.get(form.full) ?? rowByKey.get(form.stem) ?? null;
}

const rowByKey: ReadonlyMap<string, NameAlias> = new Map(
  nameAliases.flatMap((row) =>
    row.names.flatMap((name) => {
      const form = toNameForm(name);
      return [form.key, form.full].map((key) => [key, row] as const);
    }),
  ),
);
