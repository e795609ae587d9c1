import { groupBy } from '@/lib/domain/group-by';

interface RankedEvent {
  cohortId: string;
  occurrence: string;
  gradeHighest?: number | null;
  count?: number | null;
  of?: number | null;
  value?: number | null;
  leadRank: number;
}

/** Share of patients; without a figure behind all shares, and what was not seen behind that. */
function shareOf({ occurrence, count, of, value }: RankedEvent): number {
  if (occurrence !== 'observed') return -2;
  if (typeof count === 'number' && typeof of === 'number' && of > 0) return count / of;
  return typeof value === 'number' ? value / 100 : -1;
}

/** Gives each event its place among those of its cohort: by grade, then by share of patients, then as they are printed. */
export function rankEvents(events: readonly RankedEvent[]): void {
  for (const own of groupBy(events, ({ cohortId }) => cohortId).values()) {
    const ranked = [...own].sort(
      (a, b) => (b.gradeHighest ?? 0) - (a.gradeHighest ?? 0) || shareOf(b) - shareOf(a),
    );
    for (const [rank, event] of ranked.entries()) event.leadRank = rank;
  }
}
