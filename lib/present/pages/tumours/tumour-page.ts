import type { StudyInShort } from '@/lib/data/reads/studies-of-term';
import type { EvidenceCohort } from '@/lib/domain/evidence-cohort';
import { evidenceOfTumour, isLaboratory, treatedEntries } from '@/lib/domain/evidence-entry';
import { withAncestors, withKinds } from '@/lib/domain/labels';
import { type CoverageView, coverage } from '../../cohorts/coverage';
import { type PatientCountView, patientCount } from '../../cohorts/patient-count';
import { answerSentence } from '../../evidence-table/answer-sentence';
import type { EvidenceInput } from '../../evidence-table/evidence-row';
import { type EvidenceTableView, evidenceTable } from '../../evidence-table/evidence-table';
import { type PatientsView, patientsLikeThis } from '../../evidence-table/patients-like-this';
import { type SummaryLine, summaryOfFindings } from '../../evidence-table/summary-of-findings';
import {
  type StatementAbout,
  type StatementsAboutView,
  statementsAbout,
} from '../../provenance/statements-about';
import { type ResultView, resultView } from '../../results/result-view';
import { type OriginView, originView } from '../../words/origin-view';
import {
  moreStudies,
  type ShownStudies,
  type TermHeadView,
  termFiles,
  termHead,
  termLists,
} from '../../words/term-head';
import { type NamedLink, treatmentLink, tumourLink } from '../../words/term-links';
import { inLocale, joinNames, type ViewContext } from '../../words/view-context';

/** A study that includes the tumour, and tells nothing of it apart. */
interface IncludedStudy {
  key: string;
  study: NamedLink;
  origin: OriginView;
  treatments: NamedLink[];
  /** How many of its patients have the tumour, where it says so. */
  share: ResultView[];
  /** Where its patients are listed one by one, the tumour among what is reported of each. */
  patientsHref: string | null;
}

export interface TumourPageView {
  slug: string;
  head: TermHeadView;
  wider: (NamedLink & { studies: string })[];
  kinds: (NamedLink & { studies: string })[];
  /** Those who were given a named drug. */
  patients: PatientCountView;
  /** What the table comes to, in a sentence. */
  answer: string;
  table: EvidenceTableView;
  summary: SummaryLine[];
  /** Patients whose own rows are printed; null where none are. */
  patientsLikeThis: PatientsView | null;
  included: IncludedStudy[];
  laboratory: EvidenceTableView;
  /** Studies of the tumour of which nothing stands above. */
  others: (NamedLink & { origin: OriginView })[];
  coverage: CoverageView;
  statements: StatementsAboutView;
  lists: NamedLink[];
  /** Its results as files. */
  files: NamedLink[];
  /** Where to look where there is nothing here. */
  isEmpty: boolean;
}

export interface TumourPageInput extends EvidenceInput {
  statements: readonly StatementAbout[];
  /** Studies that are found for the tumour. */
  studies: readonly StudyInShort[];
  /** How many studies are found for each tumour, by its slug. */
  counts: ReadonlyMap<string, number>;
  shown: ShownStudies;
  /** Traits of patients that the address asks for. */
  traits: readonly string[];
}

/** Everything that is known of a tumour: each regimen studied in it, and what nobody reported. */
export function tumourPage(input: TumourPageInput, slug: string): TumourPageView | null {
  const { context, evidence } = input;
  const { text, locale, labels } = context;
  const term = labels.tumours[slug];
  if (!term) return null;
  const { entries, included } = evidenceOfTumour(evidence, labels, slug);
  const clinical = entries.filter(({ cohort }) => !isLaboratory(labels, cohort));
  const laboratory = entries.filter(({ cohort }) => isLaboratory(labels, cohort));
  const known = [slug];
  const table = evidenceTable(input, clinical, { subject: 'treatment', known });
  const inLaboratory = evidenceTable(input, laboratory, { subject: 'treatment', known });
  const counted = (other: string) => ({
    ...tumourLink(context, other),
    studies: text.terms.studies(input.counts.get(other) ?? 0),
  });
  const kinds = withKinds(labels.tumours, slug).slice(1);
  return {
    slug,
    head: termHead(
      context,
      term,
      [term],
      [
        { label: text.terms.synonyms, text: joinNames(context, term.synonyms) },
        { label: text.terms.oncotree, text: term.oncotree ?? '' },
        { label: text.terms.nci, text: term.nci ?? '' },
      ],
      moreStudies(context, input.shown, `/${locale}/studies?tumour=${slug}`),
    ),
    wider: withAncestors(labels.tumours, [slug]).slice(1).reverse().map(counted),
    kinds: kinds.filter((kind) => labels.tumours[kind]?.parent === slug).map(counted),
    patients: patientCount(context, evidence, treatedEntries(labels, clinical)),
    answer: answerSentence(context, table),
    table,
    summary: summaryOfFindings(context, table),
    patientsLikeThis: patientsLikeThis(context, clinical, input.traits, `/${locale}/tumours/${slug}`, slug),
    laboratory: inLaboratory,
    included: includedStudies(context, included, new Set([slug, ...kinds])),
    coverage: coverage(context, clinical, { tumour: slug }, input.statements),
    statements: statementsAbout(context, input.statements),
    files: entries.length === 0 ? [] : termFiles(context, `tumour=${slug}`),
    lists: termLists(context, `tumour=${slug}`),
    others: otherStudies(context, input.studies, [
      ...included.map(({ studySlug }) => studySlug),
      ...[table, table.untreated, inLaboratory]
        .flatMap(({ rows, withoutFigure }) => [...rows, ...withoutFigure])
        .map(({ studySlug }) => studySlug),
    ]),
    isEmpty: entries.length + included.length === 0,
  };
}

function otherStudies(
  context: ViewContext,
  studies: readonly StudyInShort[],
  shown: readonly string[],
): TumourPageView['others'] {
  return studies
    .filter(({ slug }) => !shown.includes(slug))
    .map(({ slug, origin, shortTitleEn, shortTitleZh }) => ({
      text: inLocale(context, shortTitleEn, shortTitleZh),
      href: `/${context.locale}/studies/${slug}`,
      origin: originView(context, origin),
    }));
}

function includedStudies(
  context: ViewContext,
  cohorts: readonly EvidenceCohort[],
  within: ReadonlySet<string>,
): IncludedStudy[] {
  const { locale } = context;
  const studies = new Map(cohorts.map((cohort) => [cohort.studySlug, cohort.study]));
  return [...studies].map(([studySlug, study]) => {
    const own = cohorts.filter((cohort) => cohort.studySlug === studySlug);
    const treatments = new Map(
      own.flatMap((cohort) => cohort.treatments).map((treatment) => [treatment.slug, treatment]),
    );
    return {
      key: studySlug,
      study: {
        text: inLocale(context, study.shortTitleEn, study.shortTitleZh),
        href: `/${locale}/studies/${studySlug}`,
      },
      origin: originView(context, study.origin),
      treatments: [...treatments.values()].map((treatment) => treatmentLink(context, treatment)),
      share: own.flatMap(({ characteristics }) =>
        characteristics
          .filter(
            ({ kind, tumourSlug, count }) =>
              kind === 'cohort' && count !== null && tumourSlug !== null && within.has(tumourSlug),
          )
          .map((row) => resultView(context, row)),
      ),
      patientsHref: own.some(({ patients }) => patients.length > 0)
        ? `/${locale}/studies/${studySlug}#patients`
        : null,
    };
  });
}
