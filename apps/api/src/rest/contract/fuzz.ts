import fc from 'fast-check';

import type { JsonSchema } from '../openapi/json-schema.ts';

type Parameter = {
  name: string;
  in: string;
  required: boolean;
  schema: JsonSchema;
  example?: string | number | boolean | string[];
};
export type Operation = { path: string; parameters: Parameter[] };

/** Every GET operation of a document, with its parameters. */
export function listOperations(document: JsonSchema): Operation[] {
  const paths = document.paths as Record<string, { get?: { parameters?: Parameter[] } }>;
  return Object.entries(paths).flatMap(([path, item]) =>
    item.get === undefined ? [] : [{ path, parameters: item.get.parameters ?? [] }],
  );
}

/** Addresses made from an operation: some right, some nearly so, some nonsense. */
export function addressOf(operation: Operation, ids: readonly string[]): fc.Arbitrary<string> {
  const pathParameters = operation.parameters.filter((parameter) => parameter.in === 'path');
  const query = operation.parameters.filter((parameter) => parameter.in === 'query');
  const filled = fc.tuple(...pathParameters.map(() => fc.oneof(fc.constantFrom(...ids), nonsense)));
  const pairs = fc.array(
    fc.oneof(
      { weight: 9, arbitrary: pairOf(query) },
      { weight: 1, arbitrary: fc.tuple(nonsense, nonsense) },
    ),
    { maxLength: 5 },
  );
  return fc.tuple(filled, pairs).map(([values, given]) => {
    const path = pathParameters.reduce(
      (address, parameter, index) =>
        address.replace(`{${parameter.name}}`, encodeURIComponent(values[index] ?? 'x')),
      operation.path,
    );
    const search = given
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .join('&');
    return search === '' ? path : `${path}?${search}`;
  });
}

function pairOf(query: readonly Parameter[]): fc.Arbitrary<[string, string]> {
  if (query.length === 0) return fc.tuple(nonsense, nonsense);
  return fc
    .constantFrom(...query)
    .chain((parameter) => fc.tuple(fc.constant(parameter.name), valueOf(parameter)));
}

function valueOf(parameter: Parameter): fc.Arbitrary<string> {
  const { schema } = parameter;
  const items = (schema.items ?? schema) as JsonSchema;
  const right: fc.Arbitrary<string>[] = [];
  if (Array.isArray(items.enum)) {
    const one = fc.constantFrom(...(items.enum as string[]));
    right.push(
      one,
      fc.array(one, { minLength: 1, maxLength: 4 }).map((list) => list.join(',')),
    );
  }
  if (parameter.example !== undefined)
    right.push(fc.constant([parameter.example].flat().join(',')));
  if (items.type === 'integer' || items.type === 'number') {
    right.push(fc.integer({ min: -5, max: 1_500 }).map(String));
  }
  right.push(
    fc
      .date({ min: new Date('2010-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  );
  // A poll that waits would make the run wait.
  if (parameter.name === 'wait') return fc.constantFrom('0', '-1', 'soon', '31');
  return fc.oneof({ weight: 4, arbitrary: fc.oneof(...right) }, { weight: 1, arbitrary: nonsense });
}

/** Empty, long, other scripts, control characters, other languages' syntax, ends of number ranges. */
const hostileValues = [
  ...['', ' ', '0', '-1', '1e309', 'null', 'undefined', '[]', '{}', '%00', '\u0000', 'a\u0000b'],
  ...["' OR 1=1 --", '../../etc/passwd', '<script>', '${7*7}', '__proto__', 'constructor'],
  ...['9'.repeat(19), '9223372036854775808', '9'.repeat(400), 'x'.repeat(3_000), '🦀'.repeat(50)],
  ...['0000-01-01', '0001-01-01', '9999-12-31', '2024-02-31', '9999-12-31T23:59:59-23:59'],
  ...['0001-01-01T00:00:00+14:00', '٣', '& | ! <-> :*', '\\\\', 'exp_00000000000000000000'],
];

/** What nobody expects. */
const nonsense = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).filter(isEncodable),
  fc.constantFrom(...hostileValues),
);

/** Each query parameter of an operation alone, with each hostile value. */
export function hostileAddresses(operation: Operation, id: string): string[] {
  const path = operation.path.replaceAll(/\{\w+\}/g, id);
  const query = operation.parameters.filter((parameter) => parameter.in === 'query');
  return query.flatMap(({ name }) =>
    hostileValues.map((value) => `${path}?${name}=${encodeURIComponent(value)}`),
  );
}

function isEncodable(text: string): boolean {
  return text.isWellFormed();
}
