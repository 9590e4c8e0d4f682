export {
  claimFields,
  reportDraftSchema,
  type ClaimField,
  type ReportDraft,
} from './report-draft.ts';
