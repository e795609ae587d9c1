import type { Characteristic } from '@/lib/domain/characteristic';
import type { MeasureFinder } from './measure-finder';
import { numberAnalysed } from './read-outcomes';
import { TableReader } from './read-tables';
import type { RecordGroups } from './record-groups';
import { objects, type RecordModules, text } from './record-modules';
import type { RecordTerms } from './record-terms';

const SECTION = 'Baseline';

/** Baseline characteristics of each group. */
export function readBaseline(
  modules: RecordModules,
  terms: RecordTerms,
  measures: MeasureFinder,
  groups: RecordGroups,
): Characteristic[] {
  const module = modules.module('/resultsSection/baselineCharacteristicsModule');
  if (!module) return [];
  const groupOf = new Map(objects(module, 'groups').map((at) => [at.node.id as unknown, at]));
  const cohortOf = (id: unknown) => {
    const group = groupOf.get(id);
    return group ? groups.cohortOf(group) : undefined;
  };
  const whole = objects(module, 'denoms');
  const reader = new TableReader(modules, terms, measures);
  const used = new Set<string>();
  const found: Characteristic[] = [];
  for (const at of objects(module, 'measures')) {
    const own = objects(at, 'denoms');
    const title = text(at.node, 'title') ?? '';
    const { figures } = reader.read({
      of: 'baseline',
      at,
      title,
      section: SECTION,
      denominators: own.length > 0 ? own : whole,
      cohortOf,
    });
    for (const { noValue, ...figure } of figures) {
      found.push({ ...figure, ...(noValue ? { text: terms.bilingual('NA') } : {}) });
      for (const place of figure.also ?? []) if ('path' in place) used.add(place.path);
    }
  }
  // The same denominators serve many measures: unused are those that none was of.
  for (const denominator of whole.flatMap((at) => objects(at, 'counts').map((count) => ({ at, count })))) {
    const place = modules.place(denominator.count, 'value', SECTION);
    const known = reader.unused.get(place.path);
    if (!known && !used.has(place.path)) {
      const cohort = cohortOf(denominator.count.node.groupId);
      const value = Number(place.verbatim);
      if (cohort !== undefined && Number.isInteger(value))
        reader.unused.set(place.path, {
          cohort,
          value,
          place,
          units: text(denominator.at.node, 'units') ?? '',
        });
    }
  }
  for (const [path, denominator] of reader.unused) {
    if (!used.has(path)) found.push(numberAnalysed('', denominator));
  }
  return found;
}
