import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import type { NotEvidence } from '@/lib/domain/extraction-file';
import type { Origin } from '@/lib/domain/kinds';
import type { StoredPaperStatus } from '@/lib/domain/paper-status';
import { accountNumbers, excludedSpans } from '@/lib/domain/printed-numbers';
import type { PaperText } from '@/lib/domain/printed-text';
import type { NoteLocation, StatementItem } from '@/lib/domain/study-items';
import { storedTime } from '@/lib/domain/timepoint';
import { type CheckResultView, checkResultView } from '../../provenance/check-results';
import { type NoteView, noteView } from '../../provenance/note-view';
import { type PaperStatusView, statusOfSource } from '../../provenance/paper-status';
import { type FactOfPanel, factName, factValue } from '../../provenance/source-panel';
import { type StatementView, statementView } from '../../provenance/statement-view';
import { formatTime } from '../../words/format-number';
import { type IdentifierLink, identifierLinks } from '../../words/identifier-links';
import { drugName, groupName, inLocale, type ViewContext } from '../../words/view-context';
import { type PaperSection, paperSections } from './paper-sections';
import {
  type PaperWithProse,
  type SentenceCoverageView,
  sentenceCoverage,
  spansOfFacts,
} from './sentence-coverage';
import { type StudyLink, studyLink } from './study-link';

type FactOfPaper = Omit<FactOfPanel, 'paper' | 'study' | 'locations'> & { studySlug: string | null };

interface PaperOfPage extends Omit<PaperWithProse, 'facts'>, StoredPaperStatus {
  recordNumber?: string | null;
  slug: string;
  titleEn: string;
  titleZh: string;
  studies: StudyLink[];
  facts: (FactOfPaper & PaperWithProse['facts'][number])[];
  statements: (StatementItem & { studySlug: string | null })[];
  notes: {
    id: string;
    studySlug: string | null;
    textEn: string;
    textZh: string;
    weight: string;
    locations: NoteLocation[];
  }[];
  excludedNumbers: {
    reason: string;
    pattern: string | null;
    text: string | null;
    occurrence: number | null;
    firstLine: number | null;
    lastLine: number | null;
  }[];
}

export interface PaperPageView {
  title: string;
  otherTitle: string;
  status: PaperStatusView | null;
  bibliography: { label: string; value: string; fact: string; outward: IdentifierLink[] }[];
  /** Whose the first studies are: the paper's own, or a registry's. */
  origin: Origin;
  primary: { title: string; href: string }[];
  secondary: { title: string; href: string }[];
  /** How many facts were extracted, of all kinds and sections. */
  factCount: number;
  facts: string;
  coverage: string;
  /** The text by section, in its order, each with what was extracted from it. */
  sections: PaperSection[];
  kinds: { kind: string; label: string; count: number; selected: boolean; href: string }[];
  allKindsHref: string;
  statements: StatementView[];
  notes: NoteView[];
  excluded: { what: string; lines: string; reason: string }[];
  /** Sentences of the text by part; null where the text is not available. */
  sentences: SentenceCoverageView | null;
  excludedSentences: { key: string; words: string; lines: string; reason: string; note: string }[];
  /** Check results that are not plain agreement, and how many agree. */
  checkResults: CheckResultView[];
  agreeing: number;
}

/** A paper line by line: every fact in the order of the text, and every number and sentence that is none. */
export function paperPage(
  context: ViewContext,
  paper: PaperOfPage,
  text: PaperText | null,
  kind: string | null,
  checkResults: readonly CheckResultItem[],
): PaperPageView {
  const { text: words, locale } = context;
  const base = `/${locale}/papers/${paper.slug}`;
  const studies = new Map(paper.studies.map((study) => [study.slug, study]));
  const kinds = [...new Set(paper.facts.map((fact) => fact.kind))];
  const shown = kind ? paper.facts.filter((fact) => fact.kind === kind) : paper.facts;
  return {
    title: inLocale(context, paper.titleEn, paper.titleZh),
    otherTitle: locale === 'zh' ? paper.titleEn : paper.titleZh,
    status: statusOfSource(context, paper),
    bibliography: paper.facts
      .filter((fact) => fact.kind === 'publication')
      .map((fact) => {
        const value = factValue(context, { ...fact, locations: [] });
        const label = factName(context, fact.measure, fact);
        return { label, value, fact: fact.id, outward: identifierLinks(value) };
      }),
    origin: paper.recordNumber ? 'registry' : 'primary',
    primary: paper.studies
      .filter(({ origin }) => origin !== 'secondary')
      .map((study) => studyLink(context, study)),
    secondary: paper.studies
      .filter(({ origin }) => origin === 'secondary')
      .map((study) => studyLink(context, study)),
    factCount: paper.facts.length,
    facts: words.paper.extractedCount(paper.facts.length),
    coverage: coverageText(context, paper, text),
    sections: paperSections(context, shown, (fact) => {
      const study = fact.studySlug ? studies.get(fact.studySlug) : undefined;
      return {
        key: fact.id,
        lines:
          fact.firstLine === null
            ? ''
            : fact.firstLine === fact.lastLine
              ? `${fact.firstLine}`
              : `${fact.firstLine}–${fact.lastLine}`,
        verbatim: fact.verbatim,
        kind: words.kinds[fact.kind] ?? fact.kind,
        name: factName(context, fact.measure, fact),
        value: factValue(context, { ...fact, locations: [] }),
        study: study ? studyLink(context, study) : null,
        context: [
          fact.patient,
          fact.drugSlug && drugName(context, fact.drugSlug),
          formatTime(context, storedTime(fact)),
        ]
          .filter(Boolean)
          .join(', '),
      };
    }),
    kinds: kinds.map((name) => ({
      kind: name,
      label: words.kinds[name] ?? name,
      count: paper.facts.filter((fact) => fact.kind === name).length,
      selected: name === kind,
      href: `${base}?kind=${name}#facts`,
    })),
    allKindsHref: `${base}#facts`,
    statements: paper.statements
      .filter(({ studySlug }) => studySlug === null)
      .map((row) => statementView(context, row)),
    notes: paper.notes.filter(({ studySlug }) => studySlug === null).map((note) => noteView(context, note)),
    checkResults: checkResults
      .filter(({ verdict }) => verdict !== 'agrees')
      .map((checkResult) => checkResultView(context, checkResult)),
    agreeing: checkResults.filter(({ verdict }) => verdict === 'agrees').length,
    sentences: sentenceCoverage(context, paper, text),
    excludedSentences: paper.excludedSentences.map((entry) => ({
      key: `${entry.firstLine}-${entry.text}`,
      words: entry.text,
      lines: words.source.lines(entry.firstLine, entry.lastLine),
      reason: groupName(context, 'sentence-exclusions', entry.reason),
      note: inLocale(context, entry.noteEn ?? '', entry.noteZh ?? ''),
    })),
    excluded: paper.excludedNumbers.map((entry) => ({
      what: entry.text ?? `${words.paper.pattern} ${entry.pattern ?? ''}`,
      lines:
        entry.firstLine === null
          ? words.paper.wholeText
          : words.source.lines(entry.firstLine, entry.lastLine ?? entry.firstLine),
      reason: groupName(context, 'not-evidence', entry.reason),
    })),
  };
}

/** The words of a paper's page, some of which other pages have too. */
export const paperWords = ({ text }: ViewContext, { agreeing }: Pick<PaperPageView, 'agreeing'>) => ({
  ...text,
  any: text.filters.any,
  notes: text.study.notes,
  checks: text.audit.ofPaper,
  agreeing: text.audit.agreeing(agreeing),
});

/** How many numbers the text has, and how many of them are excluded; of checked data all others stand in facts. */
function coverageText(context: ViewContext, paper: PaperOfPage, text: PaperText | null): string {
  if (!text) return paper.recordNumber ? '' : context.text.paper.coverageWithoutText;
  const aside = paper.excludedNumbers.flatMap((entry) =>
    excludedSpans(text, exclusionOf(entry)).map((span) => ({ ...span, reason: entry.reason })),
  );
  const numbers = accountNumbers(text, spansOfFacts(text, paper.facts), aside);
  const notEvidence = numbers.filter(({ status }) => status === 'not-evidence').length;
  return context.text.paper.coverage(numbers.length - notEvidence, notEvidence, numbers.length);
}

/** An entry of the paper's file as it was before it was stored. */
function exclusionOf({
  pattern,
  text,
  occurrence,
  reason,
  firstLine,
  lastLine,
}: PaperOfPage['excludedNumbers'][number]): NotEvidence {
  const lines: [number, number] | undefined =
    firstLine === null || lastLine === null ? undefined : [firstLine, lastLine];
  if (text !== null && lines) return { text, lines, occurrence: occurrence ?? undefined, reason };
  return { pattern: pattern ?? '', lines, reason };
}
