/** `key.rotated` → "Key rotated": actions are named so that they can be read. */
export function auditWords(action: string): string {
  const words = action.replaceAll(/[._]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
