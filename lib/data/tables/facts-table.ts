import { activeDrugs } from '@/lib/domain/active-drugs';
import { type Labels, namesOf, withAncestors } from '@/lib/domain/labels';
import type { StoredTime } from '@/lib/domain/timepoint';
import type { TableDefinition } from '../table-engine/table-definition';
import { tumoursOfCohort } from './cohorts-table';

export interface StudyOfFact {
  slug: string;
  shortTitleEn: string;
  shortTitleZh: string;
  tumours: { tumourSlug: string }[];
  cohorts: {
    slug: string;
    labelEn: string;
    labelZh: string;
    tumours: string[];
    regimens: { regimen: { slug: string } }[];
  }[];
  regimens: { slug: string; drugs: { drugSlug: string; supportive: boolean }[] }[];
}

export interface FactItem extends StoredTime {
  id: string;
  paperSlug: string;
  paper: { textFile: string };
  study: StudyOfFact | null;
  cohort: string | null;
  patient: string | null;
  regimen: string | null;
  kind: string;
  measure: string;
  drugSlug: string | null;
  tumourSlug: string | null;
  valueNumber: number | null;
  valueText: string | null;
  valueTextZh: string | null;
  sign: string | null;
  unit: string | null;
  numerator: number | null;
  denominator: number | null;
  censored: boolean | null;
  noteEn: string | null;
  noteZh: string | null;
  verbatim: string;
  section: string;
  firstLine: number;
  lastLine: number;
  occurrence: number | null;
  method: string;
  places: { firstLine: number; lastLine: number }[];
}

/** What is kept of a fact; study, cohorts and regimens around it are the same for hundreds of facts. */
export interface StoredFact extends Omit<FactItem, 'study' | 'regimen' | 'drugSlug' | 'tumourSlug'> {
  study: Pick<StudyOfFact, 'slug'> | null;
}

export const storedFact = (fact: FactItem): StoredFact => ({
  id: fact.id,
  paperSlug: fact.paperSlug,
  paper: fact.paper,
  study: fact.study && { slug: fact.study.slug },
  cohort: fact.cohort,
  patient: fact.patient,
  kind: fact.kind,
  measure: fact.measure,
  valueNumber: fact.valueNumber,
  valueText: fact.valueText,
  valueTextZh: fact.valueTextZh,
  sign: fact.sign,
  unit: fact.unit,
  numerator: fact.numerator,
  denominator: fact.denominator,
  timeValue: fact.timeValue,
  timeUpper: fact.timeUpper,
  timeSign: fact.timeSign,
  timeUnit: fact.timeUnit,
  censored: fact.censored,
  noteEn: fact.noteEn,
  noteZh: fact.noteZh,
  verbatim: fact.verbatim,
  section: fact.section,
  firstLine: fact.firstLine,
  lastLine: fact.lastLine,
  occurrence: fact.occurrence,
  method: fact.method,
  places: fact.places,
});

const cohortOf = ({ study, cohort }: FactItem) => study?.cohorts.find(({ slug }) => slug === cohort);

/** The drug that the fact itself names, else those of its regimen, its cohort, its study: the nearest that is known. */
function drugsOfFact(fact: FactItem): string[] {
  if (fact.drugSlug !== null) return [fact.drugSlug];
  const all = fact.study?.regimens ?? [];
  const given = cohortOf(fact)?.regimens.map(({ regimen }) => regimen.slug) ?? [];
  const nearest = fact.regimen !== null ? [fact.regimen] : given;
  const chosen = nearest.length > 0 ? all.filter(({ slug }) => nearest.includes(slug)) : all;
  return activeDrugs(chosen.flatMap(({ drugs }) => drugs));
}

/** The tumour of the fact itself, else of its cohort, else of its study. */
function tumoursOfFact(fact: FactItem): string[] {
  if (fact.tumourSlug !== null) return [fact.tumourSlug];
  return fact.study ? tumoursOfCohort(cohortOf(fact)?.tumours ?? [], fact.study) : [];
}

const one = (value: string | null | undefined) => (value ? [value] : []);

/** Filters and search of GET /facts. */
export function factsTable(labels: Labels): TableDefinition<FactItem> {
  return {
    filters: [
      { name: 'paper', valuesOf: ({ paperSlug }) => [paperSlug] },
      { name: 'study', valuesOf: ({ study }) => one(study?.slug) },
      {
        name: 'cohort',
        valuesOf: ({ study, cohort }) => (cohort === null ? [] : [cohort, `${study?.slug}/${cohort}`]),
      },
      {
        name: 'patient',
        valuesOf: ({ study, patient }) => (patient === null ? [] : [patient, `${study?.slug}/${patient}`]),
      },
      { name: 'kind', valuesOf: ({ kind }) => [kind] },
      { name: 'measure', valuesOf: ({ measure }) => [measure] },
      { name: 'drug', valuesOf: drugsOfFact },
      { name: 'tumour', valuesOf: (fact) => withAncestors(labels.tumours, tumoursOfFact(fact)) },
      { name: 'method', valuesOf: ({ method }) => [method] },
    ],
    sorts: [],
    // What most facts share comes first.
    searchTextsOf: (fact) => [
      fact.study?.slug ?? '',
      fact.study?.shortTitleEn ?? '',
      fact.study?.shortTitleZh ?? '',
      cohortOf(fact)?.labelEn ?? '',
      cohortOf(fact)?.labelZh ?? '',
      ...namesOf(labels.tumours, withAncestors(labels.tumours, tumoursOfFact(fact))),
      ...namesOf(labels.drugs, drugsOfFact(fact)),
      fact.section,
      ...namesOf(labels.measures, [fact.measure]),
      ...namesOf(labels.adverseEvents, [fact.measure]),
      fact.measure,
      fact.verbatim,
      fact.valueText ?? '',
      fact.valueTextZh ?? '',
    ],
  };
}
