import type { TestDatum } from '@/lib/domain/test-result';
import type { AuditedEntry, StudyEvidence } from './evidence-index';

/** Where the paper states none, the usual one. */
const USUAL_THRESHOLD = 0.05;

/** The level below which the study calls a P significant, with the fact that states it. */
export function significanceThreshold({ entries }: StudyEvidence): { value: number; factId?: string } {
  const stated = entries.find(
    ({ entry }) => entry.form === 'datum' && entry.datum.measure === 'significance-threshold',
  );
  const value = stated?.entry.form === 'datum' ? stated.entry.datum.value : undefined;
  return value === undefined ? { value: USUAL_THRESHOLD } : { value, factId: stated?.factId };
}

/** Whether a printed P is below the threshold; undefined where its sign leaves that open. */
export function isSignificant(pValue: TestDatum['pValue'], threshold: number): boolean | undefined {
  if (!pValue) return undefined;
  const { sign, value } = pValue;
  if (sign === '<' || sign === '≤') return value <= threshold ? true : undefined;
  if (sign === '>' || sign === '≥') return value >= threshold ? false : undefined;
  return value < threshold;
}

/** Whether a computed P is one that the paper could have printed like this. */
export function couldBePrintedAs(
  computed: number,
  { sign, value }: { sign?: string; value: number },
  decimals: number,
) {
  if (sign === '<' || sign === '≤') return computed <= value;
  if (sign === '>' || sign === '≥') return computed >= value;
  const step = 10 ** -decimals;
  // Cut off or rounded.
  return computed > value - 0.5 * step - 1e-12 && computed < value + step;
}

export type TestEntry = AuditedEntry & { entry: { form: 'test'; datum: TestDatum } };

export const testsOf = ({ entries }: StudyEvidence): TestEntry[] =>
  entries.filter((audited): audited is TestEntry => audited.entry.form === 'test');
