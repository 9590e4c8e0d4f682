export { day, draftOf, reportOf } from './draft.ts';
