export { isPayloadError, PayloadError, type PayloadErrorKind } from './payload-error.ts';
export { matchRekeyed, type KeyedDraft, type RekeyedPair } from './rekey.ts';
export type {
  Coverage,
  ParsedPayload,
  ParsedRow,
  RejectedRow,
  SourceDefinition,
  SourceRequest,
} from './source-definition.ts';
export { sourceIds, type SourceId } from './source-id.ts';
export { findSource, sourceName, sources } from './sources.ts';
