import { describeResolutionIndex } from '../testing/resolution-index-contract.ts';
import { createMemoryResolutionIndex } from './memory-resolution-index.ts';

describeResolutionIndex('in memory', () => Promise.resolve(createMemoryResolutionIndex()));
