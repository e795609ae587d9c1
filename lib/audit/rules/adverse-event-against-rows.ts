import { cellsOf, patientsOfCohort } from '../patients-of-cohort';
import type { AuditRule, RuleResult } from '../rule';

/** How many patients had an adverse event (of a grade) against the grades in their rows. */
export const adverseEventAgainstRows: AuditRule = {
  id: 'adverse-event-against-rows',
  family: 'patient-rows',
  title: { en: 'Adverse events against the patients’ rows', zh: '不良事件例数与患者表格核对' },
  audit: (index) =>
    index.studies.flatMap((study) =>
      study.entries.flatMap((audited): RuleResult[] => {
        const { entry } = audited;
        if (entry.form !== 'adverse-event' || entry.datum.count === undefined) return [];
        const { term, count, grade, cohort } = entry.datum;
        const patients = patientsOfCohort(study, cohort);
        const cells = patients ? cellsOf(patients, { measure: term }) : [];
        if (!patients || cells.length === 0) return [];
        const [lowest, highest] = grade ?? [1, 5];
        const matching = cells.filter(
          ({ cell }) => cell.value !== undefined && cell.value >= lowest && cell.value <= highest,
        );
        const same = matching.length === count;
        return [
          {
            verdict: same ? 'agrees' : 'disagrees',
            paper: study.paper,
            study: study.slug,
            printed: `n = ${count}`,
            recomputed: `n = ${matching.length}`,
            arithmetic: `${matching.length}/${patients.length}`,
            explanation: same
              ? { en: `The rows show the same ${count}.`, zh: `患者表格同为${count}例。` }
              : {
                  en: `The text counts ${count} with the event, the patients’ rows show ${matching.length}.`,
                  zh: `正文称该不良事件${count}例，患者表格为${matching.length}例。`,
                },
            facts: [audited.factId, ...cells.map(({ factId }) => factId)],
          },
        ];
      }),
    ),
};
