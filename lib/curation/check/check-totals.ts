import type { ReadPaper } from '@/lib/domain/files';
import { groupBy } from '@/lib/domain/group-by';
import type { Problem } from '@/lib/domain/problem';

/** Cohorts that share a partition of their parent add up to the parent. */
export function checkTotals({ studies }: ReadPaper): Problem[] {
  // Where cohorts went with what has the wrong form, the others add up to nothing.
  return studies
    .filter(({ partial }) => !partial)
    .flatMap(({ file, study }) => {
      const sizes = new Map(study.cohorts.map(({ id, size }) => [id, size?.value]));
      const partitions = groupBy(
        study.cohorts.filter(({ parent, partition }) => parent && partition),
        ({ parent, partition }) => `${parent}\n${partition}`,
      );
      return [...partitions].flatMap(([key, parts]): Problem[] => {
        const [parent = '', partition = ''] = key.split('\n');
        const total = sizes.get(parent);
        const values = parts.map(({ size }) => size?.value);
        if (total === undefined || values.some((value) => value === undefined)) return [];
        const sum = values.reduce<number>((left, right) => left + (right ?? 0), 0);
        if (sum === total) return [];
        return [
          {
            file,
            path: ['cohorts', study.cohorts.findIndex(({ id }) => id === parts[0]?.id), 'partition'],
            message: `partition "${partition}": ${values.join(' + ')} = ${sum}, but cohort "${parent}" has ${total}`,
          },
        ];
      });
    });
}
