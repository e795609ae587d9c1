import { z } from 'zod';
import type { TableDefinition } from '@/lib/data/table-engine/table-query';
import { FACT_KINDS, type FactKind } from '@/lib/domain/kinds';
import { type Labels, namesOf, withAncestors } from '@/lib/domain/labels';
import { type StoredTime, timeKey } from '@/lib/domain/timepoint';
import { activeDrugs, count, lines, sign, signOf, words } from './row-parts';

export const FACT_METHODS = ['reported', 'calculated'] as const;

/** One datum in long format. The order of the fields is the order of the CSV's columns. */
export const factRow = z
  .strictObject({
    id: z.string().describe('Permanent id of the row.'),
    paper: z.string().describe('Slug of the paper that reports it.'),
    sourceFile: z.string().describe('Name of the paper’s text file, whose lines are meant.'),
    study: words.describe('Null for bibliographic facts and background figures.'),
    cohort: words.describe('Local to the study.'),
    patient: words.describe('Local to the study.'),
    kind: z.enum(FACT_KINDS).describe('What the datum belongs to.'),
    measure: z.string().describe('Slug of what is measured; see the vocabulary.'),
    value: z.union([z.number(), z.string()]).nullable().describe('A number where the datum is one.'),
    sign: sign.describe('Printed in front of the number; null means =.'),
    unit: words.describe('Unit of the value; null where it has none.'),
    numerator: count.describe('Patients counted.'),
    denominator: count.describe('Patients out of whom they were counted; null where not printed.'),
    timepoint: words.describe('Time to which the datum refers, as printed; null where none is named.'),
    censored: z.boolean().nullable().describe('Of a patient’s time: the event had not happened by then.'),
    asPrinted: z.string().describe('The figure or label as the paper prints it.'),
    section: z.string().describe('Section or table of the paper.'),
    lines: lines.describe('First and last line, from 1.'),
    alsoAt: z.array(lines).describe('Lines of further places that print the same.'),
    method: z.enum(FACT_METHODS).describe('reported by the paper, or calculated by this site.'),
  })
  .meta({ id: 'Fact' });
export type FactRow = z.infer<typeof factRow>;

interface StudyOfFact {
  slug: string;
  shortTitleEn: string;
  shortTitleZh: string;
  tumours: { tumourSlug: string }[];
  cohorts: {
    slug: string;
    labelEn: string;
    labelZh: string;
    tumourSlug: string | null;
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
  asPrinted: string;
  section: string;
  firstLine: number;
  lastLine: number;
  method: string;
  places: { firstLine: number; lastLine: number }[];
}

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
  const nearest = fact.tumourSlug ?? cohortOf(fact)?.tumourSlug;
  return nearest ? [nearest] : (fact.study?.tumours.map(({ tumourSlug }) => tumourSlug) ?? []);
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
    searchTextOf: (fact) =>
      [
        fact.asPrinted,
        fact.section,
        fact.valueText ?? '',
        fact.valueTextZh ?? '',
        fact.measure,
        fact.study?.slug ?? '',
        fact.study?.shortTitleEn ?? '',
        fact.study?.shortTitleZh ?? '',
        cohortOf(fact)?.labelEn ?? '',
        cohortOf(fact)?.labelZh ?? '',
        ...namesOf(labels.measures, [fact.measure]),
        ...namesOf(labels.adverseEvents, [fact.measure]),
        ...namesOf(labels.drugs, drugsOfFact(fact)),
        ...namesOf(labels.tumours, withAncestors(labels.tumours, tumoursOfFact(fact))),
      ].join('\n'),
  };
}

export function toFactRow(fact: FactItem): FactRow {
  return {
    id: fact.id,
    paper: fact.paperSlug,
    sourceFile: fact.paper.textFile,
    study: fact.study?.slug ?? null,
    cohort: fact.cohort,
    patient: fact.patient,
    kind: fact.kind as FactKind,
    measure: fact.measure,
    value: fact.valueNumber ?? fact.valueText,
    sign: signOf(fact.sign),
    unit: fact.unit,
    numerator: fact.numerator,
    denominator: fact.denominator,
    timepoint: timeKey(fact),
    censored: fact.censored,
    asPrinted: fact.asPrinted,
    section: fact.section,
    lines: [fact.firstLine, fact.lastLine],
    alsoAt: fact.places.map(({ firstLine, lastLine }) => [firstLine, lastLine]),
    method: fact.method as FactRow['method'],
  };
}
