import { WHOLE_SETS } from '@/lib/domain/kinds';
import { printedSize } from '../cohort-size';
import { type ReportedCount, reportedCounts } from '../reported-count';
import type { AuditRule, RuleResult, Verdict } from '../rule';

function explain(of: number, size: number | undefined, restricted: boolean) {
  if (size === undefined) {
    return {
      en: `The paper prints no size of this group apart from the denominator ${of}, so there is nothing to compare it with.`,
      zh: `除分母${of}外，文中未给出该组人数，无从比较。`,
    };
  }
  if (of === size) {
    return {
      en: `The denominator is the whole group of ${size}.`,
      zh: `分母即该组全部${size}例。`,
    };
  }
  if (of > size) {
    return {
      en: `The denominator counts ${of} patients in a group of ${size}: more than there are.`,
      zh: `该组仅${size}例，分母却为${of}，多于实际人数。`,
    };
  }
  return restricted
    ? {
        en: `${size - of} of the ${size} patients ${size - of === 1 ? 'is' : 'are'} left out of the denominator, as the named analysis set allows.`,
        zh: `分母较该组${size}例少${size - of}例，与所述分析集相符。`,
      }
    : {
        en: `${size - of} of the ${size} patients ${size - of === 1 ? 'is' : 'are'} missing from the denominator; without the event in ${size - of === 1 ? 'that patient' : 'any of them'}, the rate would be lower.`,
        zh: `分母较该组${size}例少${size - of}例；若这些患者均无该事件，则率更低。`,
      };
}

/** Those who started the same period, where a count is a step of the participant flow; undefined of anything else. */
function startedIn(
  figures: readonly ReportedCount[],
  { study, cohort, reported, definition }: ReportedCount,
) {
  if (!definition?.flow) return undefined;
  const started = figures.find(
    (other) =>
      other.definition?.flow === 'started' &&
      other.study === study &&
      other.cohort === cohort &&
      other.reported === reported,
  );
  return started?.count === undefined ? undefined : { value: started.count, factId: started.audited.factId };
}

/** The denominator of a count against the printed size of the group it is about. */
export const denominatorOfCohort: AuditRule = {
  id: 'denominator-of-cohort',
  family: 'denominators',
  questionsDenominator: true,
  title: { en: 'Denominator against the size of the group', zh: '分母与组人数核对' },
  audit: (index) => {
    const studies = new Map(index.studies.map((study) => [study.slug, study]));
    const figures = reportedCounts(index);
    return figures.flatMap((counted): RuleResult[] => {
      const { audited, of, count, study: slug } = counted;
      const cohort = counted.ofCohort ?? counted.cohort;
      const study = slug ? studies.get(slug) : undefined;
      // One that the paper prints nowhere is the size itself: there are no two figures to hold against one another.
      if (of === undefined || !counted.printsDenominator || !study || !cohort) return [];
      const size = startedIn(figures, counted) ?? printedSize(study, cohort);
      // Groups of a record's modules, of adverse events for instance, have no size but the number beside each figure.
      if (!size && study.study.origin === 'registry') return [];
      // A registry gives the number analysed with every figure: it may be smaller than the group, and says so.
      const restricted =
        study.study.origin === 'registry' ||
        (counted.analysisSet !== undefined && !WHOLE_SETS.includes(counted.analysisSet));
      const verdict: Verdict = !size
        ? 'not-checkable'
        : of === size.value || (of < size.value && restricted)
          ? 'agrees'
          : 'disagrees';
      return [
        {
          verdict,
          paper: audited.entry.paper,
          study: slug,
          printed: count === undefined ? `N = ${of}` : `${count}/${of}`,
          recomputed: size ? `N = ${size.value}` : '–',
          arithmetic: size
            ? of === size.value
              ? `${of} = ${size.value}`
              : `${of} ≠ ${size.value}`
            : `N = ${of}`,
          explanation: explain(of, size?.value, restricted),
          facts: [audited.factId, ...(size ? [size.factId] : [])],
        },
      ];
    });
  },
};
