import type { EvidenceCohort } from '@/lib/domain/evidence-cohort';
import { formatNumber } from '../words/format-number';
import type { ViewContext } from '../words/view-context';

/** Denominators of a cohort's results, "38" or "36–38": what is known of a size that is not printed; empty where none is. */
export function countedPatients(
  context: ViewContext,
  { outcomes, adverseEvents }: Pick<EvidenceCohort, 'outcomes' | 'adverseEvents'>,
): string {
  const counted = [
    // What is counted among one tumour says nothing of the whole.
    ...outcomes.flatMap(({ of, tumourSlug }) => (tumourSlug === null ? (of ?? []) : [])),
    ...adverseEvents.flatMap(({ of }) => of ?? []),
  ];
  if (counted.length === 0) return '';
  const [low, high] = [Math.min(...counted), Math.max(...counted)];
  const figure = (value: number) => formatNumber(context, value);
  return low === high ? figure(low) : context.text.number.lowerUpper(figure(low), figure(high));
}
