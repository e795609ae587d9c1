import { requireFinite, requireNonEmpty, requirePositive } from '../require-argument';

/** One study's effect on a scale where it is roughly normal (log ratio, difference, logit …), with its standard error. */
export interface StudyEffect {
  label: string;
  estimate: number;
  standardError: number;
}

export function requireEffects(effects: readonly StudyEffect[]): void {
  requireNonEmpty('effects', effects);
  effects.forEach(({ estimate, standardError }, index) => {
    requireFinite(`effects[${index}].estimate`, estimate);
    requirePositive(`effects[${index}].standardError`, standardError);
  });
}
