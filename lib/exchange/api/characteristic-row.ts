import { z } from 'zod';
import { characteristicValues } from '@/lib/domain/characteristic';
import type { CharacteristicItem } from '@/lib/domain/characteristic-item';
import { rowFields, rowValues } from './derived-row';
import { factId, words } from './row-parts';

/** What describes a study, a cohort, a regimen or a patient. */
export const characteristicRow = z
  .strictObject({
    ...rowFields(characteristicValues),
    drug: words.describe('Slug of the drug that it is about, where it names one.'),
    tumour: words.describe('Slug of the tumour that it is about, where it names one.'),
    contradicts: words.describe('Id of the one that the paper prints elsewhere with another value.'),
    factId,
  })
  .meta({ id: 'Characteristic' });
export type CharacteristicRow = z.infer<typeof characteristicRow>;

export function toCharacteristicRow(item: CharacteristicItem): CharacteristicRow {
  return {
    ...rowValues(characteristicValues, item),
    drug: item.drugSlug,
    tumour: item.tumourSlug,
    contradicts: item.contradictsId,
    factId: item.factId,
  };
}
