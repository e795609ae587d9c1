import {
  type EvidenceEntry,
  everyCohort,
  evidenceOfDrug,
  isLaboratory,
  isPrimary,
} from '@/lib/domain/evidence-entry';
import { type CoverageView, coverage } from '../../cohorts/coverage';
import { type PatientCountView, patientCount } from '../../cohorts/patient-count';
import { answerSentence } from '../../evidence-table/answer-sentence';
import type { EvidenceArm } from '../../evidence-table/evidence-arms';
import type { EvidenceInput } from '../../evidence-table/evidence-row';
import { type EvidenceTableView, evidenceTable } from '../../evidence-table/evidence-table';
import { type SummaryLine, summaryOfFindings } from '../../evidence-table/summary-of-findings';
import {
  type StatementAbout,
  type StatementsAboutView,
  statementsAbout,
} from '../../provenance/statements-about';
import {
  moreStudies,
  type ShownStudies,
  type TermHeadView,
  termFiles,
  termHead,
  termLists,
} from '../../words/term-head';
import { type NamedLink, tumourLink } from '../../words/term-links';
import { groupName, inLocale, joinNames, type ViewContext } from '../../words/view-context';
import { type DosesView, doses, type RegimenInput } from '../regimens/doses';

export interface DrugPageView {
  slug: string;
  head: TermHeadView;
  /** In the vocabulary's words; null where it has none. */
  mechanism: string | null;
  statements: StatementsAboutView;
  patients: PatientCountView;
  tumours: (NamedLink & { studies: string })[];
  /** What the table comes to, in a sentence. */
  answer: string;
  table: EvidenceTableView;
  summary: SummaryLine[];
  laboratory: EvidenceTableView;
  doses: DosesView;
  /** Regimens that gave it beside what was studied. */
  supportiveIn: NamedLink[];
  coverage: CoverageView;
  lists: NamedLink[];
  /** Its results as files. */
  files: NamedLink[];
  isEmpty: boolean;
}

export interface DrugPageInput extends EvidenceInput {
  statements: readonly StatementAbout[];
  regimens: readonly RegimenInput[];
  shown: ShownStudies;
}

/** Everything that is known of a drug: what it is, where it was studied, in which doses, and what came of it. */
export function drugPage(input: DrugPageInput, slug: string): DrugPageView | null {
  const { context, evidence, regimens } = input;
  const { text, locale, labels } = context;
  const term = labels.drugs[slug];
  if (!term) return null;
  const entries = evidenceOfDrug(evidence, slug);
  const clinical = entries.filter(({ cohort }) => !isLaboratory(labels, cohort));
  const every = everyCohort(evidence);
  const inLaboratory = ({ cohort }: EvidenceEntry) => isLaboratory(labels, cohort);
  const options = {
    subject: 'treatment-and-tumour' as const,
    // A cohort may have been given other treatments by themselves.
    belongs: ({ treatment }: EvidenceArm) => treatment?.drugs.includes(slug) ?? false,
  };
  const table = evidenceTable(
    input,
    every.filter((entry) => !inLaboratory(entry)),
    options,
  );
  const given = regimens.filter(({ drugs }) => drugs.some(({ drugSlug }) => drugSlug === slug));
  const isSupportive = ({ drugs }: RegimenInput) =>
    drugs.some(({ drugSlug, supportive }) => drugSlug === slug && supportive);
  return {
    slug,
    head: termHead(
      context,
      term,
      [term],
      [
        {
          label: text.terms.class,
          text: groupName(context, 'drug-classes', term.class),
          href: `/${locale}/drugs?class=${term.class}`,
        },
        { label: text.terms.brands, text: joinNames(context, term.brands) },
        { label: text.terms.synonyms, text: joinNames(context, term.synonyms) },
        { label: text.terms.targets, text: joinNames(context, term.targets) },
        { label: text.terms.nci, text: term.nci ?? '' },
      ],
      moreStudies(context, input.shown, `/${locale}/studies?drug=${slug}`),
    ),
    mechanism: term.mechanism?.[locale] ?? null,
    statements: statementsAbout(context, input.statements),
    patients: patientCount(context, evidence, clinical),
    tumours: tumoursOf(context, clinical),
    answer: answerSentence(context, table),
    table,
    summary: summaryOfFindings(context, table),
    laboratory: evidenceTable(input, every.filter(inLaboratory), options),
    // Also where it was given beside what was studied: that a dose is not reported may be said of all of them only.
    doses: doses(context, given, slug),
    supportiveIn: given.filter(isSupportive).map(({ study, labelEn, labelZh }) => ({
      text: text.drug.supportiveIn(
        inLocale(context, labelEn, labelZh),
        inLocale(context, study.shortTitleEn, study.shortTitleZh),
      ),
      href: `/${locale}/studies/${study.slug}#regimens`,
    })),
    coverage: coverage(context, clinical, { drug: slug }, input.statements),
    files: entries.length === 0 ? [] : termFiles(context, `drug=${slug}`),
    lists: termLists(context, `drug=${slug}`),
    isEmpty: entries.length === 0,
  };
}

/** Tumours in which it was studied, with how many studies of own data and cited ones. */
function tumoursOf(
  context: ViewContext,
  entries: ReturnType<typeof evidenceOfDrug>,
): DrugPageView['tumours'] {
  const slugs = [...new Set(entries.flatMap(({ tumours }) => tumours))];
  return slugs.map((slug) => {
    const studies = (own: boolean) =>
      new Set(
        entries
          .filter((entry) => entry.tumours.includes(slug) && isPrimary(entry) === own)
          .map(({ cohort }) => cohort.studySlug),
      ).size;
    return {
      ...tumourLink(context, slug),
      studies: context.text.terms.bothSources(studies(true), studies(false)),
    };
  });
}
