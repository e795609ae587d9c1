import type { Labels } from '@/lib/domain/labels';
import type { ViewContext } from '@/lib/present/words/view-context';
import { textOf } from '@/lib/text/text-of';

/** The same words in both languages. */
export interface Bilingual {
  en: string;
  zh: string;
}

/** One context for each language, for what is written in both at once. */
export type Contexts = Record<keyof Bilingual, ViewContext>;

export const contextsOf = (labels: Labels): Contexts => ({
  en: { locale: 'en', text: textOf('en'), labels, verdicts: {} },
  zh: { locale: 'zh', text: textOf('zh'), labels, verdicts: {} },
});

/** Parts of a name or a place: "Recurrence, 1 year", "复发，1 年". */
export const joinParts = ({ locale }: Pick<ViewContext, 'locale'>, parts: readonly string[]) =>
  parts.join(locale === 'zh' ? '，' : ', ');

/** What `say` says in each language. */
export const inBoth = ({ en, zh }: Contexts, say: (context: ViewContext) => string): Bilingual => ({
  en: say(en),
  zh: say(zh),
});
