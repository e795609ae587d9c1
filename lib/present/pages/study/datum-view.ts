import type { CharacteristicItem } from '@/lib/domain/study-items';
import { measureTitle, type ResultView, resultView } from '../../results/result-view';
import { inLocale, type ViewContext } from '../../words/view-context';

/** A labelled datum with its source. */
export interface DatumView {
  key: string;
  label: string;
  result: ResultView;
  note?: string;
}

export function datumView(context: ViewContext, row: CharacteristicItem): DatumView {
  const note = inLocale(context, row.noteEn, row.noteZh);
  return {
    key: row.id,
    label: measureTitle(context, row),
    result: resultView(context, row),
    ...(note ? { note } : {}),
  };
}
