import type { Datum } from '@/lib/domain/datum';
import { figure } from '../figure';
import type { AuditRule, RuleResult } from '../rule';

interface Limit {
  meets(lowest: number, highest: number): boolean;
  shown: string;
}

/** "≥ 18", "≤ 60" or "18–60", as a criterion prints it. */
function limitOf({ sign, value, range }: Datum): Limit | undefined {
  if (range) {
    return {
      meets: (lowest, highest) => lowest >= range[0] && highest <= range[1],
      shown: `${range[0]} ≤ x ≤ ${range[1]}`,
    };
  }
  if (value === undefined || !sign || sign === '~') return undefined;
  const tests: Record<typeof sign, Limit['meets']> = {
    '≥': (lowest) => lowest >= value,
    '>': (lowest) => lowest > value,
    '≤': (_, highest) => highest <= value,
    '<': (_, highest) => highest < value,
  };
  return { meets: tests[sign], shown: `x ${sign} ${figure(value)}` };
}

/** A criterion's qualifier names the measure it limits: `age`, `lowest-age`. */
const limits = (qualifier: string | undefined, measure: string) =>
  qualifier === measure || qualifier?.endsWith(`-${measure}`) === true;

/** The observed range of a measure against the eligibility criteria that limit it. */
export const observedWithinEligibility: AuditRule = {
  id: 'observed-within-eligibility',
  family: 'summaries',
  title: { en: 'Observed range against the eligibility criteria', zh: '实际范围与入选标准核对' },
  audit: (index) =>
    index.studies.flatMap((study) =>
      study.entries.flatMap((criterion): RuleResult[] => {
        const { entry } = criterion;
        if (entry.form !== 'datum' || entry.datum.measure !== 'eligibility-criterion') return [];
        const { qualifier, unit } = entry.datum;
        const limit = limitOf(entry.datum);
        if (!limit) return [];
        return study.entries.flatMap((observed): RuleResult[] => {
          if (observed.entry.form !== 'datum' || observed.entry.kind !== 'cohort') return [];
          const { measure, range, unit: observedUnit } = observed.entry.datum;
          if (!limits(qualifier, measure) || !range || unit !== observedUnit) return [];
          const within = limit.meets(...range);
          return [
            {
              verdict: within ? 'agrees' : 'disagrees',
              paper: study.paper,
              study: study.slug,
              printed: range.join('–'),
              recomputed: limit.shown,
              arithmetic: `${range.join('–')}: ${limit.shown}`,
              explanation: within
                ? { en: 'All patients meet the criterion.', zh: '患者均符合该标准。' }
                : {
                    en: `Patients range from ${range.join(' to ')}, but the criterion is ${limit.shown}: some do not meet it, or one of the figures is wrong.`,
                    zh: `患者范围为${range.join('至')}，而标准为${limit.shown}：有患者不符合该标准，或数字有误。`,
                  },
              facts: [...observed.factIds.slice(-2), criterion.factId],
            },
          ];
        });
      }),
    ),
};
