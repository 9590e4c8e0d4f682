export {
  claimFields,
  reportDraftSchema,
  type ClaimField,
  type ReportDraft,
} from './report-draft.ts';
export {
  findImplausible,
  type Implausibility,
  type PlausibilityInput,
} from './source-plausibility.ts';
export {
  evaluateExtraction,
  type ExtractionError,
  type ExtractionReport,
} from './extraction/evaluation/evaluate-extraction.ts';
export { halfOfPost } from './extraction/evaluation/half-of-post.ts';
export {
  parseLabels,
  parsePosts,
  type LabelledPost,
  type PostLabel,
} from './extraction/evaluation/labelled-post.ts';
export { extractPost } from './extraction/extract-post.ts';
export { postKinds, type ExtractedPost, type PostKind } from './extraction/extracted-post.ts';
