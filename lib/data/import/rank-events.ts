import { eventFrequency, type SeenEvent } from '@/lib/domain/event-frequency';
import { groupBy } from '@/lib/domain/group-by';

interface RankedEvent extends SeenEvent {
  cohortId: string;
  gradeHighest?: number | null;
  leadRank: number;
}

/** Gives each event its place among those of its cohort: by grade, then by share of patients, then as they are printed. */
export function rankEvents(events: readonly RankedEvent[]): void {
  for (const own of groupBy(events, ({ cohortId }) => cohortId).values()) {
    const ranked = [...own].sort(
      (a, b) => (b.gradeHighest ?? 0) - (a.gradeHighest ?? 0) || eventFrequency(b) - eventFrequency(a),
    );
    for (const [rank, event] of ranked.entries()) event.leadRank = rank;
  }
}
