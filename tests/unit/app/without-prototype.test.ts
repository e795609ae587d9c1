import { expect, test } from 'vitest';
import { withoutPrototype } from '@/app/without-prototype';

test.each([
  ['/en/outcomes', '/en/outcomes'],
  ['/en/outcomes?sort=a', '/en/outcomes?sort=a'],
  ['/en/outcomes?__proto__=a&sort=b', '/en/outcomes?sort=b'],
  ['/en/outcomes?sort=b&%5F_proto__&__proto__', '/en/outcomes?sort=b'],
  ['/en/outcomes?__proto__=a', '/en/outcomes'],
  ['/en/outcomes?sort=__proto__&%E4=%', '/en/outcomes?sort=__proto__&%E4=%'],
  ['/api/v1/outcomes?__proto__=a', '/api/v1/outcomes?__proto__=a'],
])('%s', (url, without) => {
  expect(withoutPrototype(url)).toBe(without);
});
