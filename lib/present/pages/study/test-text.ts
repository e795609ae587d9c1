import type { StudyInput } from '@/lib/domain/study-items';
import { formatPrinted } from '../../results/result-view';
import type { ViewContext } from '../../words/view-context';

/** A reported test as printed: "χ² = 4.62, P < 0.05"; empty where neither is printed. */
export const testText = (
  context: ViewContext,
  test: Pick<StudyInput['tests'][number], 'statistic' | 'statisticPrinted' | 'pSign' | 'pValue' | 'pPrinted'>,
): string =>
  [
    test.statistic === null ? '' : `χ² = ${formatPrinted(context, test.statistic, test.statisticPrinted)}`,
    test.pValue === null
      ? ''
      : `P ${test.pSign ?? '='} ${formatPrinted(context, test.pValue, test.pPrinted)}`,
  ]
    .filter(Boolean)
    .join(', ');
