import { impure } from '../../core/src/exploits/impure.ts';
export const knowing = impure;
