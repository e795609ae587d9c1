import { otherLocale } from '@/lib/text/locale';
import { type KnowledgeSourcesView, knowledgeSources } from './knowledge-sources';
import type { NamedLink } from './term-links';
import type { ViewContext } from './view-context';

/** The names of a tumour, drug or regimen, and how it is coded elsewhere. */
export interface TermHeadView {
  title: string;
  /** The name in the other language. */
  other: { text: string; lang: string } | null;
  /** "Brand names: Afinitor, 飞尼妥". */
  lines: { label: string; text: string; href?: string }[];
  /** That names, classes and the tree are not the papers', and where they are from. */
  source: KnowledgeSourcesView;
  /** That there are more studies than the page shows, and where; null where it shows all. */
  more: NamedLink | null;
}

const LANG = { en: 'en', zh: 'zh-Hans' } as const;

/** `lines` without a text are left out. `known`: the terms of which the vocabulary says more than their names. */
export function termHead(
  context: ViewContext,
  name: Record<'en' | 'zh', string>,
  known: Parameters<typeof knowledgeSources>[1],
  lines: TermHeadView['lines'],
  more: NamedLink | null = null,
): TermHeadView {
  const { locale } = context;
  const other = otherLocale(locale);
  return {
    title: name[locale],
    other: name[other] === name[locale] ? null : { text: name[other], lang: LANG[other] },
    lines: lines.filter((line) => line.text !== ''),
    source: knowledgeSources(context, known),
    more,
  };
}

/** How many of the studies that concern a term a page shows. */
export interface ShownStudies {
  shown: number;
  of: number;
}

/** "200 of 340 studies are shown here": null where all are. */
export const moreStudies = (
  { text }: Pick<ViewContext, 'text'>,
  { shown, of }: ShownStudies,
  href: string,
): NamedLink | null => (of > shown ? { text: text.terms.moreStudies(shown, of), href } : null);

/** The lists in which a page of a term stands as rows. */
export function termLists({ locale, text: { terms } }: ViewContext, filter: string): NamedLink[] {
  return [
    { text: terms.allStudies, href: `/${locale}/studies?${filter}` },
    { text: terms.allOutcomes, href: `/${locale}/outcomes?${filter}` },
    { text: terms.allEvents, href: `/${locale}/adverse-events?${filter}` },
  ];
}

/** What a page of a term offers as files: its results as rows. */
export const termFiles = ({ text }: Pick<ViewContext, 'text'>, filter: string): NamedLink[] =>
  [
    { of: text.terms.allOutcomes, list: 'outcomes' },
    { of: text.terms.allEvents, list: 'adverse-events' },
  ].map(({ of, list }) => ({
    text: text.terms.asFile(of),
    href: `/api/v1/${list}?${filter}&format=csv`,
  }));
