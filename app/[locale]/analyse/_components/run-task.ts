import { type OwnDataFile, type OwnDataFileKind, ownDataFile } from '@/lib/formats/own-data-file';
import type { Locale } from '@/lib/text/locale';
import { analyseOwnData } from '@/lib/views/analyse/analyse-own-data';
import { ownDataContext } from '@/lib/views/analyse/own-data-context';
import type { OwnDataRequest } from '@/lib/views/analyse/own-data-request';
import { type OwnDataView, ownDataView } from '@/lib/views/analyse/own-data-view';
import { formatDate } from '@/lib/views/format-number';

/** What the page asks of the computing part: the view of a table, or one of its files. */
export interface Task {
  locale: Locale;
  request: OwnDataRequest;
  file?: OwnDataFileKind;
}

export interface TaskResult {
  view?: OwnDataView;
  /** Goes under the picture. */
  source?: string;
  file?: OwnDataFile | null;
}

/** Runs in the page for small tables, in a worker for large ones. */
export function runTask({ locale, request, file }: Task): TaskResult {
  const context = ownDataContext(locale);
  const outcome = analyseOwnData(request);
  const date = formatDate(context, new Date());
  if (file) return { file: ownDataFile(context, outcome, file, date) };
  return { view: ownDataView(context, outcome), source: context.text.analyse.sourceLine(date) };
}
