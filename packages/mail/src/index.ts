export type { RenderedMail } from './rendered-mail.ts';
