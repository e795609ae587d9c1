import { formatDate } from '../words/format-number';
import { inLocale, type ViewContext } from '../words/view-context';
import { recordedValue } from './recorded-value';

/** A fact that the present data no longer have: what it was, since when, why, and what took its place. */
export interface RemovedFactView {
  title: string;
  was: string;
  when: string;
  note: string;
  successor: { text: string; href: string; fact: string } | null;
  study: { text: string; href: string } | null;
}

interface RemovedFactInput {
  measure: string;
  before: string;
  studySlug: string | null;
  successor: string | null;
  release: { version: string; date: string; noteEn: string; noteZh: string };
}

/** `chinese` has the Chinese of a wording by its English. */
export function removedFact(
  context: ViewContext,
  removed: RemovedFactInput,
  chinese: Readonly<Record<string, string>>,
): RemovedFactView {
  const { text, labels, locale } = context;
  const { version, date, noteEn, noteZh } = removed.release;
  const name = (labels.measures[removed.measure] ?? labels.adverseEvents[removed.measure])?.[locale];
  return {
    title: text.source.removedTitle,
    was: text.source.removedWas(
      name ?? removed.measure,
      recordedValue(context, { measure: removed.measure, said: removed.before }, chinese).text,
    ),
    when: text.source.removedIn(version, formatDate(context, new Date(date))),
    note: inLocale(context, noteEn, noteZh),
    successor: removed.successor
      ? {
          text: text.source.removedSuccessor,
          href: `/${locale}/facts/${removed.successor}`,
          fact: removed.successor,
        }
      : null,
    study: removed.studySlug
      ? { text: text.source.wholeStudy, href: `/${locale}/studies/${removed.studySlug}` }
      : null,
  };
}
