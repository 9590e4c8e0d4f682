export { openDatabase, type Database, type DatabaseOptions } from './client/database.ts';
export { openEmbeddedDatabase, type EmbeddedDatabase } from './embedded/embedded-database.ts';
export { getMigrationStatus, migrate, type MigrationStatus } from './migrate/migrate.ts';
