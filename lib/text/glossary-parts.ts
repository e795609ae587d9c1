import { GLOSSARY_TERMS } from './glossary-terms';

/** A piece of a text; with the term that it is, where it is one. */
interface GlossaryPart {
  text: string;
  /** Slug of the term. */
  term: string | null;
}

const MARKED: [slug: string, term: { also: readonly string[] }][] = Object.entries(GLOSSARY_TERMS);

const SLUGS = new Map(MARKED.flatMap(([slug, { also }]) => also.map((words) => [words, slug] as const)));

/** The words of both languages, the longest first; Latin ones only where no letter or digit joins them. */
const TERMS = new RegExp(
  [...SLUGS.keys()]
    .sort((a, b) => b.length - a.length)
    .map((words) => (/^[A-Za-z]/u.test(words) ? `(?<![A-Za-z0-9-])${words}(?![A-Za-z0-9-])` : words))
    .join('|'),
  'gu',
);

/** Cuts a text at the terms of the glossary; a term is marked where it stands first. Joined, the parts are the text. */
export function glossaryParts(text: string): GlossaryPart[] {
  const parts: GlossaryPart[] = [];
  const said = new Set<string>();
  let at = 0;
  for (const { 0: words, index } of text.matchAll(TERMS)) {
    const term = SLUGS.get(words);
    if (!term || said.has(term)) continue;
    said.add(term);
    if (index > at) parts.push({ text: text.slice(at, index), term: null });
    parts.push({ text: words, term });
    at = index + words.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), term: null });
  return parts;
}
