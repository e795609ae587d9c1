import { z } from 'zod';
import { type AdverseEventListItem, tumoursOfResult } from '@/lib/data/tables/results-tables';
import { adverseEventValues } from '@/lib/domain/adverse-event';
import { rowFields, rowValues } from './derived-row';
import { drugsOfResult } from './outcome-row';
import {
  drugsUnderStudy,
  factId,
  localCohort,
  origin,
  paper,
  rowId,
  study,
  tumours,
  words,
} from './row-parts';
import { shareFields, shareOf } from './share-of-patients';

export const adverseEventRow = z
  .strictObject({
    id: rowId,
    study,
    paper,
    origin,
    cohort: localCohort,
    ...rowFields(adverseEventValues),
    ...shareFields,
    tumours,
    drugs: drugsUnderStudy,
    contradicts: words.describe('Id of the row that the paper prints elsewhere with another value.'),
    factId,
  })
  .meta({ id: 'AdverseEvent' });
export type AdverseEventApiRow = z.infer<typeof adverseEventRow>;

export function toAdverseEventRow(item: AdverseEventListItem): AdverseEventApiRow {
  return {
    id: item.id,
    study: item.study.slug,
    paper: item.study.paperSlug,
    origin: item.study.origin as AdverseEventApiRow['origin'],
    cohort: item.cohort.slug,
    ...rowValues(adverseEventValues, item),
    ...shareOf({ printed: item.value, lower: null, upper: null, count: item.count, of: item.of }),
    tumours: tumoursOfResult(item),
    drugs: drugsOfResult(item),
    contradicts: item.contradictsId,
    factId: item.factId,
  };
}
