import 'vitest';

declare module 'vitest' {
  // vitest merges this declaration: it has to be an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface ProvidedContext {
    /** The server that tests clone their databases on; a database name is appended. */
    postgresServerUrl: string;
  }
}
