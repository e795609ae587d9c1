/** Characters without width, which come along with copied text: spaces, joiners, byte order marks, soft hyphens. */
const WITHOUT_WIDTH = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD]/gu;
/** Spaces of other widths than the plain one. */
const WIDE_SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu;

/** Text without invisible characters, with plain spaces only. */
export const cleanText = (text: string) => text.replace(WITHOUT_WIDTH, '').replace(WIDE_SPACES, ' ');
