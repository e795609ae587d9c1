/**
 * The units that a figure may have, each with what it is a quantity of and how papers print it right behind a number.
 * Papers' texts are compared without white space, so "4.6 months" is "4.6months" here.
 */

/** What a number says how much there is of. `none`: a bare number (a year, a volume, a score by its own name). */
export const QUANTITIES = [
  'share',
  'time',
  'length',
  'dose',
  'count',
  'frequency',
  'level',
  'ordinal',
  'none',
] as const;
export type Quantity = (typeof QUANTITIES)[number];

interface UnitOf {
  quantity: Exclude<Quantity, 'none'>;
  /** How it stands behind its number, where that can be told from all else. */
  printed?: RegExp;
}

const DAY = '(?:/|·|per|every)?(?:d(?:ay|aily|-1)?|天|日)(?![a-z])';

const definitions = {
  '%': { quantity: 'share', printed: /^(?:%|per-?cent(?!ile|age))/iu },
  'percentage points': { quantity: 'share', printed: /^(?:percentage-?points?|个?百分点)/iu },
  hours: { quantity: 'time', printed: /^-?(?:hours?|hrs?|h|小时)(?![a-z])/iu },
  days: { quantity: 'time', printed: /^-?(?:days?|d|天|日)(?![a-z])/iu },
  weeks: { quantity: 'time', printed: /^-?(?:weeks?|wks?|周(?![期岁]))(?![a-z])/iu },
  months: { quantity: 'time', printed: /^-?(?:months?|mos?|个?月)(?![a-z])/iu },
  years: { quantity: 'time', printed: /^-?(?:years?|yrs?|年|周?岁)/iu },
  mm: { quantity: 'length', printed: /^(?:mm(?![23²³a-z])|毫米)/u },
  cm: { quantity: 'length', printed: /^(?:cm(?![23²³a-z])|厘米)/u },
  'mg/m2/d': { quantity: 'dose', printed: new RegExp(`^mg(?:/m2|·m-2|\\(m2)${DAY}`, 'iu') },
  'mg/m2': { quantity: 'dose', printed: /^mg(?:\/m2|·m-2|perm2)/iu },
  'mg/kg/d': { quantity: 'dose', printed: new RegExp(`^mg(?:/kg|·kg-1)${DAY}`, 'iu') },
  'mg/kg': { quantity: 'dose', printed: /^mg(?:\/kg|·kg-1|perkg)/iu },
  'mg/d': { quantity: 'dose', printed: new RegExp(`^mg(?:once|twice)?${DAY}`, 'iu') },
  'mg/week': { quantity: 'dose', printed: /^mg(?:\/|·|per)?(?:week(?:ly)?|wk|周)/iu },
  mg: { quantity: 'dose', printed: /^(?:mg|毫克)(?![a-z])/iu },
  'g/m2/d': { quantity: 'dose', printed: new RegExp(`^g(?:/m2|·m-2)${DAY}`, 'iu') },
  'g/m2': { quantity: 'dose', printed: /^g(?:\/m2|·m-2|perm2)/u },
  'g/d': { quantity: 'dose', printed: new RegExp(`^g${DAY}`, 'u') },
  g: { quantity: 'dose', printed: /^g(?![a-z/])/u },
  '/m2/d': { quantity: 'dose' },
  AUC: { quantity: 'dose' },
  IU: { quantity: 'dose', printed: /^(?:IU|国际单位)/u },
  Gy: { quantity: 'dose', printed: /^(?:c?Gy|戈瑞)/u },
  MBq: { quantity: 'dose', printed: /^[MG]Bq/u },
  patients: {
    quantity: 'count',
    printed: /^(?:例|名|人|位|patients?|cases?|men|women|subjects|participants)/iu,
  },
  lesions: { quantity: 'count', printed: /^(?:处|个病灶|lesions?)/iu },
  events: { quantity: 'count' },
  specimens: { quantity: 'count' },
  centres: { quantity: 'count' },
  cycles: { quantity: 'count', printed: /^(?:-?cycles?|courses?|个?周期|个?疗程)/iu },
  doses: { quantity: 'count' },
  fractions: { quantity: 'count' },
  operations: { quantity: 'count' },
  reports: { quantity: 'count' },
  subtypes: { quantity: 'count' },
  trials: { quantity: 'count' },
  'per day': { quantity: 'frequency' },
  'per week': { quantity: 'frequency' },
  'per 10 HPF': { quantity: 'frequency' },
  'per 50 HPF': { quantity: 'frequency' },
  'per mm2': { quantity: 'frequency' },
  'per 100 patient-years': { quantity: 'frequency' },
  points: { quantity: 'level', printed: /^(?:points?|分(?!钟|之))/iu },
  'g/L': { quantity: 'level', printed: /^g\/L/u },
  'mmol/L': { quantity: 'level', printed: /^mmol\/L/u },
  'umol/L': { quantity: 'level', printed: /^[uμ]mol\/L/u },
  'U/L': { quantity: 'level', printed: /^U\/L/u },
  'ng/mL': { quantity: 'level', printed: /^ng\/m[lL]/u },
  mmHg: { quantity: 'level', printed: /^mmHg/u },
  ms: { quantity: 'level', printed: /^ms(?![a-z])/u },
  grade: { quantity: 'ordinal', printed: /^(?:级|度)/u },
  generation: { quantity: 'ordinal', printed: /^代/u },
  'day of cycle': { quantity: 'ordinal', printed: /^-?(?:days?|d|天|日)(?![a-z])/iu },
  'day of treatment': { quantity: 'ordinal', printed: /^-?(?:days?|d|天|日)(?![a-z])/iu },
} as const satisfies Record<string, UnitOf>;

export type Unit = keyof typeof definitions;
export const UNITS = Object.keys(definitions) as [Unit, ...Unit[]];

const unitOf = (unit: Unit): UnitOf => definitions[unit];

export const quantityOf = (unit: Unit): Quantity => unitOf(unit).quantity;

/** The units that may be meant by what stands right behind a number; the longest spellings first, none where it is no unit. */
export function unitsPrintedIn(behind: string): Unit[] {
  const found = UNITS.flatMap((unit) => {
    const match = unitOf(unit).printed?.exec(behind);
    return match ? [{ unit, length: match[0].length }] : [];
  });
  const longest = Math.max(0, ...found.map(({ length }) => length));
  return found.filter(({ length }) => length === longest).map(({ unit }) => unit);
}

/**
 * Whether a figure of this unit may be printed with that one: "400 mg" of a daily dose, "6 lesions" of patients' count,
 * "20 points" or "20%" of a difference of percentages.
 */
export const mayBePrintedAs = (unit: Unit, printed: Unit): boolean =>
  unit.startsWith(printed) ||
  (quantityOf(unit) === 'count' && quantityOf(printed) === 'count') ||
  (unit === 'percentage points' && (printed === 'points' || printed === '%'));
