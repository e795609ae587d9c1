import { describe, expect, it } from 'vitest';
import { printedLine } from '@/lib/present/words/printed-line';
import { contextIn } from '../../../fixtures/view-context';

const at = { site: 'https://evidence.example.org', time: new Date('2026-11-21T23:00:00Z') };

describe('what a printed page says of itself', () => {
  it('is its address, as a reader can type it, and the date', () => {
    const query = new URLSearchParams('cohorts=one/arm,two/all&source=abc');
    expect(printedLine(contextIn('en'), { ...at, path: '/compare', query })).toBe(
      'Printed from https://evidence.example.org/en/compare?cohorts=one/arm,two/all on 21 November 2026.',
    );
    const none = new URLSearchParams();
    expect(printedLine(contextIn('zh'), { ...at, path: '/studies/trial', query: none })).toBe(
      '打印来源：https://evidence.example.org/zh/studies/trial，2026年11月21日。',
    );
  });
});
