import { z } from 'zod';
import { bilingual, bilingualOf, count, factId, number, sign, signOf, words } from './row-parts';

/** What describes a study, a cohort, a regimen or a patient. */
export const characteristicRow = z
  .strictObject({
    measure: z.string(),
    statistic: words,
    drug: words,
    tumour: words,
    category: bilingual.nullable().describe('What part of the measure it is about.'),
    value: number,
    sign,
    unit: words,
    count,
    of: count,
    rangeLower: number,
    rangeUpper: number,
    standardDeviation: number,
    date: words,
    term: words.describe('Slug of a vocabulary term, where the measure has terms.'),
    text: bilingual.nullable(),
    timepoint: words,
    contradicts: words.describe('Id of the one that the paper prints elsewhere with another value.'),
    note: bilingual.nullable(),
    factId,
  })
  .meta({ id: 'Characteristic' });
export type CharacteristicRow = z.infer<typeof characteristicRow>;

export interface CharacteristicItem {
  measure: string;
  statistic: string | null;
  drugSlug: string | null;
  tumourSlug: string | null;
  categoryEn: string | null;
  categoryZh: string | null;
  value: number | null;
  sign: string | null;
  unit: string | null;
  count: number | null;
  of: number | null;
  rangeLower: number | null;
  rangeUpper: number | null;
  standardDeviation: number | null;
  date: string | null;
  term: string | null;
  textEn: string | null;
  textZh: string | null;
  timepoint: string | null;
  contradictsId: string | null;
  noteEn: string | null;
  noteZh: string | null;
  factId: string;
}

export function toCharacteristicRow(item: CharacteristicItem): CharacteristicRow {
  return {
    measure: item.measure,
    statistic: item.statistic,
    drug: item.drugSlug,
    tumour: item.tumourSlug,
    category: bilingualOf(item.categoryEn, item.categoryZh),
    value: item.value,
    sign: signOf(item.sign),
    unit: item.unit,
    count: item.count,
    of: item.of,
    rangeLower: item.rangeLower,
    rangeUpper: item.rangeUpper,
    standardDeviation: item.standardDeviation,
    date: item.date,
    term: item.term,
    text: bilingualOf(item.textEn, item.textZh),
    timepoint: item.timepoint,
    contradicts: item.contradictsId,
    note: bilingualOf(item.noteEn, item.noteZh),
    factId: item.factId,
  };
}
