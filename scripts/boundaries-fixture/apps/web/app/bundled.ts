import { shortcut } from '../../api/src/procedures/shortcut.ts';
import { impure } from '../../../packages/core/src/exploits/impure.ts';
export const bundled = [shortcut, impure];
