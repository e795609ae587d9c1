import { type RecordedView, recordedValue } from '../../provenance/recorded-value';
import { formatDate } from '../../words/format-number';
import { inLocale, type ViewContext } from '../../words/view-context';

export interface ChangeInput {
  id: number;
  change: string;
  factId: string;
  studySlug: string | null;
  measure: string;
  before: string;
  after: string;
  replacedBy: string | null;
}

/** A published version, with its first changes and how many there are of each kind. */
export interface ReleaseInput {
  version: string;
  date: string;
  noteEn: string;
  noteZh: string;
  changes: ChangeInput[];
  counts: { added: number; changed: number; removed: number };
}

/** What the words of changes are made from. */
export interface ReleaseWords {
  studies: readonly { slug: string; shortTitleEn: string; shortTitleZh: string }[];
  /** The Chinese of a wording, by its English. */
  chinese: Readonly<Record<string, string>>;
}

export interface ChangeView {
  key: string;
  change: string;
  what: string;
  href: string;
  before: RecordedView;
  after: RecordedView;
}

export interface ReleaseView {
  version: string;
  date: string;
  note: string;
  counts: string;
  /** The first changes; `more` says how many are left out. */
  changes: ChangeView[];
  more: string | null;
}

/** Changes that are shown of one release; the download has all. */
export const CHANGES_SHOWN = 100;

/** Releases as a reader sees them. @param first version of the first release, which has nothing to differ from */
export function releaseViews(
  context: ViewContext,
  releases: readonly ReleaseInput[],
  { studies, chinese }: ReleaseWords,
  first: string | null,
): ReleaseView[] {
  const { text, locale, labels } = context;
  const words = text.data;
  const titles = new Map(
    studies.map((study) => [study.slug, inLocale(context, study.shortTitleEn, study.shortTitleZh)]),
  );
  const measureOf = (slug: string) => (labels.measures[slug] ?? labels.adverseEvents[slug])?.[locale] ?? slug;
  return releases.map(({ version, date, noteEn, noteZh, changes, counts }) => {
    const left = counts.added + counts.changed + counts.removed - CHANGES_SHOWN;
    return {
      version,
      date: formatDate(context, new Date(date)),
      note: inLocale(context, noteEn, noteZh),
      counts: version === first ? words.first : words.counts(counts.added, counts.changed, counts.removed),
      changes: changes.slice(0, CHANGES_SHOWN).map((change) => ({
        key: `${change.id}`,
        change: words.changes[change.change] ?? change.change,
        what: [titles.get(change.studySlug ?? '') ?? change.studySlug, measureOf(change.measure)]
          .filter(Boolean)
          .join(' · '),
        href: `/${locale}/facts/${change.factId}`,
        before: recordedValue(context, { measure: change.measure, said: change.before }, chinese),
        after: recordedValue(context, { measure: change.measure, said: change.after }, chinese),
      })),
      more: left > 0 ? words.moreChanges(left) : null,
    };
  });
}
