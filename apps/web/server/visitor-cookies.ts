/** The visitor's cookies during one request, as the api changes them. */
export type VisitorCookies = {
  /** Of the cookies that the visitor has at this moment. */
  names(): string[];
  /** The `cookie` header for the next call of the api. */
  toHeader(): string;
  /** Takes the `set-cookie` headers of an answer of the api. */
  accept(setCookies: readonly string[]): void;
  /** What the browser has to be told with the page. */
  accepted(): readonly string[];
};

/**
 * An action may sign a visitor in, or renew the session, and the loaders of the same request must
 * already call in that name: what the api sets counts at once.
 */
export function createVisitorCookies(header: string): VisitorCookies {
  const jar = new Map(splitHeader(header));
  const handedOn = new Map<string, string>();
  return {
    names: () => [...jar.keys()],
    toHeader: () => [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    accept(setCookies) {
      for (const line of setCookies) {
        const [[name, value] = ['', '']] = splitHeader(line.split(';')[0] ?? '');
        handedOn.set(name, line);
        if (/;\s*max-age=(0|-\d+)\b/i.test(line) || value === '') jar.delete(name);
        else jar.set(name, value);
      }
    },
    accepted: () => [...handedOn.values()],
  };
}

function splitHeader(header: string): [string, string][] {
  return header
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.includes('='))
    .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]);
}
