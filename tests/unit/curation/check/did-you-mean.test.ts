import { describe, expect, it } from 'vitest';
import { didYouMean } from '@/lib/curation/check/did-you-mean';

const KNOWN = [
  {
    name: 'hand-foot-syndrome',
    otherNames: ['Hand-foot syndrome', '手足综合征', 'palmar-plantar erythrodysesthesia'],
  },
  { name: 'nausea', otherNames: ['恶心'] },
  { name: 'anemia', otherNames: ['Anaemia'] },
];

describe('did you mean', () => {
  it.each([
    ['nausae', 'nausea'],
    ['hand foot syndrom', 'hand-foot-syndrome'],
    ['Palmar plantar erythrodysesthesia', 'hand-foot-syndrome'],
    ['手足综合征', 'hand-foot-syndrome'],
    ['anaemia', 'anemia'],
  ])('takes %s for %s', (wrong, meant) => {
    expect(didYouMean(wrong, KNOWN)).toBe(`; did you mean "${meant}"?`);
  });

  it.each(['', 'fever', 'x', 'zzzzzzzz'])('names nothing near %j', (wrong) => {
    expect(didYouMean(wrong, KNOWN)).toBe('');
  });
});
