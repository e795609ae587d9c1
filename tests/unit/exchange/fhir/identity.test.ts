import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NAMES, urnOf, uuidOf } from '@/lib/exchange/fhir/identity';

test('a name has one UUID of version 5, and another name another', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(uuidOf(one)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
      expect(uuidOf(one) === uuidOf(other)).toBe(one === other);
    }),
  );
});

test('UUIDs stay what they are: addresses that others keep depend on them', () => {
  // SHA-1 of the namespace and the name as RFC 9562, section 5.5, has it; computed with Python’s uuid.uuid5.
  expect(uuidOf('study/alter0203')).toBe('b650f3e8-e54d-52e3-8317-9f5a001986ed');
  expect(urnOf('Kaplan–Meier')).toBe('urn:uuid:53c1b3a9-0ec1-519d-a43a-8ff672b6a27f');
});

test('names of different things differ, also where their parts are alike', () => {
  const names = [
    NAMES.study('a'),
    NAMES.paper('a'),
    NAMES.cohort('a', 'b'),
    NAMES.part('a', 'b', 'c'),
    NAMES.regimen('a', 'b'),
    NAMES.variable('a', 'b'),
    NAMES.eligibility('a'),
    NAMES.evidence('a', 'outcome', 'b'),
    NAMES.evidence('a', 'test', 'b'),
  ];
  expect(new Set(names).size).toBe(names.length);
});
