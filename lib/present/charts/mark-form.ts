import type { RowMark } from './chart-model';

/** How a mark is drawn: what a paper cites of another study looks second-hand, whether it gives the rate or we calculate it. */
export const markForm = (
  { origin }: { origin: string },
  isCalculated: boolean | undefined,
): RowMark['form'] => (origin === 'secondary' ? 'secondary' : isCalculated ? 'calculated' : 'reported');
