import './provided-context.ts';

export { createDatabase, createTestDatabase, type TestDatabase } from './test-database.ts';
