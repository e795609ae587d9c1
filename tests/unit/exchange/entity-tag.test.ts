import { expect, test } from 'vitest';
import { entityTag, matchesEntityTag } from '@/lib/exchange/entity-tag';

const tag = entityTag(['0.1.0', 'abc', '/api/v1/facts', '?kind=outcome']);

test('the tag changes with everything that it is made of', () => {
  expect(entityTag(['0.1.0', 'abc', '/api/v1/facts', '?kind=test'])).not.toBe(tag);
  expect(entityTag(['0.1.0', 'abd', '/api/v1/facts', '?kind=outcome'])).not.toBe(tag);
  expect(entityTag(['0.1.0', 'abc', '/api/v1/facts', '?kind=outcome'])).toBe(tag);
});

test('If-None-Match is compared weakly, in lists, and with the star', () => {
  expect(matchesEntityTag(tag, tag)).toBe(true);
  expect(matchesEntityTag(tag.replace('W/', ''), tag)).toBe(true);
  expect(matchesEntityTag(`"other", ${tag}`, tag)).toBe(true);
  expect(matchesEntityTag('*', tag)).toBe(true);
  expect(matchesEntityTag('"other"', tag)).toBe(false);
  expect(matchesEntityTag(null, tag)).toBe(false);
});
