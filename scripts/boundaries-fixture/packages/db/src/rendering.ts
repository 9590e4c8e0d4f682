import { knowing } from '../../ui/src/knowing.ts';

export const rendering = knowing;
