export type FormValue = string | FormValue[] | Form;

export type Form = { [name: string]: FormValue };

/** Parses what the SDK sends: `line_items[0][price]=p&metadata[a]=b` becomes lists and objects. */
export function parseForm(text: string): Form {
  const root: Form = {};
  for (const [path, value] of new URLSearchParams(text)) {
    const [first = '', ...rest] = path.split(/\[|\]\[|\]$/).filter((part) => part !== '');
    put(root, [first, ...rest], value);
  }
  return toLists(root) as Form;
}

export function textOf(value: FormValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

export function formOf(value: FormValue | undefined): Form {
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
}

export function listOf(value: FormValue | undefined): FormValue[] {
  return Array.isArray(value) ? value : [];
}

function put(target: Form, [name = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const next = formOf(target[name]);
  target[name] = next;
  put(next, rest, value);
}

function toLists(value: FormValue): FormValue {
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, toLists(part)] as const);
  const isList = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name));
  return isList ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}
