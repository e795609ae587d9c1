import { describe, expect, it } from 'vitest';
import { colonAfter, labelled, withCommas, withSemicolons } from '@/lib/text/punctuation';

describe('marks between words', () => {
  it('are full-width after Chinese, closing brackets and quotation marks included', () => {
    expect(labelled('研究设计', '病例系列')).toBe('研究设计：病例系列');
    expect(colonAfter('Breslow（广义 Wilcoxon）检验（双侧）')).toBe('：');
    expect(colonAfter('“结论”')).toBe('：');
  });

  it('are half-width with a space after anything else', () => {
    expect(labelled('SVG', '复发')).toBe('SVG: 复发');
    expect(labelled('Adverse events (all grades)', 3)).toBe('Adverse events (all grades): 3');
  });

  it('follow the language of the words in a row, of which empty ones are left out', () => {
    expect(withCommas(['χ² = 8.627', '自由度 1', ''])).toBe('χ² = 8.627，自由度 1');
    expect(withCommas(['χ² = 8.627', 'df 1'])).toBe('χ² = 8.627, df 1');
    expect(withSemicolons(['10 mg/d', '减量'])).toBe('10 mg/d；减量');
    expect(withSemicolons([])).toBe('');
  });
});
