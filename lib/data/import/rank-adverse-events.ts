import { adverseEventFrequency, type ObservedAdverseEvent } from '@/lib/domain/adverse-event-frequency';
import { groupBy } from '@/lib/domain/group-by';

interface RankedAdverseEvent extends ObservedAdverseEvent {
  cohortId: string;
  gradeHighest?: number | null;
  leadRank: number;
}

/** Gives each event its place among those of its cohort: by grade, then by share of patients, then as they are printed. */
export function rankAdverseEvents(events: readonly RankedAdverseEvent[]): void {
  for (const own of groupBy(events, ({ cohortId }) => cohortId).values()) {
    const ranked = [...own].sort(
      (a, b) =>
        (b.gradeHighest ?? 0) - (a.gradeHighest ?? 0) || adverseEventFrequency(b) - adverseEventFrequency(a),
    );
    for (const [rank, event] of ranked.entries()) event.leadRank = rank;
  }
}
