import { measureTitle, resultView } from '@/lib/present/results/result-view';
import type { CharacteristicRow } from '../api/characteristic-row';
import { type Bilingual, type Contexts, inBoth } from './bilingual';
import { timeColumns } from './measured-variable';

/** A characteristic in words: its name, and what it is. */
export const traitOf = (
  contexts: Contexts,
  row: CharacteristicRow,
): { name: Bilingual; value: Bilingual } => ({
  name: inBoth(contexts, (context) =>
    measureTitle(context, {
      ...row,
      namedEn: row.named?.en,
      namedZh: row.named?.zh,
      ...timeColumns(row.time),
      tumourSlug: row.tumour,
      categoryEn: row.category?.en,
      categoryZh: row.category?.zh,
      periodEn: row.period?.en,
      periodZh: row.period?.zh,
      classEn: row.class?.en,
      classZh: row.class?.zh,
    }),
  ),
  value: inBoth(
    contexts,
    (context) =>
      resultView(context, { ...row, textEn: row.text?.en ?? null, textZh: row.text?.zh ?? null }).words,
  ),
});
