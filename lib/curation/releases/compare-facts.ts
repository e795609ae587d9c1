import { groupBy } from '@/lib/domain/group-by';
import {
  type FactChange,
  RECORDED_FIELDS,
  type RecordedFact,
  type RecordedField,
} from '@/lib/domain/history';

/** A removed fact and an added one are the same datum, told otherwise, where all fields of one of these agree; nearest first. */
const REPLACEMENT_KEYS: readonly (readonly RecordedField[])[] = [
  [
    'paper',
    'patient',
    'kind',
    'measure',
    'timepoint',
    'value',
    'numerator',
    'denominator',
    'verbatim',
    'lines',
  ],
  ['paper', 'study', 'cohort', 'patient', 'kind', 'measure', 'drug', 'tumour', 'timepoint'],
  ['paper', 'kind', 'measure', 'verbatim', 'lines'],
  ['paper', 'verbatim', 'lines'],
];

const reportedValueOf = ({ sign, value, unit, numerator, denominator }: RecordedFact) =>
  [`${sign}${value}`, unit, denominator && `${numerator}/${denominator}`].filter(Boolean).join(' ');

/**
 * What became of each fact between two releases: added, changed (the same id, told otherwise) or removed, with what took
 * its place. In the order of the later release; what was removed comes last.
 */
export function compareFacts(earlier: readonly RecordedFact[], later: readonly RecordedFact[]): FactChange[] {
  const before = new Map(earlier.map((fact) => [fact.id, fact]));
  const after = new Set(later.map(({ id }) => id));
  const removed = earlier.filter(({ id }) => !after.has(id));
  const added = later.filter(({ id }) => !before.has(id));
  const replacements = replacementsOf(removed, added);
  const about = ({ id, paper, study, measure }: RecordedFact) => ({ fact: id, paper, study, measure });
  const found = later.flatMap((fact): FactChange[] => {
    const old = before.get(fact.id);
    if (!old) {
      return [
        {
          change: 'added',
          ...about(fact),
          fields: [],
          before: '',
          after: reportedValueOf(fact),
          replacedBy: '',
        },
      ];
    }
    const fields = RECORDED_FIELDS.filter((name) => old[name] !== fact[name]);
    const say = (from: RecordedFact) => fields.map((name) => `${name} ${from[name] || '–'}`).join('; ');
    return fields.length === 0
      ? []
      : [{ change: 'changed', ...about(fact), fields, before: say(old), after: say(fact), replacedBy: '' }];
  });
  const gone = removed.map(
    (fact): FactChange => ({
      change: 'removed',
      ...about(fact),
      fields: [],
      before: reportedValueOf(fact),
      after: '',
      replacedBy: replacements.get(fact.id) ?? '',
    }),
  );
  return [...found, ...gone];
}

/** For each removed fact the added one that took its place, where exactly one of each has the same key. */
function replacementsOf(
  removed: readonly RecordedFact[],
  added: readonly RecordedFact[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const fields of REPLACEMENT_KEYS) {
    const keyOf = (fact: RecordedFact) => JSON.stringify(fields.map((name) => fact[name]));
    const left = groupBy(
      removed.filter(({ id }) => !found.has(id)),
      keyOf,
    );
    const right = groupBy(
      added.filter(({ id }) => !taken.has(id)),
      keyOf,
    );
    for (const [key, [fact, ...more]] of left) {
      const [other, ...others] = right.get(key) ?? [];
      if (!fact || !other || more.length > 0 || others.length > 0) continue;
      found.set(fact.id, other.id);
      taken.add(other.id);
    }
  }
  return found;
}
