/**
 * Guards against a caller's mistakes. Each throws a `RangeError` that names the argument and shows its value;
 * data that merely allow no estimate are not mistakes and give `NotEstimable` instead.
 */

function refuse(name: string, expected: string, value: unknown): never {
  throw new RangeError(`${name} must be ${expected}, got ${String(value)}`);
}

export function requireFinite(name: string, value: number): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) refuse(name, 'a finite number', value);
}

export function requireNonNegative(name: string, value: number): void {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    refuse(name, 'a finite number of at least 0', value);
  }
}

export function requirePositive(name: string, value: number): void {
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) {
    refuse(name, 'a finite number above 0', value);
  }
}

/** Strictly between 0 and 1, as a confidence level or a probability has to be. */
export function requireOpenUnit(name: string, value: number): void {
  if (typeof value !== 'number' || !(value > 0 && value < 1)) refuse(name, 'strictly between 0 and 1', value);
}

export function requireCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) refuse(name, 'a whole number of at least 0', value);
}

export function requirePositiveCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1) refuse(name, 'a whole number of at least 1', value);
}

/** Events out of a total: both whole, total at least 1, events not above it. */
export function requireEventsOfTotal(name: string, events: number, total: number): void {
  requirePositiveCount(`${name}.total`, total);
  requireCount(`${name}.events`, events);
  if (events > total) refuse(`${name}.events`, `at most ${name}.total (${total})`, events);
}

export function requireOneOf<T extends string>(name: string, value: T, allowed: readonly T[]): void {
  if (!allowed.includes(value)) refuse(name, `one of ${allowed.join(', ')}`, value);
}

export function requireNonEmpty(name: string, values: ArrayLike<unknown>): void {
  if (values.length === 0) refuse(name, 'an array of at least one value', 'an empty one');
}
