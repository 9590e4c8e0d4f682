import type { RenderedMail } from '../rendered-mail.ts';

/** A rendered letter with its way: who writes, to whom, and what kind it is. */
export type Envelope = RenderedMail & { from: string; to: string; kind: string };

/** Hands a letter over. Rejects when it was not taken; whoever calls tries again. */
export type MailTransport = {
  deliver(envelope: Envelope): Promise<void>;
  close(): void;
};
