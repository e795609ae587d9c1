import type { AdverseEventDatum } from '@/lib/domain/adverse-event';
import type { AuditedEntry } from '../evidence-index';
import type { AuditRule, RuleResult } from '../rule';

interface Contradiction {
  printed: string;
  recomputed: string;
  arithmetic: string;
  explanation: RuleResult['explanation'];
}

/** What can't be of one adverse event: more patients than there were, more patients than events. */
function contradictionsOf({ count, of, atRisk = of, events }: AdverseEventDatum): Contradiction[] {
  if (count === undefined) return [];
  const found: Contradiction[] = [];
  if (atRisk !== undefined && count > atRisk) {
    found.push({
      printed: `${count}/${atRisk}`,
      recomputed: `n ≤ ${atRisk}`,
      arithmetic: `${count} > ${atRisk}`,
      explanation: {
        en: `${count} patients are said to be affected of ${atRisk} at risk: one of the numbers is wrong.`,
        zh: `发生事件者${count}例，而风险人数仅${atRisk}例：必有一误。`,
      },
    });
  }
  if (events !== undefined && events < count) {
    found.push({
      printed: `n = ${count}`,
      recomputed: `n ≤ ${events}`,
      arithmetic: `${count} > ${events}`,
      explanation: {
        en: `${count} patients are said to be affected by ${events} events: one of the numbers is wrong.`,
        zh: `发生事件者${count}例，而事件数仅${events}次：必有一误。`,
      },
    });
  }
  return found;
}

function check({ entry, factIds }: AuditedEntry): RuleResult[] {
  if (entry.form !== 'adverse-event') return [];
  const { count, of, atRisk, events } = entry.datum;
  if (count === undefined || (events === undefined && (atRisk ?? of) === undefined)) return [];
  return contradictionsOf(entry.datum).map((found) => ({
    verdict: 'disagrees',
    paper: entry.paper,
    study: entry.study ?? null,
    ...found,
    facts: factIds,
  }));
}

/** Patients affected against patients at risk and against events. It speaks only where they contradict one another. */
export const adverseEventCounts: AuditRule = {
  id: 'adverse-event-counts',
  family: 'totals',
  title: { en: 'Patients affected, at risk, and events', zh: '不良事件例数、风险人数与事件数核对' },
  audit: (index) => index.entries.flatMap(check),
};
