import { rendering } from '../../db/src/rendering.ts';

export const prying = rendering;
