import type { CharacteristicOfStudy } from '@/lib/domain/study-items';
import { measureTitle, type ResultView, resultView } from '../../results/result-view';
import { type IdentifierLink, identifierLinks } from '../../words/identifier-links';
import { inLocale, type ViewContext } from '../../words/view-context';

/** A labelled datum with its source. */
export interface DatumView {
  key: string;
  label: string;
  result: ResultView;
  note?: string;
  /** Where its number leads outside this site. */
  outward?: IdentifierLink[];
}

export function datumView(context: ViewContext, row: CharacteristicOfStudy): DatumView {
  const note = inLocale(context, row.noteEn, row.noteZh);
  const result = resultView(context, row);
  const outward = identifierLinks(result.figure);
  return {
    key: row.id,
    label: measureTitle(context, row),
    result,
    ...(outward.length > 0 ? { outward } : {}),
    ...(note ? { note } : {}),
  };
}
