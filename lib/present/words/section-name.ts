import type { ViewContext } from './view-context';

/** Parts of a section's name, and how each reads in Chinese; a numbered section (2.1) stays. */
const IN_CHINESE: readonly [RegExp, string][] = [
  [/^Abstract \(English\)$/u, '英文摘要'],
  [/^Abstract$/u, '摘要'],
  [/^Introduction$/u, '引言'],
  [/^Discussion$/u, '讨论'],
  [/^Title page$/u, '题页'],
  [/^Title$/u, '标题'],
  [/^Keywords?(?: \(English\))?$/u, '关键词'],
  [/^Page footer$/u, '页脚'],
  [/^Table (\d+)(?: (?:head|title|caption))$/u, '表 $1 标题'],
  [/^Table (\d+) note$/u, '表 $1 注'],
  [/^Table (\d+), row (\d+)$/u, '表 $1，第 $2 行'],
  [/^Table (\d+)$/u, '表 $1'],
  [/^Figure (\d+) legend \(English\)$/u, '图 $1 英文图注'],
  [/^Figure (\d+) legend$/u, '图 $1 图注'],
  [/^Figure (\d+)$/u, '图 $1'],
];

/** A section's name in the reader's language; a numbered one gets its sign. */
export function sectionName({ locale }: Pick<ViewContext, 'locale'>, section: string): string {
  if (/^\d/u.test(section)) return locale === 'zh' ? `第 ${section} 节` : `section ${section}`;
  if (locale === 'en') return section;
  const known = IN_CHINESE.find(([pattern]) => pattern.test(section));
  return known ? section.replace(known[0], known[1]) : section;
}

/** Any of the names, wherever it stands by itself. */
const ANYWHERE = new RegExp(
  `(?<![A-Za-z])(?:${IN_CHINESE.map(([{ source }]) => source.slice(1, -1)).join('|')})(?![A-Za-z])`,
  'gu',
);

/** A line of arithmetic with the names of sections that stand in it in the reader's language. */
export function sectionsIn(context: Pick<ViewContext, 'locale'>, arithmetic: string): string {
  return arithmetic.replace(ANYWHERE, (name) => sectionName(context, name));
}
