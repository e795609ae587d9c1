import { seriesColour } from '@/components/charts/colours';

/** The letter of a column on the cohort's colour. */
export function CohortLetter({ letter, series }: { letter: string; series: number }) {
  return (
    <span className="cohort-letter" style={{ backgroundColor: seriesColour(series) }}>
      {letter}
    </span>
  );
}
