import type { AuditRule, RuleResult } from '../rule';

/** The grading whose highest grades the vocabulary of adverse events holds. */
const GRADING_WITH_KNOWN_GRADES = 'ctcae-5';

/** A grade that the stated version of CTCAE does not define for the event. */
export const gradeExists: AuditRule = {
  id: 'grade-exists',
  family: 'grades',
  title: { en: 'Grades that the stated grading has', zh: '分级标准中是否存在该级别' },
  audit: (index) =>
    index.studies.flatMap((study) => {
      const grading = study.entries.find(
        ({ entry }) =>
          entry.form === 'datum' &&
          entry.datum.measure === 'adverse-event-grading' &&
          entry.datum.term === GRADING_WITH_KNOWN_GRADES,
      );
      if (!grading) return [];
      return study.entries.flatMap((audited): RuleResult[] => {
        if (audited.entry.form !== 'adverse-event' || !audited.entry.datum.grade) return [];
        const { term, grade } = audited.entry.datum;
        const highest = index.vocabulary['adverse-events'][term]?.highestGrade;
        if (highest === undefined) return [];
        const exists = grade[1] <= highest;
        return [
          {
            verdict: exists ? 'agrees' : 'disagrees',
            paper: study.paper,
            study: study.slug,
            printed: `G${grade[1]}`,
            recomputed: `≤ G${highest}`,
            arithmetic: `${grade[1]} ${exists ? '≤' : '>'} ${highest}`,
            explanation: exists
              ? {
                  en: 'The grading defines this grade for the event.',
                  zh: '该分级标准对此事件定义了该级别。',
                }
              : {
                  en: `CTCAE v5.0 defines no grade ${grade[1]} for this event (the highest is ${highest}): another grading may have been used, or the grade is wrong.`,
                  zh: `CTCAE 5.0未对该事件定义${grade[1]}级（最高${highest}级）：可能采用了其他标准，或级别有误。`,
                },
            facts: [audited.factIds.at(-1) ?? audited.factId, audited.factId, grading.factId],
          },
        ];
      });
    }),
};
