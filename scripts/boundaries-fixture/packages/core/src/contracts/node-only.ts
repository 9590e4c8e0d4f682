import { readFileSync } from 'node:fs';
export const notForBrowsers = readFileSync;
