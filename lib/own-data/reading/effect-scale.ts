import { readEffects } from './study-rows';
import type { RoleColumns } from './survival-rows';
import type { ReadableTable } from './table-column';

/** Whether effects are ratios: by their name, and where that says nothing by where they lie between their limits. */
export function scaleOf(
  { rows }: ReadableTable,
  of: RoleColumns,
  chosen: boolean | null,
): { ratio: boolean; open: boolean } {
  if (chosen !== null) return { ratio: chosen, open: false };
  const [[effect], [lower], [upper]] = [of('effect'), of('lower'), of('upper')];
  if (!effect) return { ratio: false, open: false };
  const { concept } = effect.effect;
  const positive = effect.profile.minimum > 0;
  if (concept === 'ratio') return { ratio: positive, open: !positive };
  if (concept === 'log-ratio' || concept === 'difference') return { ratio: false, open: false };
  if (!positive || !lower || !upper || !(lower.profile.minimum > 0)) return { ratio: false, open: false };
  let [plain, logarithmic] = [0, 0];
  const read = readEffects(rows, of, true);
  for (const { estimate, lower: from, upper: to } of read.rows) {
    if (from === null || to === null) continue;
    plain += Math.abs((from + to) / 2 - estimate) / (to - from);
    logarithmic += Math.abs((Math.log(from) + Math.log(to)) / 2 - Math.log(estimate)) / Math.log(to / from);
  }
  // The estimate lies in the middle on the scale that it was computed on.
  const [least, most] = [Math.min(plain, logarithmic), Math.max(plain, logarithmic)];
  return { ratio: logarithmic < plain, open: read.rows.length === 0 || least > most / 2 };
}
