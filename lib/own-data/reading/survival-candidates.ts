import { codesOf } from './column-profile';
import { areYesAndNo, sayWhatHappened } from './event-coding';
import {
  isDated,
  isFreeFor,
  isNumeric,
  looksLikeSerials,
  looksLikeYears,
  namesRows,
  numbersRows,
  type ReadableTable,
  type TableColumn,
} from './table-column';
import { type Phrase, phrase } from './table-roles';

const MOST_CODES = 8;
const FEW_CODES = 5;

/** 4: the reader's word; 3: the name says it; 2: it hints at it; 1: the look of the cells alone. */
export interface Candidate {
  column: TableColumn;
  strength: number;
  why: Phrase;
}

/** The most that a name says of any of them; 0 where none says anything. */
export const named = (candidates: readonly Candidate[]) =>
  Math.max(0, ...candidates.map(({ strength }) => (strength >= 2 ? strength : 0)));

/** Columns that may be times, the likeliest first. */
export function timesOf({ columns, named: hasNames }: ReadableTable): Candidate[] {
  const chosen = columns.filter((column) => column.chosen === 'time');
  if (chosen.length > 0) return chosen.map((column) => ({ column, strength: 4, why: phrase('chosen') }));
  return columns
    .flatMap((column): Candidate[] => {
      if (!isFreeFor(column) || !isNumeric(column) || column.hint !== null) return [];
      if (hasNames && namesRows(column)) return [];
      const { profile, survival } = column;
      if (profile.maximum < 0 || profile.unit === 'percent') return [];
      const isDate = looksLikeSerials(column) || looksLikeYears(column);
      const many = profile.distinct.size > 4 || profile.maximum > 4 || !profile.whole;
      if (survival.concept === 'time' && !isDate && (many || survival.strength === 3 || profile.marked > 0))
        return [{ column, strength: survival.strength, why: phrase('name-time') }];
      if (survival.concept === 'endpoint' && many && !isDate) {
        return [{ column, strength: 3, why: phrase('name-endpoint-time') }];
      }
      if (survival.concept === 'interval' && survival.end === 'end' && !isDate) {
        return [{ column, strength: 2, why: phrase('name-interval-end') }];
      }
      const unit = ['day', 'week', 'month', 'hour', 'year'].includes(profile.unit);
      if (unit && survival.concept === 'none' && many)
        return [{ column, strength: 2, why: phrase('unit-time') }];
      if (profile.marked > 0 && many) return [{ column, strength: 2, why: phrase('marks-time') }];
      // Ages, scores and numbers of patients aren't offered as times unless the reader says so.
      const plain =
        survival.concept === 'none' &&
        !(hasNames && numbersRows(column)) &&
        !(['total', 'label'].includes(column.count.concept) && column.count.strength === 3) &&
        many &&
        profile.minimum >= 0 &&
        profile.numeric >= 0.8 &&
        !isDate;
      return plain ? [{ column, strength: 1, why: phrase(hasNames ? 'numbers' : 'numbers-no-name') }] : [];
    })
    .sort((a, b) => b.strength - a.strength);
}

/** Columns that may say who had the event, the likeliest first. */
export function eventsOf({ columns }: ReadableTable): Candidate[] {
  const chosen = columns.filter((column) => column.chosen === 'event');
  if (chosen.length > 0) return chosen.map((column) => ({ column, strength: 4, why: phrase('chosen') }));
  const found = columns
    .flatMap((column): Candidate[] => {
      const { profile, survival } = column;
      if (!isFreeFor(column) || isDated(column) || profile.filled === 0 || column.hint !== null) return [];
      const codes = codesOf(profile);
      if (codes.size > MOST_CODES || profile.marked > 0) return [];
      const values = [...codes.keys()];
      const numeric = values.every((value) => /^-?\d+(?:\.\d+)?$/u.test(value));
      if (numeric && values.some((value) => !/^-?\d{1,2}$/u.test(value))) return [];
      // Counts of events stand under the same names; codes return.
      const returning = survival.strength === 3 && profile.filled >= 3 * codes.size;
      const fits = !numeric || returning || codes.size <= FEW_CODES;
      if (['event', 'censoring', 'alive'].includes(survival.concept) && fits) {
        return [{ column, strength: survival.strength, why: phrase(`name-${survival.concept}`) }];
      }
      const coded = !numeric || values.every((value) => /^[0-2]$/u.test(value));
      if (survival.concept === 'endpoint' && codes.size <= 3 && coded) {
        return [{ column, strength: 3, why: phrase('name-endpoint-event') }];
      }
      if (survival.concept === 'none' && sayWhatHappened(values))
        return [{ column, strength: 2, why: phrase('two-words') }];
      const binary = values.length === 2 && (['0,1', '1,2'].includes(values.join()) || areYesAndNo(values));
      const open = survival.concept === 'none' || (survival.concept === 'time' && survival.strength === 2);
      return binary && open && column.count.concept !== 'label'
        ? [{ column, strength: 1, why: phrase('two-values') }]
        : [];
    })
    .sort((a, b) => b.strength - a.strength);
  // Many codes are those of causes; a column that says it plainly goes before them.
  const plain = found.filter(({ column }) => codesOf(column.profile).size <= FEW_CODES);
  return named(plain) >= 3 ? plain : found;
}
