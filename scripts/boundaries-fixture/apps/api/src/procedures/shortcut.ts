import { stored } from '../../../../packages/db/src/index.ts';
export const shortcut = stored;
