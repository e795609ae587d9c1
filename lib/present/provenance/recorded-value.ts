import { recordedParts } from '@/lib/domain/history';
import { termsOfMeasure } from '@/lib/domain/labels';
import { ownValue } from '@/lib/domain/own-value';
import { formatQuantity } from '../words/format-number';
import type { ViewContext } from '../words/view-context';

/** What a release recorded of a fact; `lang` where it is recorded in English alone. */
export interface RecordedView {
  text: string;
  lang?: 'en';
}

const FIGURE = /^([<>≥≤~]?-?[\d.]+(?:e-?\d+)?)(?: ([^\d].*?))?(?: (\d+\/\d+))?$/u;

/** A recorded value in the reader's words: "8.6 % 3/35", "neoadjuvant", "value 5; lines 3-3". `chinese` is by English wording. */
export function recordedValue(
  context: ViewContext,
  { measure, said }: { measure: string; said: string },
  chinese: Readonly<Record<string, string>>,
): RecordedView {
  const views = recordedParts(said).map(({ field, value }): RecordedView => {
    const view = oneValue(context, measure, value, chinese);
    if (field === null) return view;
    const name = context.text.data.recorded[field] ?? field;
    return { ...view, text: context.text.data.recordedField(name, view.text) };
  });
  const isEnglish = views.some(({ lang }) => lang);
  return {
    text: views.map(({ text }) => text).join(context.text.data.recordedJoin),
    ...(isEnglish ? { lang: 'en' } : {}),
  };
}

function oneValue(
  context: ViewContext,
  measure: string,
  said: string,
  chinese: Readonly<Record<string, string>>,
): RecordedView {
  const [, number, unit, share] = FIGURE.exec(said) ?? [];
  if (number !== undefined) {
    const isShare = share?.startsWith(`${number}/`);
    const quantity = formatQuantity(context, number, unit ?? null, Number(number), measure);
    return { text: [share, ...(isShare ? [] : [quantity])].filter(Boolean).join(' · ') };
  }
  // A vocabulary of today need not have the terms of an older release.
  const term = ownValue(termsOfMeasure(context.labels, measure) ?? {}, said)?.[context.locale];
  if (term !== undefined || context.locale === 'en') return { text: term ?? said };
  const words = chinese[said];
  if (words) return { text: words };
  return /\p{Script=Han}/u.test(said) || !/[a-z]{2}/u.test(said)
    ? { text: said }
    : { text: said, lang: 'en' };
}
