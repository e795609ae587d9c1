import { groupBy } from '@/lib/domain/group-by';
import { formatTimepoint } from '@/lib/domain/timepoint';
import { ancestorsOf } from '../cohort-size';
import type { StudyEvidence } from '../evidence-index';
import { type ReportedCount, reportedCountsOf } from '../reported-count';
import type { AuditRule, RuleResult } from '../rule';

interface Whole {
  figure: ReportedCount;
  /** The count stands for a larger cohort because all such patients belong to its own. */
  byDefinition: boolean;
}

const sameQuestion = (part: ReportedCount, whole: ReportedCount) =>
  part.measure === whole.measure &&
  part.tumour === whole.tumour &&
  part.category === whole.category &&
  part.drug === whole.drug &&
  part.criteria === whole.criteria &&
  part.qualifier === whole.qualifier &&
  part.reported === whole.reported &&
  String(part.grade) === String(whole.grade);

const placeOf = (cohort: string, measure: string) => `${cohort}\n${measure}`;

/** Counts by their cohort and measure: of many figures only these few are set side by side. */
type FiguresByPlace = ReadonlyMap<string, readonly ReportedCount[]>;

/** Counts of the same thing in the cohorts that this one is part of. */
function wholesOf(study: StudyEvidence, part: ReportedCount, figures: FiguresByPlace): Whole[] {
  const ancestors = ancestorsOf(study, part.cohort ?? '');
  const inCohort = (cohort: string) =>
    (figures.get(placeOf(cohort, part.measure)) ?? []).filter(
      (figure) => cohort !== part.cohort && sameQuestion(part, figure),
    );
  const holders = study.study.cohorts.filter(
    ({ id, parent, containsAllCasesOf }) =>
      containsAllCasesOf?.includes(part.measure) &&
      ancestors.includes(parent ?? '') &&
      !ancestors.includes(id),
  );
  return [
    ...ancestors
      .flatMap(inCohort)
      .filter((figure) => formatTimepoint(part.time) === formatTimepoint(figure.time))
      .map((figure) => ({ figure, byDefinition: false })),
    ...holders.flatMap(({ id }) => inCohort(id)).map((figure) => ({ figure, byDefinition: true })),
  ];
}

function explain(part: number, whole: number, byDefinition: boolean) {
  if (part <= whole) {
    return { en: 'The subgroup has no more than the whole.', zh: '亚组例数不超过整体。' };
  }
  return byDefinition
    ? {
        en: `The subgroup has ${part}, but the group to which all such patients should belong has ${whole}: the figures fit only if ${part - whole} of them had left that group by then. The subgroup’s rate should not be relied on.`,
        zh: `亚组有${part}例，而应包含全部此类患者的组仅${whole}例：除非其中${part - whole}例届时已不在该组，否则不符；亚组的率不宜采信。`,
      }
    : {
        en: `The subgroup has ${part}, the whole that it belongs to only ${whole}: one of the counts is wrong.`,
        zh: `亚组${part}例，其所属整体仅${whole}例：至少一个例数有误。`,
      };
}

function sizes(study: StudyEvidence): RuleResult[] {
  const entries = study.entries.filter(({ entry }) => entry.form === 'size');
  const byCohort = groupBy(entries, ({ entry }) => entry.cohort);
  return entries.flatMap((part) => {
    const parent = study.cohorts.get(part.entry.cohort ?? '')?.parent;
    const wholes = parent === undefined ? [] : (byCohort.get(parent) ?? []);
    return wholes.flatMap((whole): RuleResult[] => {
      const [inner, outer] = [part.entry, whole.entry];
      if (inner.form !== 'size' || outer.form !== 'size' || outer.datum.sign) return [];
      const [n, total] = [inner.datum.value, outer.datum.value];
      return [
        {
          verdict: n > total ? 'disagrees' : 'agrees',
          paper: study.paper,
          study: study.slug,
          printed: `N = ${n}`,
          recomputed: `N ≤ ${total}`,
          arithmetic: `${n} ${n > total ? '>' : '≤'} ${total}`,
          explanation: explain(n, total, false),
          facts: [part.factId, whole.factId],
        },
      ];
    });
  });
}

/** Nobody can be counted in a subgroup who isn't counted in the whole. */
export const subgroupWithinWhole: AuditRule = {
  id: 'subgroup-within-whole',
  family: 'subgroups',
  title: { en: 'Subgroup against the whole', zh: '亚组与整体核对' },
  audit: (index) =>
    index.studies.flatMap((study) => {
      const figures = reportedCountsOf(index, study).filter(
        ({ count, contradicts }) => count !== undefined && !contradicts,
      );
      const byPlace = groupBy(figures, ({ cohort = '', measure }) => placeOf(cohort, measure));
      const counts = figures.flatMap((part) =>
        wholesOf(study, part, byPlace).map(({ figure: whole, byDefinition }): RuleResult => {
          const [n, total] = [part.count ?? 0, whole.count ?? 0];
          return {
            verdict: n > total ? 'disagrees' : 'agrees',
            paper: study.paper,
            study: study.slug,
            printed: `n = ${n}`,
            recomputed: `n ≤ ${total}`,
            arithmetic: `${n} ${n > total ? '>' : '≤'} ${total}`,
            explanation: explain(n, total, byDefinition),
            facts: [part.audited.factId, whole.audited.factId],
          };
        }),
      );
      return [...sizes(study), ...counts];
    }),
};
