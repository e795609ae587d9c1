import type { Sign } from '@/lib/domain/kinds';

/** A figure of a record: a number with its sign, or why there is none. Neither: words that are no number. */
export interface RecordedValue {
  value?: number;
  sign?: Sign;
  none?: 'not-reached' | 'not-estimable';
}

const SIGNS: Readonly<Record<string, Sign>> = {
  '<=': '≤',
  '>=': '≥',
  '~': '~',
  '<': '<',
  '>': '>',
  '≤': '≤',
  '≥': '≥',
};
const NUMBER = /^([<>]=?|[≤≥~=])?\s*([-−–]?)\s*((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?)\s*%?$/iu;
const NOT_REACHED = /^(?:nr|not (?:yet )?(?:been )?reached)\.?$/iu;
const NONE =
  /^(?:n\/?a|n\.a\.|ne|n\.e\.|nc|nd|[-–—]+|not (?:estimable|evaluable|available|applicable|calculated|calculable|done|reported))\.?$/iu;

/** Reads a value as records print it: "2.7", "<0.001", "1,234", "NA", "-". */
export function readRecordedValue(printed: string): RecordedValue {
  const text = printed.trim();
  if (NOT_REACHED.test(text)) return { none: 'not-reached' };
  if (text === '' || NONE.test(text)) return { none: 'not-estimable' };
  const [, mark = '', minus = '', digits = ''] = NUMBER.exec(text) ?? [];
  const number = Number(digits.replaceAll(',', ''));
  if (digits === '' || !Number.isFinite(number)) return {};
  const sign = SIGNS[mark];
  return { value: minus === '' || number === 0 ? number : -number, ...(sign ? { sign } : {}) };
}

/** A whole number, where it is printed as one without a sign. */
export function readCount(printed: string): number | undefined {
  const { value, sign } = readRecordedValue(printed);
  return value !== undefined && sign === undefined && Number.isInteger(value) && value >= 0
    ? value
    : undefined;
}
