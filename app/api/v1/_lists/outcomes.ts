import { LISTS } from '@/lib/data/tables/lists';
import { outcomeRow, toOutcomeRow } from '@/lib/exchange/api/outcome-row';
import { defineList } from '../_http/define-list';
import { origin } from './value-schemas';

export const outcomes = defineList({
  list: LISTS.outcomes,
  summary: 'All outcome results across studies',
  description:
    'A row is one result of one cohort: the figure, its interval, whose patients, and the fact that holds its source.',
  row: outcomeRow,
  filterValues: { origin },
  rowOf: toOutcomeRow,
});
