import { formatWith } from './citation-library';
import type { CslItem } from './csl-item';

interface Entry {
  type: string;
  properties: Record<string, string>;
}

const ESCAPED: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What LaTeX would take for a command, or draw as another sign ("--" as a dash); letters of every script stay. */
const escapeLatex = (text: string) =>
  text
    .replace(/[\\~^&%$#_{}]/gu, (sign) => ESCAPED[sign] ?? `\\${sign}`)
    .replace(/([`',<>-])(?=\1)|[?!](?=`)/gu, (sign) => `${sign}{}`);

/** An item whose words can stand in a BibTeX field. Addresses, DOIs and versions are read verbatim. */
function escaped(item: CslItem): CslItem {
  const { author, title, publisher, note, keyword } = item;
  const container = item['container-title'];
  return {
    ...item,
    title: escapeLatex(title),
    ...(author ? { author: author.map(({ literal }) => ({ literal: escapeLatex(literal) })) } : {}),
    ...(container ? { 'container-title': escapeLatex(container) } : {}),
    ...(publisher ? { publisher: escapeLatex(publisher) } : {}),
    ...(note ? { note: escapeLatex(note) } : {}),
    ...(keyword ? { keyword: escapeLatex(keyword) } : {}),
  };
}

/** BibTeX has no field for the day of issue and none for that of access: the library would write them into others. */
const asBibtexHolds = ({ issued, accessed: _, ...item }: CslItem): CslItem =>
  issued ? { ...item, issued: { 'date-parts': [issued['date-parts'][0].slice(0, 2)] } } : item;

const isoDate = (date: NonNullable<CslItem['accessed']>) =>
  date['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-');

/** Fields that classic BibTeX lacks and biblatex, JabRef and Zotero read. */
function furtherFields({
  author,
  title,
  version,
  accessed,
  keyword,
  language,
}: CslItem): Record<string, string> {
  return {
    // What styles sort and label by where no author is printed.
    ...(author?.length ? {} : { key: title }),
    ...(version ? { version } : {}),
    ...(accessed ? { urldate: isoDate(accessed) } : {}),
    ...(keyword ? { keywords: keyword } : {}),
    ...(language ? { language } : {}),
  };
}

/**
 * Styles miss the author of an article, and ask for none of other things: an article whose authors are not printed is one
 * of these, and says itself where it appeared, which no style would then gather from its fields.
 */
function withoutAuthor({ type, properties }: Entry): Entry {
  if (type !== 'article') return { type, properties };
  const { journal = '', volume = '', number, pages } = properties;
  const issue = [volume, number ? `(${number})` : '', pages ? `:${pages}` : ''].join('');
  const where = [journal, issue].filter(Boolean).join(' ');
  return { type: 'misc', properties: { ...properties, ...(where ? { howpublished: where } : {}) } };
}

/**
 * Items as BibTeX in UTF-8. Fields come from the library; the escaping is ours, since it either drops every Chinese
 * character or escapes nothing, and so is the key, which it makes from words of the title.
 */
export function writeBibtex(items: readonly CslItem[]): string {
  const safe = items.map(escaped);
  const entries = formatWith(safe.map(asBibtexHolds), 'bibtex') as Entry[];
  return entries
    .map((entry, index) => {
      const item = safe[index];
      const { type, properties } = item?.author?.length ? entry : withoutAuthor(entry);
      const fields = { ...properties, ...(item ? furtherFields(item) : {}) };
      const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
      return `@${type}{${item?.id},\n${lines.join('')}}\n`;
    })
    .join('\n');
}
