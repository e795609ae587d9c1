import type { characteristicValues } from './characteristic';
import type { Stored } from './flat-fields';

/** A characteristic as a list holds it. */
export interface CharacteristicItem extends Stored<typeof characteristicValues> {
  drugSlug: string | null;
  tumourSlug: string | null;
  contradictsId: string | null;
  factId: string;
}
