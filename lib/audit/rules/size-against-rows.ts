import { printedSize } from '../cohort-size';
import { cellsOf, patientsOfCohort } from '../patients-of-cohort';
import type { AuditRule, RuleResult } from '../rule';

/** The printed size of a cohort against the number of its patients that have rows. */
export const sizeAgainstRows: AuditRule = {
  id: 'size-against-rows',
  family: 'patient-rows',
  title: { en: 'Size of a group against its rows', zh: '组人数与患者行数核对' },
  audit: (index) =>
    index.studies.flatMap((study) =>
      study.study.cohorts.flatMap((cohort): RuleResult[] => {
        const size = printedSize(study, cohort.id);
        const patients = patientsOfCohort(study, cohort.id);
        if (!size || !patients) return [];
        const same = patients.length === size.value;
        const measure = cohort.members?.measure;
        const cells = measure
          ? cellsOf(patients, { measure })
          : patients.flatMap(({ cells: [first] }) => (first ? [first] : []));
        return [
          {
            verdict: same ? 'agrees' : 'disagrees',
            paper: study.paper,
            study: study.slug,
            printed: `N = ${size.value}`,
            recomputed: `N = ${patients.length}`,
            arithmetic: same ? `${patients.length} = ${size.value}` : `${patients.length} ≠ ${size.value}`,
            explanation: same
              ? { en: 'Every patient of the group has a row.', zh: '该组每例患者均有表格行。' }
              : {
                  en: `The table has ${patients.length} rows for a group of ${size.value}.`,
                  zh: `该组${size.value}例，表中有${patients.length}行。`,
                },
            facts: [size.factId, ...cells.map(({ factId }) => factId)],
          },
        ];
      }),
    ),
};
