import type { DownloadFormat } from '@/lib/domain/download-formats';
import { formatDate, formatNumber } from '../../words/format-number';
import type { ViewContext } from '../../words/view-context';
import { type ReleaseInput, type ReleaseView, type ReleaseWords, releaseViews } from './release-view';

export interface DownloadInput {
  format: DownloadFormat;
  file: string;
  /** Length in bytes, and checksum; null where the file is still being made. */
  made: { bytes: number; sha256: string } | null;
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
  releases: ReleaseView[];
}

const BYTES_PER_KB = 1000;

export function dataPage(
  context: ViewContext,
  input: ReleaseWords & {
    version: string;
    downloads: readonly DownloadInput[];
    releases: readonly ReleaseInput[];
    /** Version of the first release. */
    first: string | null;
  },
): DataPageView {
  const words = context.text.data;
  const released = input.releases.find(({ version }) => version === input.version);
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
    releases: releaseViews(context, input.releases, input, input.first),
  };
}
