import type { Origin } from '@/lib/domain/kinds';
import type { ViewContext } from '@/lib/present/words/view-context';
import type { CitableStudy } from '../record/citable-study';
import type { PaperRecord } from '../record/paper-record';
import type { CslItem } from './csl-item';
import { paperCitation } from './paper-citation';
import { type CitedData, studyCitation } from './study-citation';

/** A style of references, by the name that `lib/exchange` has for it. */
export type ReferenceStyle = 'vancouver' | 'gb-t-7714';

/** Writes an item as a reference of one line. */
export type WriteReference = (style: ReferenceStyle, item: CslItem) => string;

/** How a page can be cited: references to copy, and files for reference managers. */
export interface CiteView {
  style: string;
  references: { key: string; label: string; text: string }[];
  downloads: { key: string; text: string; href: string }[];
}

/** What readers of a language are used to: NLM's style in English, the national standard in Chinese. */
const STYLES: Record<ViewContext['locale'], ReferenceStyle> = { en: 'vancouver', zh: 'gb-t-7714' };

function citeView(
  { locale, text }: ViewContext,
  address: string,
  items: readonly { label: string; item: CslItem }[],
  write: WriteReference,
): CiteView {
  const style = STYLES[locale];
  return {
    style: text.cite.style(text.cite.styles[style] ?? style),
    references: items.map(({ label, item }) => ({
      key: item.id,
      label,
      text: write(style, versionInTitle(text, item)),
    })),
    downloads: Object.entries(text.cite.formats).map(([format, name]) => ({
      key: format,
      text: name,
      href: `/api/v1${address}/citation?format=${format}&language=${locale}`,
    })),
  };
}

/** The styles leave the version of data out. */
function versionInTitle({ cite }: ViewContext['text'], item: CslItem): CslItem {
  const { version, title, number } = item;
  if (version === undefined) return item;
  return {
    ...item,
    title: number ? cite.withNumber(title, number, version) : cite.withVersion(title, version),
  };
}

export function paperCite(context: ViewContext, paper: PaperRecord, write: WriteReference): CiteView {
  const item = paperCitation(paper, context.locale);
  return citeView(context, `/papers/${paper.slug}`, [{ label: context.text.cite.paper, item }], write);
}

export function studyCite(
  context: ViewContext,
  study: CitableStudy,
  data: CitedData,
  write: WriteReference,
): CiteView {
  const { cite } = context.text;
  const [page, paper] = studyCitation(study, data, context.locale);
  const labels: Record<Origin, string> = {
    primary: cite.reportingPaper,
    registry: cite.reportingRecord,
    secondary: cite.citingPaper,
  };
  const items = [
    { label: cite.asData, item: page },
    { label: labels[study.origin as Origin], item: paper },
  ];
  return citeView(context, `/studies/${study.slug}`, items, write);
}
