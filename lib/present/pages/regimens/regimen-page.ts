import type { CohortEvidence } from '@/lib/domain/evidence-cohort';
import {
  type EvidenceEntry,
  everyCohort,
  evidenceOfTreatment,
  isLaboratory,
  underTreatment,
} from '@/lib/domain/evidence-entry';
import { type Treatment, treatmentsOf } from '@/lib/domain/treatment';
import { type CoverageView, coverage } from '../../cohorts/coverage';
import { type PatientCountView, patientCount } from '../../cohorts/patient-count';
import { answerSentence } from '../../evidence-table/answer-sentence';
import type { EvidenceArm } from '../../evidence-table/evidence-arms';
import type { EvidenceInput } from '../../evidence-table/evidence-row';
import { type EvidenceTableView, evidenceTable } from '../../evidence-table/evidence-table';
import { type SummaryLine, summaryOfFindings } from '../../evidence-table/summary-of-findings';
import {
  moreStudies,
  type ShownStudies,
  type TermHeadView,
  termFiles,
  termHead,
  termLists,
} from '../../words/term-head';
import { drugLink, type NamedLink, treatmentLink } from '../../words/term-links';
import { groupName, inLocale, treatmentName, type ViewContext } from '../../words/view-context';
import { type DosesView, doses, type RegimenInput } from './doses';

export interface RegimenPageView {
  slug: string;
  head: TermHeadView;
  drugs: (NamedLink & { detail: string })[];
  patients: PatientCountView;
  /** What the table comes to, in a sentence. */
  answer: string;
  table: EvidenceTableView;
  summary: SummaryLine[];
  laboratory: EvidenceTableView;
  doses: DosesView;
  coverage: CoverageView;
  /** Other treatments with one of its drugs, those with most of them first. */
  related: NamedLink[];
  /** Its results as tables, and as files. */
  lists: NamedLink[];
  files: NamedLink[];
  isEmpty: boolean;
}

export interface RegimenPageInput extends EvidenceInput {
  regimens: readonly RegimenInput[];
  /** Treatments with one of its drugs, as the studies name them. */
  related: readonly Treatment[];
  shown: ShownStudies;
}

/** Everything that is known of a treatment, over all studies; for one that nobody studied, its drugs and what is near. */
export function regimenPage(input: RegimenPageInput, treatment: Treatment): RegimenPageView {
  const { context, evidence } = input;
  const { text, locale, labels } = context;
  const entries = evidenceOfTreatment(evidence, treatment.slug).map((entry) =>
    underTreatment(entry, treatment),
  );
  const named =
    entries.flatMap(({ cohort }) => cohort.treatments).find(({ slug }) => slug === treatment.slug) ??
    treatment;
  const clinical = entries.filter(({ cohort }) => !isLaboratory(labels, cohort));
  const every = everyCohort(evidence);
  const inLaboratory = ({ cohort }: EvidenceEntry) => isLaboratory(labels, cohort);
  const options = {
    subject: 'tumour' as const,
    belongs: (arm: EvidenceArm) => arm.treatment?.slug === treatment.slug,
  };
  const table = evidenceTable(
    input,
    every.filter((entry) => !inLaboratory(entry)),
    options,
  );
  const given = regimensOf(evidence, input.regimens, treatment.slug);
  const names = {
    en: treatmentName({ ...context, locale: 'en' }, named),
    zh: treatmentName({ ...context, locale: 'zh' }, named),
  };
  const filter = new URLSearchParams({ regimen: treatment.slug }).toString();
  const labelsUsed = [...new Set(given.map(({ labelEn, labelZh }) => inLocale(context, labelEn, labelZh)))];
  return {
    slug: treatment.slug,
    head: termHead(
      context,
      names,
      // Of its drugs the page names the classes alone.
      named.drugs.map((drug) => ({ sources: { class: labels.drugs[drug]?.sources.class ?? [] } })),
      [
        {
          label: text.regimen.labels,
          text: labelsUsed.filter((label) => label !== names[locale]).join('; '),
        },
      ],
      moreStudies(context, input.shown, `/${locale}/studies?regimen=${treatment.slug}`),
    ),
    drugs: named.drugs.map((drug) => ({
      ...drugLink(context, drug),
      detail: groupName(context, 'drug-classes', labels.drugs[drug]?.class ?? ''),
    })),
    patients: patientCount(context, evidence, clinical),
    answer: answerSentence(context, table),
    table,
    summary: summaryOfFindings(context, table),
    laboratory: evidenceTable(input, every.filter(inLaboratory), options),
    doses: doses(context, given),
    coverage: coverage(context, clinical, null),
    related: relatedTo(context, input.related, treatment),
    files: entries.length === 0 ? [] : termFiles(context, filter),
    lists: entries.length === 0 ? [] : termLists(context, filter),
    isEmpty: entries.length === 0,
  };
}

/** Regimens that a cohort of the treatment was given, and those of its drugs that no cohort is known of. */
function regimensOf(
  { cohorts }: CohortEvidence,
  regimens: readonly RegimenInput[],
  slug: string,
): RegimenInput[] {
  const treatmentOfRegimen = (regimen: Pick<RegimenInput, 'drugs' | 'partial'>) =>
    treatmentsOf([regimen], false)[0]?.slug;
  const given = new Set(
    cohorts.flatMap(({ treatments, alternativeRegimens, givenRegimens }) =>
      treatments.some((treatment) => treatment.slug === slug)
        ? givenRegimens
            .filter((regimen) => !alternativeRegimens || treatmentOfRegimen(regimen) === slug)
            .map(({ id }) => id)
        : [],
    ),
  );
  return regimens.filter(
    (regimen) =>
      given.has(regimen.id) || (regimen.cohorts.length === 0 && treatmentOfRegimen(regimen) === slug),
  );
}

function relatedTo(
  context: ViewContext,
  treatments: readonly Treatment[],
  { slug, drugs }: Treatment,
): NamedLink[] {
  const shared = (other: Treatment) => other.drugs.filter((drug) => drugs.includes(drug)).length;
  return treatments
    .filter((other) => other.slug !== slug && shared(other) > 0)
    .sort((a, b) => shared(b) - shared(a) || a.drugs.length - b.drugs.length)
    .map((other) => treatmentLink(context, other));
}
