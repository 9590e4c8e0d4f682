/** The sentences of a post. A line is at most one sentence's end; dots in numbers and names are none. */
export function splitSentences(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?;…])\s+(?=[^\sa-z])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
