import { expect, it } from 'vitest';
import { ORIGINS } from '@/lib/domain/kinds';

it('origins are in the order of their words, by which the database sorts studies', () => {
  expect([...ORIGINS].sort()).toEqual(ORIGINS);
});
