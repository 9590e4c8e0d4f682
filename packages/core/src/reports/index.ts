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
