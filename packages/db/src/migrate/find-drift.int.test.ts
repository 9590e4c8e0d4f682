import { describe, expect, inject, it } from 'vitest';

import { createDatabase } from '../testing/index.ts';
import { findDrift } from './find-drift.ts';

describe('findDrift', () => {
  it('finds nothing between the migrations and the schema files', async () => {
    const server = inject('postgresServerUrl');
    const migrated = await createDatabase(server, 'drift_migrated');
    const model = await createDatabase(server, 'drift_model');
    expect(await findDrift(migrated, model)).toEqual({ onlyInMigrations: [], onlyInSchema: [] });
  });
});
