import { groupBy } from '@/lib/domain/group-by';
import { knownSize } from '../cohort-size';
import type { StudyEvidence } from '../evidence-index';
import { type ReportedCount, reportedCountsOf } from '../reported-count';
import type { AuditRule, RuleResult } from '../rule';

/** Figures that an analysis set is about: adverse events for safety, responses for who is evaluable. */
const isAbout = (set: string, { audited, definition }: ReportedCount) =>
  set === 'safety-set'
    ? audited.entry.kind === 'adverse-event'
    : set === 'response-evaluable' && definition?.group === 'response';

/** The promised cohort itself, and analysis sets drawn from it; a stratum of it has a denominator of its own. */
const drawnFrom = ({ cohorts }: StudyEvidence, promised: string, cohort: string | undefined) =>
  cohort === promised ||
  (cohort !== undefined &&
    cohorts.get(cohort)?.role === 'analysis-set' &&
    cohorts.get(cohort)?.parent === promised);

function explain(of: number, size: number, largest: number) {
  if (of === size) {
    return {
      en: `The denominator is the ${size} patients whom the paper's own rule puts into this analysis.`,
      zh: `分母即按文中规定应纳入分析的${size}例。`,
    };
  }
  if (of > size) {
    return {
      en: `By the paper's own rule ${size} patients belong to this analysis, but the rates are of ${of}.`,
      zh: `按文中规定应有${size}例纳入该分析，而各率以${of}例为分母。`,
    };
  }
  const percent = (count: number, total: number) => `${((100 * count) / total).toFixed(1)} %`;
  const missing = size - of;
  const [low, high] = [percent(largest, size), percent(largest + missing, size)];
  return {
    en: `By the paper's own rule ${size} patients belong to this analysis, but the rates are of ${of}. With the other ${missing}, the highest rate (${percent(largest, of)}) would lie between ${low} and ${high}.`,
    zh: `按文中规定应有${size}例纳入该分析，而各率以${of}例为分母。若计入其余${missing}例，最高的率（${percent(largest, of)}）应在${low}至${high}之间。`,
  };
}

/** Denominators against the paper's own rule for who is analysed. */
export const statedAnalysisSet: AuditRule = {
  id: 'stated-analysis-set',
  family: 'denominators',
  questionsDenominator: true,
  title: { en: 'Denominators against the stated rule for the analysis', zh: '分母与文中分析人群规定核对' },
  audit: (index) =>
    index.studies.flatMap((study) => {
      const figures = reportedCountsOf(index, study);
      return study.entries.flatMap((rule): RuleResult[] => {
        const { entry } = rule;
        if (entry.form !== 'datum' || entry.datum.measure !== 'evaluability-rule') return [];
        const { analysisSet, cohort } = entry.datum;
        const size = cohort ? knownSize(study, cohort) : undefined;
        if (!analysisSet || !cohort || !size) return [];
        const concerned = figures.filter(
          (counted) =>
            counted.of !== undefined &&
            counted.printsDenominator &&
            isAbout(analysisSet, counted) &&
            drawnFrom(study, cohort, counted.ofCohort ?? counted.cohort),
        );
        return [...groupBy(concerned, ({ of }) => of ?? 0)].map(([of, group]) => ({
          verdict: of === size.value ? 'agrees' : 'disagrees',
          paper: study.paper,
          study: study.slug,
          printed: `N = ${of}`,
          recomputed: `N = ${size.value}`,
          arithmetic: group
            .filter(({ count }) => count)
            .map(
              ({ count = 0 }) =>
                `${count}/${of} = ${((100 * count) / of).toFixed(1)} % (${count}/${size.value} = ${((100 * count) / size.value).toFixed(1)} %)`,
            )
            .join('; '),
          explanation: explain(of, size.value, Math.max(...group.map(({ count }) => count ?? 0))),
          facts: [...group.map(({ audited }) => audited.factId), rule.factId, size.factId],
          concerned: group.length,
        }));
      });
    }),
};
