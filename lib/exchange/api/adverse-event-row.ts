import { z } from 'zod';
import { type AdverseEventListItem, tumoursOfResult } from '@/lib/data/tables/results-tables';
import { OCCURRENCES, ORIGINS } from '@/lib/domain/kinds';
import { drugsOfResult } from './outcome-row';
import { bilingual, bilingualOf, count, factId, localCohort, number, slugs, words } from './row-parts';

export const adverseEventRow = z
  .strictObject({
    id: z.string(),
    study: z.string(),
    paper: z.string(),
    origin: z.enum(ORIGINS),
    cohort: localCohort,
    term: z.string(),
    occurrence: z.enum(OCCURRENCES).describe('none-seen: the paper says that it did not occur.'),
    value: number.describe('Percentage as printed.'),
    count,
    of: count.describe('Null: the denominator is not printed.'),
    events: count.describe('Number of events, where counted beside patients.'),
    gradeLowest: count,
    gradeHighest: count,
    serious: z.boolean().nullable(),
    immuneRelated: z.boolean().nullable(),
    tumours: slugs,
    drugs: slugs,
    contradicts: words,
    note: bilingual.nullable(),
    factId,
  })
  .meta({ id: 'AdverseEvent' });
export type AdverseEventApiRow = z.infer<typeof adverseEventRow>;

export interface AdverseEventItem extends AdverseEventListItem {
  events: number | null;
  contradictsId: string | null;
  noteEn: string | null;
  noteZh: string | null;
}

export function toAdverseEventRow(item: AdverseEventItem): AdverseEventApiRow {
  return {
    id: item.id,
    study: item.study.slug,
    paper: item.study.paperSlug,
    origin: item.study.origin as AdverseEventApiRow['origin'],
    cohort: item.cohort.slug,
    term: item.term,
    occurrence: item.occurrence as AdverseEventApiRow['occurrence'],
    value: item.value,
    count: item.count,
    of: item.of,
    events: item.events,
    gradeLowest: item.gradeLowest,
    gradeHighest: item.gradeHighest,
    serious: item.serious,
    immuneRelated: item.immuneRelated,
    tumours: tumoursOfResult(item),
    drugs: drugsOfResult(item),
    contradicts: item.contradictsId,
    note: bilingualOf(item.noteEn, item.noteZh),
    factId: item.factId,
  };
}
