import { printedSize } from '../cohort-size';
import type { AuditRule, RuleResult } from '../rule';

/** The number enrolled against the size of the cohort that stands for all patients. */
export const enrolledAndAnalysed: AuditRule = {
  id: 'enrolled-and-analysed',
  family: 'totals',
  title: { en: 'Patients enrolled against patients analysed', zh: '入组人数与分析人数核对' },
  audit: (index) =>
    index.studies.flatMap((study): RuleResult[] => {
      // In a record both are one figure.
      if (study.study.origin === 'registry') return [];
      const enrolled = study.entries.find(
        ({ entry }) => entry.form === 'datum' && entry.kind === 'study' && entry.datum.measure === 'enrolled',
      );
      const whole = study.study.cohorts.filter(({ role }) => role === 'all');
      const size = whole.length === 1 ? printedSize(study, whole[0]?.id ?? '') : undefined;
      if (enrolled?.entry.form !== 'datum' || enrolled.entry.datum.sign || !size) return [];
      const count = enrolled.entry.datum.count ?? enrolled.entry.datum.value;
      if (count === undefined) return [];
      const same = count === size.value;
      return [
        {
          verdict: same ? 'agrees' : 'disagrees',
          paper: study.paper,
          study: study.slug,
          printed: `N = ${count}`,
          recomputed: `N = ${size.value}`,
          arithmetic: same ? `${count} = ${size.value}` : `${count} ≠ ${size.value}`,
          explanation: same
            ? { en: 'All patients enrolled are analysed.', zh: '入组患者全部纳入分析。' }
            : {
                en: `${count} patients were enrolled, ${size.value} are described as all patients: the difference of ${Math.abs(count - size.value)} is not explained.`,
                zh: `入组${count}例，而全部患者为${size.value}例，差额${Math.abs(count - size.value)}例未说明原因。`,
              },
          facts: [enrolled.factId, size.factId],
        },
      ];
    }),
};
