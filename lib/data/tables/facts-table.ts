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
  namedEn: string | null;
  namedZh: string | null;
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
  /** Null in a registry's record. */
  firstLine: number | null;
  lastLine: number | null;
  occurrence: number | null;
  /** Path in a registry's record; null in a text. */
  path: string | null;
  method: string;
  locations: { firstLine: number | null; lastLine: number | null; path: string | null }[];
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
  namedEn: fact.namedEn,
  namedZh: fact.namedZh,
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
  path: fact.path,
  method: fact.method,
  locations: fact.locations,
});

/** What a fact has from its study, cohort and regimen; hundreds of facts have the same. */
interface AroundFact {
  /** The drug that the fact itself names, else those of its regimen, its cohort, its study: the nearest that is known. */
  drugs: string[];
  /** The tumour of the fact itself, else of its cohort, else of its study; with its ancestors. */
  tumours: string[];
  /** What most facts share comes first. */
  texts: string[];
}

type CohortOfFact = StudyOfFact['cohorts'][number];

function drugsOfFact(fact: FactItem, cohort: CohortOfFact | undefined): string[] {
  if (fact.drugSlug !== null) return [fact.drugSlug];
  const all = fact.study?.regimens ?? [];
  const given = cohort?.regimens.map(({ regimen }) => regimen.slug) ?? [];
  const nearest = fact.regimen !== null ? [fact.regimen] : given;
  const chosen = nearest.length > 0 ? all.filter(({ slug }) => nearest.includes(slug)) : all;
  return activeDrugs(chosen.flatMap(({ drugs }) => drugs));
}

function tumoursOfFact(fact: FactItem, cohort: CohortOfFact | undefined): string[] {
  if (fact.tumourSlug !== null) return [fact.tumourSlug];
  return fact.study ? tumoursOfCohort(cohort?.tumours ?? [], fact.study) : [];
}

function aroundFact(labels: Labels, fact: FactItem): AroundFact {
  const { study } = fact;
  const cohort = study?.cohorts.find(({ slug }) => slug === fact.cohort);
  const drugs = drugsOfFact(fact, cohort);
  const tumours = withAncestors(labels.tumours, tumoursOfFact(fact, cohort));
  const texts = [
    study?.slug ?? '',
    study?.shortTitleEn ?? '',
    study?.shortTitleZh ?? '',
    cohort?.labelEn ?? '',
    cohort?.labelZh ?? '',
    ...namesOf(labels.tumours, tumours),
    ...namesOf(labels.drugs, drugs),
  ];
  return { drugs, tumours, texts };
}

/** Works it out once for all facts of a study that have the same around them. */
function aroundFacts(labels: Labels): (fact: FactItem) => AroundFact {
  const known = new WeakMap<StudyOfFact, Map<string, AroundFact>>();
  return (fact) => {
    if (!fact.study) return aroundFact(labels, fact);
    const ofStudy = known.get(fact.study) ?? new Map<string, AroundFact>();
    known.set(fact.study, ofStudy);
    const key = [fact.cohort, fact.regimen, fact.drugSlug, fact.tumourSlug].join('\n');
    const around = ofStudy.get(key) ?? aroundFact(labels, fact);
    ofStudy.set(key, around);
    return around;
  };
}

const one = (value: string | null | undefined) => (value ? [value] : []);

/** Filters and search of GET /facts. */
export function factsTable(labels: Labels): TableDefinition<FactItem> {
  const aroundOf = aroundFacts(labels);
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
      { name: 'drug', valuesOf: (fact) => aroundOf(fact).drugs },
      { name: 'tumour', valuesOf: (fact) => aroundOf(fact).tumours },
      { name: 'method', valuesOf: ({ method }) => [method] },
    ],
    sorts: [],
    searchTextsOf: (fact) => [
      ...aroundOf(fact).texts,
      fact.section,
      ...namesOf(labels.measures, [fact.measure]),
      ...namesOf(labels.adverseEvents, [fact.measure]),
      fact.measure,
      fact.namedEn,
      fact.namedZh,
      fact.verbatim,
      fact.valueText,
      fact.valueTextZh,
    ],
  };
}
