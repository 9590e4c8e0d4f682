export { openDatabase, type Database, type DatabaseOptions } from './client/database.ts';
export { openEmbeddedDatabase, type EmbeddedDatabase } from './embedded/embedded-database.ts';
export { createExploitReader } from './exploits/exploit-reader.ts';
export { createIngestionStore } from './ingestion/ingestion-store.ts';
export { createSourceReader } from './ingestion/source-reader.ts';
export { getMigrationStatus, migrate, type MigrationStatus } from './migrate/migrate.ts';
export { countPendingMigrations } from './migrate/pending-migrations.ts';
export { createStatsReader } from './stats/stats-reader.ts';
