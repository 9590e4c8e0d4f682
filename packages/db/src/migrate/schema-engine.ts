import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type * as SchemaEngineModule from '@prisma/schema-engine-wasm';
import pg from 'pg';

import { resolveFromPackage } from '../package-root.ts';

export type SchemaEngine = SchemaEngineModule.SchemaEngine;

/** A file of the Prisma schema: its path and its text. */
export type SchemaFile = [path: string, content: string];

/**
 * Lends Prisma's own schema engine as WebAssembly. The native engine would have to be downloaded
 * when installed; this one comes with its package and speaks to the database through the pg
 * driver. No connection is left open afterwards.
 */
export async function withSchemaEngine<T>(
  input: { databaseUrl: string; schema: readonly SchemaFile[] },
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await loadModule();
  const pool = new pg.Pool({ connectionString: input.databaseUrl });
  pool.on('error', () => undefined);
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  try {
    const options = { datamodels: [...input.schema] };
    const engine = await SchemaEngine.new(options, () => undefined, adapter);
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

type Glue = typeof SchemaEngineModule & { __wbg_set_wasm: (exports: unknown) => void };

/** The part of the WebAssembly interface used here; Node's types leave it to the browser's. */
type WebAssemblyApi = {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
};

let loaded: Promise<Glue> | undefined;

function loadModule(): Promise<Glue> {
  loaded ??= instantiate();
  return loaded;
}

/** The package's entry imports the .wasm file as a module, which Node cannot: done by hand. */
async function instantiate(): Promise<Glue> {
  const gluePath = resolveFromPackage('@prisma/schema-engine-wasm/schema_engine_bg');
  const glue = (await import(pathToFileURL(gluePath).href)) as Glue;
  const bytes = await readFile(join(dirname(gluePath), 'schema_engine_bg.wasm'));
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}
