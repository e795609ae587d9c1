import { describe, expect, it } from 'vitest';
import {
  countUntranslated,
  isUntranslated,
  untranslated,
  withoutUntranslated,
} from '@/lib/domain/untranslated';

const half = { en: 'Nausea', zh: untranslated('Nausea', 'zh') };
const whole = { en: 'Nausea', zh: '恶心' };

describe('a label that is not yet translated', () => {
  it('stands in the other language, marked in the reader’s', () => {
    expect(half.zh).toBe('Nausea（未译）');
    expect(untranslated('恶心', 'en')).toBe('恶心 (not yet translated)');
    expect(isUntranslated(half.zh, 'zh')).toBe(true);
    expect(isUntranslated(whole.zh, 'zh')).toBe(false);
  });

  it('is counted wherever it stands', () => {
    expect(countUntranslated({ terms: [half, whole, { label: half }] })).toBe(2);
    expect(countUntranslated(whole)).toBe(0);
  });

  it('is no part of what a file says', () => {
    expect(withoutUntranslated({ id: 'a', label: half, all: [whole, half] })).toEqual({
      id: 'a',
      label: { en: 'Nausea' },
      all: [whole, { en: 'Nausea' }],
    });
  });
});
