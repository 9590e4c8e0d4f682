export {
  DomainError,
  isDomainError,
  type DomainErrorOptions,
  type InputFault,
} from './domain-error.ts';
export { errorTable, type ErrorCode } from './error-table.ts';
