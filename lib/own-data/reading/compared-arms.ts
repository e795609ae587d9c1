import { isNothing } from './cell-figure';
import { isFreeFor, type ReadableTable } from './table-column';

/** `treat1` and `treat2`, `t1` and `t2`, `treatment.1` …: what each row compares. */
const COMPARED =
  /^(?:treat(?:ment)?s?|trt|arm|intervention|drug|t|治疗|方案|干预)[._ ]?([1-9])(?:[._ ]?(?:long|name|label))?$/iu;

/** Whether rows compare different pairs of treatments: then they estimate different things, and one pooled effect means nothing. */
export function comparesSeveral({ columns, rows }: ReadableTable): boolean {
  const arms = columns.filter(
    (column) =>
      isFreeFor(column, 'group') &&
      COMPARED.test(column.name.trim()) &&
      column.profile.filled > 0 &&
      // Times are called t1 and t2 as well.
      (column.profile.numeric < 0.5 || (column.profile.whole && /^[a-z]{3}/iu.test(column.name))),
  );
  if (arms.length < 2) return false;
  const treatments = new Set(
    rows.flatMap(({ cells }) =>
      arms.map(({ index }) => cells[index] ?? '').filter((cell) => !isNothing(cell)),
    ),
  );
  return treatments.size > 2;
}
