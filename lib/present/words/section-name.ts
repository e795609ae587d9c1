import type { ViewContext } from './view-context';

/** Parts of a section's name, and how each reads in Chinese; a numbered section (2.1) stays. */
const IN_CHINESE: readonly [RegExp, string][] = [
  [/^Abstract \(English\)$/u, '英文摘要'],
  [/^Abstract$/u, '摘要'],
  [/^Introduction$/u, '引言'],
  [/^Methods(?=$|: )/u, '方法'],
  [/^Results(?=$|: )/u, '结果'],
  [/^Discussion(?=$|: )/u, '讨论'],
  [/^Conclusion$/u, '结论'],
  [/^Case report(?=$|: )/u, '病例报告'],
  [/^Acknowledgements$/u, '致谢'],
  [/^References$/u, '参考文献'],
  [/^Appendix(?=$|: )/u, '附录'],
  [/^Supplement(?=$|: )/u, '补充材料'],
  [/^Page header$/u, '页眉'],
  [/^Title page$/u, '题页'],
  [/^Title$/u, '标题'],
  [/^Keywords?(?: \(English\))?$/u, '关键词'],
  [/^Page footer$/u, '页脚'],
  [/^Table (S?\d+[A-Z]?)(?: (?:head|title|caption))$/u, '表 $1 标题'],
  [/^Table (S?\d+[A-Z]?) note$/u, '表 $1 注'],
  [/^Table (S?\d+[A-Z]?), row (\d+)$/u, '表 $1，第 $2 行'],
  [/^Table (S?\d+[A-Z]?), column (\d+)$/u, '表 $1，第 $2 列'],
  [/^Table (S?\d+[A-Z]?)$/u, '表 $1'],
  [/^Figure (S?\d+[A-Z]?) legend \(English\)$/u, '图 $1 英文图注'],
  [/^Figure (S?\d+[A-Z]?) legend$/u, '图 $1 图注'],
  [/^Figure (S?\d+[A-Z]?)$/u, '图 $1'],
  [/^Identification$/u, '登记信息'],
  [/^Sponsor$/u, '申办方'],
  [/^Status$/u, '状态'],
  [/^Design$/u, '设计'],
  [/^Eligibility$/u, '入选标准'],
  [/^Conditions$/u, '疾病'],
  [/^Arms$/u, '分组与干预'],
  [/^Groups$/u, '组别'],
  [/^Participant flow$/u, '受试者流程'],
  [/^Baseline$/u, '基线特征'],
  [/^Outcome measures$/u, '结局指标'],
  [/^Adverse events$/u, '不良事件'],
  [/^Limitations$/u, '局限性'],
];

/** A section's name in the reader's language; a numbered one gets its sign. */
export function sectionName({ locale }: Pick<ViewContext, 'locale'>, section: string): string {
  if (/^\d/u.test(section)) return locale === 'zh' ? `第 ${section} 节` : `section ${section}`;
  if (locale === 'en') return section;
  const known = IN_CHINESE.find(([pattern]) => pattern.test(section));
  return known ? section.replace(known[0], known[1]) : section;
}

/** The same where it stands alone: a heading, a row of a list. */
export function sectionTitle(context: Pick<ViewContext, 'locale'>, section: string): string {
  const name = sectionName(context, section);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Any of the names, wherever it stands by itself. */
const ANYWHERE = new RegExp(
  `(?<![A-Za-z])(?:${IN_CHINESE.map(([{ source }]) => source.slice(1).replace(/\$$|\(\?=\$\|: \)$/u, '')).join('|')})(?![A-Za-z])`,
  'gu',
);

/** A line of arithmetic with the names of sections that stand in it in the reader's language. */
export function sectionsIn(context: Pick<ViewContext, 'locale'>, arithmetic: string): string {
  return arithmetic.replace(ANYWHERE, (name) => sectionName(context, name));
}
