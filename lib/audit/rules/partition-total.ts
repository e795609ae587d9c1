import { groupBy } from '@/lib/domain/group-by';
import { formatTimepoint } from '@/lib/domain/timepoint';
import { printedSize } from '../cohort-size';
import type { EvidenceIndex, StudyEvidence } from '../evidence-index';
import { type ReportedCount, reportedCountsOf } from '../reported-count';
import type { AuditRule, RuleResult, Verdict } from '../rule';

const categoryOf = ({ measure, tumour, category, qualifier }: ReportedCount) =>
  [measure, tumour, category, qualifier].join('\n');

/** One list of parts, or one a timepoint where categories come up at several. */
function lists(figures: readonly ReportedCount[]): ReportedCount[][] {
  const categories = new Set(figures.map(categoryOf));
  if (categories.size === figures.length) return [[...figures]];
  return [...groupBy(figures, ({ time }) => formatTimepoint(time)).values()].filter(
    (list) => new Set(list.map(categoryOf)).size === list.length,
  );
}

/** Breakdowns by tumour are left out where the category itself is counted too. */
const withoutBreakdown = (figures: readonly ReportedCount[]) =>
  figures.filter(
    ({ measure, tumour }) =>
      !tumour || !figures.some((other) => other.measure === measure && other.tumour === undefined),
  );

function explain(verdict: Verdict, sum: number, total: number) {
  if (verdict === 'agrees') return { en: `The parts add up to ${total}.`, zh: `各部分合计为${total}。` };
  if (verdict === 'not-checkable') {
    return {
      en: `The printed categories account for ${sum} of ${total}; the ${total - sum === 1 ? 'other one' : `other ${total - sum}`} may belong to categories that are not printed.`,
      zh: `原文所列类别合计${sum}例，总数${total}例；其余${total - sum}例可能属未给出的类别。`,
    };
  }
  return sum > total
    ? {
        en: `The parts add up to ${sum}, more than the total of ${total}: at least one count is wrong or patients are counted twice.`,
        zh: `各部分合计${sum}，多于总数${total}：至少一个例数有误，或有患者重复计数。`,
      }
    : {
        en: `The parts add up to ${sum}, not ${total}: ${total - sum === 1 ? '1 patient is' : `${total - sum} patients are`} in no category, so each share may be off by as many.`,
        zh: `各部分合计${sum}而非${total}：有${total - sum}例未归入任何类别，各比例可能因此有偏差。`,
      };
}

/** Those who started the same period, where it is a step of the participant flow: nobody, in a period of another group. */
function startedIn(index: EvidenceIndex, study: StudyEvidence, first: ReportedCount | undefined) {
  if (!first?.definition?.flow) return undefined;
  return reportedCountsOf(index, study).find(
    ({ definition, cohort, reported }) =>
      definition?.flow === 'started' && cohort === first.cohort && reported === first.reported,
  )?.count;
}

function auditList(index: EvidenceIndex, study: StudyEvidence, list: readonly ReportedCount[]): RuleResult[] {
  const [first] = list;
  const denominators = new Set(list.flatMap(({ of }) => (of === undefined ? [] : [of])));
  const size = first?.cohort ? printedSize(study, first.cohort) : undefined;
  const total =
    denominators.size === 1 ? [...denominators][0] : (startedIn(index, study, first) ?? size?.value);
  const partition = first?.definition?.partition;
  if (!first || total === undefined || list.length < 2 || denominators.size > 1) return [];
  const counts = list.map(({ count }) => count ?? 0);
  const optional = reportedCountsOf(index, study).filter(
    ({ definition, cohort, count }) =>
      definition?.optionalPart === partition && cohort === first.cohort && count !== undefined,
  );
  const plain = counts.reduce((left, right) => left + right, 0);
  const extra = optional.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const sum = plain !== total && plain + extra === total ? total : plain;
  const used = sum === plain ? list : [...list, ...optional];
  const measures = new Set(list.map(({ measure }) => measure));
  const possible = Object.entries(index.vocabulary['outcome-measures']).filter(
    ([, term]) => term.partition === partition,
  );
  // One measure with many categories (histologies, reasons) is a list that need not be complete.
  const complete = possible.length > 1 && possible.every(([measure]) => measures.has(measure));
  const verdict: Verdict = sum === total ? 'agrees' : sum > total || complete ? 'disagrees' : 'not-checkable';
  return [
    {
      verdict,
      paper: study.paper,
      study: study.slug,
      printed: `N = ${total}`,
      recomputed: `N = ${sum}`,
      arithmetic: `${used.map(({ count }) => count).join(' + ')} = ${sum}`,
      explanation: explain(verdict, sum, total),
      facts: [...used.map(({ audited }) => audited.factId), ...(size ? [size.factId] : [])],
    },
  ];
}

/** Counts of measures that the vocabulary calls a partition (sexes, histologies, best responses) against their total. */
export const partitionTotal: AuditRule = {
  id: 'partition-total',
  family: 'totals',
  title: { en: 'Categories against their total', zh: '各类别与合计核对' },
  audit: (index) =>
    index.studies.flatMap((study) => {
      const figures = reportedCountsOf(index, study).filter(
        ({ definition, count, contradicts }) => definition?.partition && count !== undefined && !contradicts,
      );
      const groups = groupBy(figures, ({ cohort, definition, criteria, reported }) =>
        [cohort, definition?.partition, criteria, reported].join('\n'),
      );
      return [...groups.values()].flatMap((group) =>
        lists(withoutBreakdown(group)).flatMap((list) => auditList(index, study, list)),
      );
    }),
};
