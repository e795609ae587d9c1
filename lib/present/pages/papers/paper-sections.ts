import { groupBy } from '@/lib/domain/group-by';
import { linesText } from '../../words/lines-text';
import { sectionTitle } from '../../words/section-name';
import type { ViewContext } from '../../words/view-context';

/** A fact as a paper's page lists it. */
export interface FactOfSection {
  key: string;
  lines: string;
  verbatim: string;
  kind: string;
  name: string;
  value: string;
  study: { title: string; href: string } | null;
  context: string;
}

/** A part of the text: rows of a table stand in one. */
export interface PaperSection {
  /** Anchor on the page. */
  id: string;
  label: string;
  /** "lines 12–40" */
  lines: string;
  /** "31 facts" */
  count: string;
  /** Of the facts of the richest section, in percent, as the length of a bar. */
  share: number;
  facts: FactOfSection[];
}

interface PlacedFact {
  section: string;
  /** Null in a record. */
  firstLine: number | null;
  lastLine: number | null;
}

/** "Table 1, row 3" is a part of Table 1. */
const wholeSection = (section: string) => section.replace(/, (?:row|column) \d+$/u, '');

/** The outermost of the lines that there are. */
function endOf(
  lines: readonly (number | null)[],
  outermost: (a: number, b: number) => number,
): number | null {
  return lines.reduce(
    (found, line) => (line === null ? found : found === null ? line : outermost(found, line)),
    null,
  );
}

/** Facts by the section that prints them, in the order of the text. */
export function paperSections<Fact extends PlacedFact>(
  context: ViewContext,
  facts: readonly Fact[],
  viewOf: (fact: Fact) => FactOfSection,
): PaperSection[] {
  const { text } = context;
  const groups = [...groupBy(facts, ({ section }) => wholeSection(section))];
  const most = Math.max(1, ...groups.map(([, own]) => own.length));
  return groups.map(([section, own], index) => ({
    id: `section-${index + 1}`,
    label: sectionTitle(context, section),
    lines: linesText(context, {
      firstLine: endOf(
        own.map((fact) => fact.firstLine),
        Math.min,
      ),
      lastLine: endOf(
        own.map((fact) => fact.lastLine),
        Math.max,
      ),
    }),
    count: text.paper.facts(own.length),
    share: Math.round((100 * own.length) / most),
    facts: own.map(viewOf),
  }));
}
