import { groupBy } from '@/lib/domain/group-by';
import { type KnownSize, knownSize } from '../cohort-size';
import type { AuditRule, RuleResult } from '../rule';

function explain(sum: number, total: number) {
  if (sum === total) {
    return { en: `The groups add up to all ${total} patients.`, zh: `各组合计为全部${total}例。` };
  }
  return sum < total
    ? {
        en: `The groups add up to ${sum}, not ${total}: what became of the ${total - sum === 1 ? 'other one' : `other ${total - sum}`} is not said, and results given per group leave ${total - sum === 1 ? 'that patient' : 'them'} out.`,
        zh: `各组合计${sum}例而非${total}例：其余${total - sum}例去向未说明，分组结果未包含这些患者。`,
      }
    : {
        en: `The groups add up to ${sum}, more than the ${total} patients they divide: ${sum - total === 1 ? '1 is' : `${sum - total} are`} counted twice, or a size is wrong.`,
        zh: `各组合计${sum}例，多于总数${total}例：有${sum - total}例重复计数，或某组人数有误。`,
      };
}

/** Arms, strata and other groups that divide a cohort add up to it. */
export const cohortParts: AuditRule = {
  id: 'cohort-parts',
  family: 'totals',
  questionsParts: true,
  title: { en: 'Groups against the whole they divide', zh: '各组人数与总数核对' },
  audit: (index) =>
    index.studies.flatMap((study): RuleResult[] => {
      const dividing = study.study.cohorts.filter(
        ({ parent, partition, role }) => parent && (partition ?? (role === 'arm' ? 'arm' : undefined)),
      );
      const groups = groupBy(dividing, ({ parent, partition }) => `${parent}\n${partition ?? 'arm'}`);
      return [...groups.values()].flatMap((parts): RuleResult[] => {
        const total = knownSize(study, parts[0]?.parent ?? '');
        const sizes = parts
          .map(({ id }) => knownSize(study, id))
          .filter((size): size is KnownSize => size !== undefined);
        // A size that is not printed can't be missed.
        if (!total || parts.length < 2 || sizes.length < parts.length) return [];
        const values = sizes.map(({ value }) => value);
        const sum = values.reduce((left, right) => left + right, 0);
        return [
          {
            // Of those enrolled a record may assign some to no group; more than there are can't be.
            verdict:
              sum === total.value
                ? 'agrees'
                : sum < total.value && study.study.origin === 'registry'
                  ? 'not-checkable'
                  : 'disagrees',
            paper: study.paper,
            study: study.slug,
            printed: `N = ${total.value}`,
            recomputed: `N = ${sum}`,
            arithmetic: `${values.join(' + ')} = ${sum}`,
            explanation: explain(sum, total.value),
            facts: [total.factId, ...sizes.map(({ factId }) => factId)],
          },
        ];
      });
    }),
};
