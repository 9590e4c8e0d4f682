/** A letter as it is sent. */
export type RenderedMail = { subject: string; html: string; text: string };
