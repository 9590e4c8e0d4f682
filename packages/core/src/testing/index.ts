export { describeResolutionIndex } from '../resolution/testing/resolution-index-contract.ts';
export { day, draftOf, reportOf } from './draft.ts';
export { findSharedData } from './shared-data.ts';
