import type { Timepoint } from '@/lib/domain/timepoint';
import { quantityOf, type Unit } from '@/lib/domain/units';
import type { RecordTerms } from './record-terms';

/** What kind of figure it is: a share of patients, a time, or any other number. */
export type FigureKind = 'share' | 'time' | 'number';

export interface FoundMeasure {
  measure: string;
  by: 'mapping.yaml' | 'rule' | 'none';
}

interface CompiledRule {
  title: RegExp;
  not: RegExp | null;
  share?: string;
  time?: string;
  number?: string;
  categories: { title: RegExp; measure: string }[];
}

const compile = (rule: {
  title: string;
  not?: string;
  share?: string;
  time?: string;
  number?: string;
  categories?: { title: string; measure: string }[];
}): CompiledRule => ({
  ...rule,
  title: new RegExp(rule.title, 'iu'),
  not: rule.not === undefined ? null : new RegExp(rule.not, 'iu'),
  categories: (rule.categories ?? []).map(({ title, measure }) => ({
    title: new RegExp(title, 'iu'),
    measure,
  })),
});

/** Measures of figures without one of their own. */
export const OTHER = {
  outcome: { share: 'other-outcome-share', time: 'other-outcome', number: 'other-outcome' },
  baseline: { share: 'baseline-group', time: 'baseline-value', number: 'baseline-value' },
} as const;

const TIMEPOINT =
  /(?<![\d.])(?:(\d+(?:\.\d+)?)[\s-]*(day|week|month|year)s?\b|\b(day|week|month|year)s?\s*(\d+(?:\.\d+)?)(?![\d.]))/giu;

/** The one time that words name; none where they name several, or a limit ("up to 2 years"). */
export function readTimepoint(words: string): Timepoint | undefined {
  if (
    /\b(?:up to|until|through|every|within|from|maximum|average|approximately|about|at least|between)\b/iu.test(
      words,
    )
  )
    return undefined;
  const found = [...words.matchAll(TIMEPOINT)].map(([, before, unit, other, behind]) => ({
    value: Number(before ?? behind),
    unit: (unit ?? other ?? '').toLowerCase() as Timepoint['unit'],
  }));
  const [first] = found;
  return first && found.every(({ value, unit }) => value === first.value && unit === first.unit)
    ? first
    : undefined;
}

/** Finds measures and units by the rules, which are data. */
export class MeasureFinder {
  private readonly outcomes: CompiledRule[];
  private readonly baseline: CompiledRule[];
  private readonly units: { printed: RegExp; not: RegExp | null; unit: Unit }[];

  constructor(private readonly terms: RecordTerms) {
    const { rules } = terms;
    this.outcomes = rules.outcomes.map(compile);
    this.baseline = rules.baseline.map(compile);
    this.units = rules.units.map(({ printed, not, unit }) => ({
      printed: new RegExp(printed, 'iu'),
      not: not === undefined ? null : new RegExp(not, 'iu'),
      unit,
    }));
  }

  unitOf = (printed: string): Unit | undefined =>
    this.units.find((rule) => rule.printed.test(printed.trim()) && !rule.not?.test(printed))?.unit;

  /** What kind of figure a unit makes it. */
  kindOf(unit: Unit | undefined, counts: boolean): FigureKind {
    if (counts || unit === 'patients' || unit === '%') return 'share';
    return unit !== undefined && quantityOf(unit) === 'time' ? 'time' : 'number';
  }

  /**
   * The measure of a figure by the title of its outcome, and of its category where the outcome counts patients by it. A share
   * of one row or category of several is not the measure's own.
   */
  find(
    of: 'outcome' | 'baseline',
    title: string,
    kind: FigureKind,
    parts: { class?: string; category?: string },
  ): FoundMeasure {
    const chosen = this.terms.mapping.measures[title];
    if (chosen !== undefined && this.fits(chosen, kind)) return { measure: chosen, by: 'mapping.yaml' };
    const rules = of === 'outcome' ? this.outcomes : this.baseline;
    const rule = rules.find((one) => one.title.test(title) && !one.not?.test(title));
    const other: FoundMeasure = { measure: OTHER[of][kind], by: 'none' };
    if (!rule) return other;
    const part = parts.category ?? parts.class;
    if (part !== undefined && kind === 'share') {
      const category = rule.categories.find((one) => one.title.test(part.trim()));
      if (category) return { measure: category.measure, by: 'rule' };
    }
    const isOnePart = part !== undefined && readTimepoint(part) === undefined;
    const measure = rule[kind] ?? (of === 'baseline' && kind === 'time' ? rule.number : undefined);
    if (measure === undefined || (of === 'outcome' && isOnePart) || !this.fits(measure, kind)) return other;
    return { measure, by: 'rule' };
  }

  /** Whether the vocabulary has the measure, and it takes figures of this kind. */
  private fits(measure: string, kind: FigureKind): boolean {
    const term = this.terms.vocabulary['outcome-measures'][measure];
    if (!term) return false;
    return kind === 'share'
      ? term.type === 'proportion' || term.type === 'count'
      : term.type === 'number' || term.type === 'ratio';
  }

  /** The measure of an effect on what an outcome measures; none where the vocabulary has none. */
  effectOf(type: string, outcome: string): string | undefined {
    const measures = this.terms.vocabulary['outcome-measures'];
    const endpoint = measures[outcome]?.countsEvents?.endpoint;
    const found = Object.entries(measures).find(
      ([, { effect }]) =>
        effect?.type === type &&
        (effect.of === outcome || (endpoint !== undefined && effect.of === endpoint)),
    );
    return found?.[0];
  }
}
