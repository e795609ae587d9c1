import { z } from 'zod';
import type { TableDefinition } from '@/lib/data/table-engine/table-query';
import { ORIGINS } from '@/lib/domain/kinds';
import { type Labels, namesOf, withAncestors } from '@/lib/domain/labels';
import { type CharacteristicItem, characteristicRow, toCharacteristicRow } from './characteristic-row';
import { type StudyOfRow, tumoursOfCohort } from './cohort-row';
import { activeDrugs, bilingual, distinct, slugs } from './row-parts';

export const regimenRow = z
  .strictObject({
    id: z.string().describe('<study>/<slug>'),
    study: z.string().describe('Slug of the study.'),
    slug: z.string().describe('Name in addresses.'),
    paper: z.string().describe('Slug of the paper that reports it.'),
    origin: z.enum(ORIGINS).describe('own: reported by the paper itself; cited: second-hand.'),
    label: bilingual.describe('Name.'),
    sequence: slugs.describe('Settings in the order given: neoadjuvant, adjuvant, …'),
    drugs: slugs.describe('Slugs of the drugs under study, without supportive ones.'),
    supportiveDrugs: slugs.describe('Slugs of the drugs that support the treatment.'),
    cohorts: slugs.describe('Cohorts of the study that got it.'),
    characteristics: z.array(characteristicRow).describe('Doses, schedules, durations, dose changes.'),
  })
  .meta({ id: 'Regimen' });
export type RegimenApiRow = z.infer<typeof regimenRow>;

export interface RegimenItem {
  id: string;
  slug: string;
  study: StudyOfRow;
  labelEn: string;
  labelZh: string;
  sequence: string;
  drugs: { drugSlug: string; supportive: boolean }[];
  cohorts: { cohort: { slug: string; tumourSlug: string | null } }[];
  characteristics: CharacteristicItem[];
}

/** Tumours of the cohorts that got it, else of its study. */
const tumoursOf = ({ cohorts, study }: RegimenItem) =>
  cohorts.length === 0
    ? tumoursOfCohort(null, study)
    : distinct(cohorts.flatMap(({ cohort }) => tumoursOfCohort(cohort.tumourSlug, study)));

/** Filters and search of GET /regimens. */
export function regimensTable(labels: Labels): TableDefinition<RegimenItem> {
  const drugsOf = ({ drugs }: RegimenItem) => activeDrugs(drugs);
  return {
    filters: [
      { name: 'paper', valuesOf: ({ study }) => [study.paperSlug] },
      { name: 'study', valuesOf: ({ study }) => [study.slug] },
      { name: 'origin', valuesOf: ({ study }) => [study.origin] },
      { name: 'drug', valuesOf: drugsOf },
      {
        name: 'class',
        valuesOf: (row) => distinct(drugsOf(row).flatMap((drug) => labels.drugs[drug]?.class ?? [])),
      },
      { name: 'tumour', valuesOf: (row) => withAncestors(labels.tumours, tumoursOf(row)) },
    ],
    sorts: [],
    searchTextOf: (row) =>
      [
        row.id,
        row.labelEn,
        row.labelZh,
        row.study.shortTitleEn,
        row.study.shortTitleZh,
        ...namesOf(
          labels.drugs,
          row.drugs.map(({ drugSlug }) => drugSlug),
        ),
        ...namesOf(labels.tumours, withAncestors(labels.tumours, tumoursOf(row))),
      ].join('\n'),
  };
}

export function toRegimenRow(regimen: RegimenItem): RegimenApiRow {
  return {
    id: regimen.id,
    study: regimen.study.slug,
    slug: regimen.slug,
    paper: regimen.study.paperSlug,
    origin: regimen.study.origin as RegimenApiRow['origin'],
    label: { en: regimen.labelEn, zh: regimen.labelZh },
    sequence: regimen.sequence === '' ? [] : regimen.sequence.split(','),
    drugs: activeDrugs(regimen.drugs),
    supportiveDrugs: regimen.drugs.filter(({ supportive }) => supportive).map(({ drugSlug }) => drugSlug),
    cohorts: regimen.cohorts.map(({ cohort }) => cohort.slug),
    characteristics: regimen.characteristics.map(toCharacteristicRow),
  };
}
