import { passwordLengthMin } from '@kamiyo/core/contracts';

/** What a new password has to be like, in the words of the rule that the api enforces. */
export const passwordHint = `At least ${String(passwordLengthMin)} characters. Passwords that are known from leaks are refused.`;
