import type { Bundle } from 'fhir/r5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../fixtures/built-database';
import { evidenceIn } from './evidence-by-row';
import { PLANTED_FAULTS, plant } from './planted-faults';
import { allBundles } from './study-bundles';
import type { JsonObject } from './validator/fault';
import { type Validation, validateBundle } from './validator/validate-bundle';

const asJson = (bundle: Bundle | undefined) => structuredClone(bundle) as unknown as JsonObject;

let cleanUp: () => void;
let bundles: Map<string, Bundle>;
let validations: Map<string, Validation>;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
  bundles = await allBundles();
  validations = new Map([...bundles].map(([slug, bundle]) => [slug, validateBundle(asJson(bundle))]));
});
afterAll(() => cleanUp());

test('every study’s bundle is valid FHIR R5', () => {
  const faults = [...validations].flatMap(([slug, validation]) =>
    validation.faults.map((fault) => ({ slug, ...fault })),
  );
  expect(faults).toEqual([]);
  expect(bundles.size).toBeGreaterThanOrEqual(50);
});

test('the validation looks at every element and evaluates the invariants of all types that are used', () => {
  const elements = [...validations.values()].reduce((sum, validation) => sum + validation.elements, 0);
  expect(elements).toBeGreaterThan(50_000);
  const keys = new Set([...validations.values()].flatMap(({ invariants }) => [...invariants.keys()]));
  expect([...keys].sort()).toEqual(
    expect.arrayContaining([
      'bdl-1',
      'bdl-7',
      'dom-3',
      'ele-1',
      'evv-1',
      'ext-1',
      'per-1',
      'qty-3',
      'ref-1',
      'rng-2',
    ]),
  );
});

describe('the validation finds', () => {
  /** An own study with persons, arms, times, intervals and a period; a few of its results are enough. */
  const sound = () => {
    const bundle = bundles.get('anlotinib-sts-2020') as Bundle;
    const results = evidenceIn(bundle);
    const kept = results
      .filter(({ identifier }) => identifier?.[0]?.system?.endsWith(':outcome'))
      .slice(0, 3);
    const dropped = new Set(results.filter((one) => !kept.includes(one)).map(({ id }) => id));
    return asJson({ ...bundle, entry: bundle.entry?.filter(({ resource }) => !dropped.has(resource?.id)) });
  };

  test.each(Object.entries(PLANTED_FAULTS))('%s', (_name, fault) => {
    const bundle = sound();
    plant(bundle, fault);
    expect(validateBundle(bundle).faults.map(({ check }) => check)).toContain(fault.check);
  });

  test('nothing in the same bundle without a fault', () => {
    expect(validateBundle(sound()).faults).toEqual([]);
  });
});
