import { printedSize } from '../cohort-size';
import type { AuditRule, RuleResult } from '../rule';

/** Cohorts of two reports that are said to be the same patients have the same size. */
export const samePatients: AuditRule = {
  id: 'same-patients',
  family: 'denominators',
  acrossPapers: true,
  title: { en: 'Size of a group that is reported twice', zh: '同组患者两次报道的人数核对' },
  audit: (index) => {
    const studies = new Map(index.studies.map((study) => [study.slug, study]));
    return index.studies.flatMap((study) =>
      study.study.cohorts.flatMap((cohort) =>
        (cohort.overlaps ?? []).flatMap((overlap): RuleResult[] => {
          const other = studies.get(overlap.study);
          const here = printedSize(study, cohort.id);
          const there = other && printedSize(other, overlap.cohort);
          if (overlap.relation !== 'same-patients' || !here || !there) return [];
          const same = here.value === there.value;
          return [
            {
              verdict: same ? 'agrees' : 'disagrees',
              paper: study.paper,
              study: study.slug,
              printed: `N = ${here.value}`,
              recomputed: `N = ${there.value}`,
              arithmetic: same ? `${here.value} = ${there.value}` : `${here.value} ≠ ${there.value}`,
              explanation: same
                ? { en: 'Both reports give the same number of patients.', zh: '两次报道的人数一致。' }
                : {
                    en: `The same patients are counted as ${here.value} here and as ${there.value} in the other report.`,
                    zh: `同组患者此处为${here.value}例，另一报道为${there.value}例。`,
                  },
              facts: [here.factId, there.factId],
            },
          ];
        }),
      ),
    );
  },
};
