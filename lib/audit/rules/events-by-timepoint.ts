import { type EventsByTime, eventsByTime, limitInWords } from '../events-by-time';
import { figure } from '../figure';
import { reportedCounts } from '../reported-count';
import type { AuditRule, RuleResult, Verdict } from '../rule';

function explain(count: number, before: number, upTo: number, rows: EventsByTime) {
  const at = limitInWords(rows);
  const curve =
    rows.censoredBefore > 0
      ? {
          en: ` ${rows.censoredBefore} left observation earlier, so the crude proportion is not the probability of the event.`,
          zh: ` 另有${rows.censoredBefore}例在此前已删失，故粗率不等于事件概率。`,
        }
      : { en: '', zh: '' };
  if (count !== upTo && count !== before) {
    return {
      en: `The text counts ${count}; the patients' rows give ${upTo} up to ${at.en} and ${before} before it.${curve.en}`,
      zh: `正文为${count}例；按患者表格，至${at.zh}（含）为${upTo}例，不含为${before}例。${curve.zh}`,
    };
  }
  if (before === upTo) {
    return {
      en: `The patients' rows give the same count.${curve.en}`,
      zh: `患者表格得出相同例数。${curve.zh}`,
    };
  }
  const [reading, other] = count === upTo ? ['≤', before] : ['<', upTo];
  return {
    en: `The count fits the patients' rows only if the limit is read as "${reading} ${at.en}"; the other reading gives ${other}.${curve.en}`,
    zh: `仅按“${reading} ${at.zh}”计数时与患者表格相符；另一种读法为${other}例。${curve.zh}`,
  };
}

/** Events by a timepoint against the patients' own times, with the limit left out and included. */
export const eventsByTimepoint: AuditRule = {
  id: 'events-by-timepoint',
  family: 'patient-rows',
  title: { en: 'Events by a timepoint against the patients’ rows', zh: '时点事件数与患者表格核对' },
  audit: (index) => {
    const studies = new Map(index.studies.map((study) => [study.slug, study]));
    return reportedCounts(index).flatMap((counted): RuleResult[] => {
      const { audited, count, cohort, time, definition, study: slug } = counted;
      const events = definition?.countsEvents;
      const study = slug ? studies.get(slug) : undefined;
      if (!events || !study || !cohort || !time || count === undefined) return [];
      const rows = eventsByTime(study, cohort, events.endpoint, time);
      if (!rows || (counted.of !== undefined && counted.of !== rows.patients)) return [];
      const counts = (value: number) => (events.eventFree ? rows.patients - value : value);
      const [before, upTo] = [counts(rows.before), counts(rows.upTo)];
      const verdict: Verdict =
        count !== before && count !== upTo
          ? 'disagrees'
          : before === upTo
            ? 'agrees'
            : count === upTo
              ? 'sensitivity'
              : 'rounding';
      const at = figure(rows.limit, 1);
      const probability = events.eventFree ? 1 - rows.kaplanMeier : rows.kaplanMeier;
      return [
        {
          verdict,
          paper: audited.entry.paper,
          study: slug,
          printed: `${count}/${rows.patients}`,
          recomputed: before === upTo ? `${upTo}/${rows.patients}` : `≤ ${upTo}; < ${before}`,
          arithmetic: `≤ ${at}: ${upTo}/${rows.patients}; < ${at}: ${before}/${rows.patients}; Kaplan–Meier ${figure(100 * probability, 1)} %`,
          explanation: explain(count, before, upTo, rows),
          facts: [audited.factId, ...rows.cells.map(({ factId }) => factId)],
        },
      ];
    });
  },
};
