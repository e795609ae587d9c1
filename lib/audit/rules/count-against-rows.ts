import { cellsOf, patientsOfCohort } from '../patients-of-cohort';
import { reportedCounts } from '../reported-count';
import type { AuditRule, RuleResult, Verdict } from '../rule';

function explain(verdict: Verdict, count: number, found: number, blank: number) {
  if (verdict === 'agrees') {
    return { en: `The rows show the same ${count}.`, zh: `患者表格同为${count}例。` };
  }
  return verdict === 'not-checkable'
    ? {
        en: `The rows show ${found}, and ${blank} more have a blank there.`,
        zh: `患者表格中有${found}例，另有${blank}例该栏空白。`,
      }
    : {
        en: `The text counts ${count}, the patients' rows show ${found}: one of the two is wrong, and any rate built on the count is in doubt.`,
        zh: `正文为${count}例，患者表格为${found}例，二者必有一误，由此得出的率存疑。`,
      };
}

/** A count in the text against the patients' own rows, where the vocabulary says what it counts. */
export const countAgainstRows: AuditRule = {
  id: 'count-against-rows',
  family: 'patient-rows',
  title: { en: 'Count against the patients’ rows', zh: '例数与患者表格核对' },
  audit: (index) => {
    const studies = new Map(index.studies.map((study) => [study.slug, study]));
    return reportedCounts(index).flatMap((counted): RuleResult[] => {
      const { audited, count, definition, cohort, study: slug } = counted;
      const counts = definition?.countsPatients;
      const study = slug ? studies.get(slug) : undefined;
      const patients = study && cohort ? patientsOfCohort(study, cohort) : undefined;
      const term = counts?.term ?? counted.tumour;
      if (!counts || !patients || count === undefined || !term) return [];
      const cells = cellsOf(patients, { measure: counts.measure });
      if (cells.length === 0 || (counted.of !== undefined && counted.of !== patients.length)) return [];
      const matching = cells.filter(({ cell }) => cell.term === term);
      const blank = patients.length - cells.length;
      const found = matching.length;
      const verdict: Verdict =
        found === count ? 'agrees' : found < count && count <= found + blank ? 'not-checkable' : 'disagrees';
      return [
        {
          verdict,
          paper: audited.entry.paper,
          study: slug,
          printed: `n = ${count}`,
          recomputed: `n = ${found}`,
          arithmetic: `${found}/${patients.length}`,
          explanation: explain(verdict, count, found, blank),
          facts: [audited.factId, ...(matching.length > 0 ? matching : cells).map(({ factId }) => factId)],
        },
      ];
    });
  },
};
