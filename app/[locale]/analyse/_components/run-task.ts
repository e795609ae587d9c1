import { type OwnDataFile, type OwnDataFileKind, ownDataFile } from '@/lib/exchange/own-data-file';
import { analyseOwnData } from '@/lib/own-data/analyse-own-data';
import type { OwnDataRequest } from '@/lib/own-data/own-data-request';
import { ownDataContext } from '@/lib/present/pages/analyse/own-data-context';
import { type OwnDataView, ownDataView } from '@/lib/present/pages/analyse/own-data-view';
import type { StoredForTable } from '@/lib/present/pages/analyse/stored-rows';
import { formatDate } from '@/lib/present/words/format-number';
import type { Locale } from '@/lib/text/locale';

/** What the page asks of the computing part: the view of a table, or one of its files. */
export interface Task {
  locale: Locale;
  request: OwnDataRequest;
  /** What is to be drawn beside the reader's own. */
  stored?: StoredForTable;
  file?: OwnDataFileKind;
}

export interface TaskResult {
  view?: OwnDataView;
  /** Goes under the picture. */
  source?: string;
  file?: OwnDataFile | null;
}

/** Runs in the page for small tables, in a worker for large ones, which says how far it has come. */
export function runTask(
  { locale, request, stored, file }: Task,
  onProgress?: (share: number) => void,
): TaskResult {
  const context = ownDataContext(locale);
  const outcome = analyseOwnData(request, onProgress);
  const date = formatDate(context, new Date());
  if (file) return { file: ownDataFile(context, outcome, file, date) };
  return {
    view: ownDataView(context, outcome, stored),
    source: context.text.analyse.sourceLine(date),
  };
}
