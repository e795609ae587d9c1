import { cellsOf } from '../patients-of-cohort';
import type { AuditRule, RuleResult } from '../rule';

/** What the running text says of one patient against that patient's row. */
export const patientTextAgainstRow: AuditRule = {
  id: 'patient-text-against-row',
  family: 'patient-rows',
  title: { en: 'Text about a patient against the patient’s row', zh: '正文所述个例与其表格行核对' },
  audit: (index) =>
    index.studies.flatMap((study) =>
      study.entries.flatMap((audited): RuleResult[] => {
        const { entry } = audited;
        if (entry.form !== 'datum' || entry.kind !== 'patient') return [];
        const { value, sign, term, measure, unit, drug, contradicts } = entry.datum;
        const patient = study.patients.find(({ id }) => id === entry.patient);
        // What is marked as contradicting is reported once, by the rule for repeated figures.
        if (!patient || contradicts || (value === undefined && term === undefined)) return [];
        const [found] = cellsOf([patient], { measure, unit, drug });
        if (!found) return [];
        const same =
          term === undefined
            ? found.cell.value === value && found.cell.sign === sign
            : found.cell.term === term;
        const printed = term ? (entry.sources[0]?.verbatim ?? '') : `${sign ?? ''}${value}`;
        const inRow = term ? found.cell.source.verbatim : `${found.cell.sign ?? ''}${found.cell.value}`;
        return [
          {
            verdict: same ? 'agrees' : 'disagrees',
            paper: study.paper,
            study: study.slug,
            printed,
            recomputed: inRow,
            arithmetic: same ? `${printed} = ${inRow}` : `${printed} ≠ ${inRow}`,
            explanation: same
              ? { en: 'The text and the patient’s row print the same.', zh: '正文与该患者的表格行一致。' }
              : {
                  en: `The text gives ${printed} for this patient, the table ${inRow}.`,
                  zh: `正文称该患者为${printed}，表格为${inRow}。`,
                },
            facts: [audited.factId, found.factId],
          },
        ];
      }),
    ),
};
