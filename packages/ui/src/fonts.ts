import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/** The one font file that every page needs at once. */
export const fontToPreload: string = interLatin;
