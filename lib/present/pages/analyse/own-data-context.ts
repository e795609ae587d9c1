import type { Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import type { ViewContext } from '../../words/view-context';

/** The language and its words; a reader's own data need no vocabulary, and the audit has nothing to say of them. */
export function ownDataContext(locale: Locale): ViewContext {
  const labels = { tumours: {}, drugs: {}, measures: {}, adverseEvents: {}, groups: {} };
  return { locale, text: textOf(locale), labels, verdicts: {} };
}
