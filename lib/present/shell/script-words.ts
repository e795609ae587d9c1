import type { Text } from '@/lib/text/en';
import type { Locale } from '@/lib/text/locale';
import { type BasketWords, basketWords } from '../pages/compare/cohort-pick';
import type { ShellView } from './shell';

/** What the page's script says; written into the page as JSON. */
export interface ScriptWords {
  locale: Locale;
  search: ShellView['search'];
  source: Text['drawer'];
  basket: BasketWords;
}

export const scriptWords = (
  { locale, text }: { locale: Locale; text: Text },
  { search }: ShellView,
): ScriptWords => ({ locale, search, source: text.drawer, basket: basketWords({ locale, text }) });
