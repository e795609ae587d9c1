import { type RecordedView, recordedValue } from '../../provenance/recorded-value';
import { formatDate, formatNumber } from '../../words/format-number';
import { inLocale, type ViewContext } from '../../words/view-context';

export type DownloadFormat = 'csv' | 'json' | 'sqlite';

export interface DownloadInput {
  format: DownloadFormat;
  file: string;
  /** Length in bytes, and checksum; null where the file is still being made. */
  made: { bytes: number; sha256: string } | null;
}

export interface ReleaseInput {
  version: string;
  date: string;
  noteEn: string;
  noteZh: string;
  changes: {
    id: number;
    change: string;
    factId: string;
    studySlug: string | null;
    measure: string;
    before: string;
    after: string;
    replacedBy: string | null;
  }[];
}

export interface DataPageView {
  version: string;
  published: string;
  citation: string;
  downloads: {
    key: string;
    title: string;
    what: string;
    href: string;
    file: string;
    /** Null where the file is still being made. */
    made: { size: string; sha256: string } | null;
  }[];
  releases: {
    version: string;
    date: string;
    note: string;
    counts: string;
    /** The first changes; `more` says how many the page leaves out. */
    changes: {
      key: string;
      change: string;
      what: string;
      href: string;
      before: RecordedView;
      after: RecordedView;
    }[];
    more: string | null;
  }[];
}

/** Changes that the page shows of one release; the download has all. */
const CHANGES_SHOWN = 100;
const BYTES_PER_KB = 1000;

export function dataPage(
  context: ViewContext,
  input: {
    version: string;
    downloads: readonly DownloadInput[];
    releases: readonly ReleaseInput[];
    studies: readonly { slug: string; shortTitleEn: string; shortTitleZh: string }[];
    /** The Chinese of a wording, by its English. */
    chinese: Readonly<Record<string, string>>;
  },
): DataPageView {
  const { text, locale, labels } = context;
  const words = text.data;
  const released = input.releases.find(({ version }) => version === input.version);
  const studies = new Map(
    input.studies.map((study) => [study.slug, inLocale(context, study.shortTitleEn, study.shortTitleZh)]),
  );
  const measureOf = (slug: string) => (labels.measures[slug] ?? labels.adverseEvents[slug])?.[locale] ?? slug;
  return {
    version: input.version,
    published: released ? words.publishedOn(formatDate(context, new Date(released.date))) : words.unpublished,
    citation: words.citation(input.version, released?.date ?? ''),
    downloads: input.downloads.map(({ format, file, made }) => ({
      key: format,
      ...words.formats[format],
      href: `/api/v1/downloads/${file}`,
      file,
      made: made && {
        size: words.kilobytes(formatNumber(context, Math.max(1, Math.round(made.bytes / BYTES_PER_KB)))),
        sha256: made.sha256,
      },
    })),
    releases: input.releases.map((release, index) => {
      const count = (name: string) => release.changes.filter(({ change }) => change === name).length;
      const first = index === input.releases.length - 1;
      const left = release.changes.length - CHANGES_SHOWN;
      return {
        version: release.version,
        date: formatDate(context, new Date(release.date)),
        note: inLocale(context, release.noteEn, release.noteZh),
        counts: first ? words.first : words.counts(count('added'), count('changed'), count('removed')),
        changes: release.changes.slice(0, CHANGES_SHOWN).map((change) => ({
          key: `${change.id}`,
          change: words.changes[change.change] ?? change.change,
          what: [studies.get(change.studySlug ?? '') ?? change.studySlug, measureOf(change.measure)]
            .filter(Boolean)
            .join(' · '),
          href: `/${locale}/facts/${change.factId}`,
          before: recordedValue(context, { measure: change.measure, said: change.before }, input.chinese),
          after: recordedValue(context, { measure: change.measure, said: change.after }, input.chinese),
        })),
        more: left > 0 ? words.moreChanges(left) : null,
      };
    }),
  };
}
