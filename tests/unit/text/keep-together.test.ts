import { expect, it } from 'vitest';
import { keepTogether } from '@/lib/text/keep-together';

it.each([
  ['would lie between 32.1 % and 35.7 %.', ['32.1 %', '35.7 %']],
  ['prints P > 0.05, χ² = 4.62', ['P > 0.05', 'χ² = 4.62']],
  ['recurrence, 1 year 10/23; 8 weeks 17/26', ['1 year', '8 weeks']],
])('a line parts no figure of “%s”', (sentence, figures) => {
  const kept = keepTogether(sentence);
  expect(kept.replaceAll('\u00a0', ' ')).toBe(sentence);
  for (const figure of figures) expect(kept).toContain(figure.replaceAll(' ', '\u00a0'));
  expect(kept.match(/ /gu)?.length).toBeGreaterThan(0);
});
