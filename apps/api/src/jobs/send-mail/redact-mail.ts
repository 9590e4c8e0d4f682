/** A sentence without the parts of it that name a person or open a door. */
export function redactMail(text: string): string {
  return text
    .replace(/[^\s<>"',;:]+@([\w.-]+)/g, '…@$1')
    .replace(/(https?:\/\/[^\s?#]+)[?#]\S*/g, '$1?…')
    .replace(/(token|code|invitation)([=/:])[\w-]{8,}/gi, '$1$2…');
}
