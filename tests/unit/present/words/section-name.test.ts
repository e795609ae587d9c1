import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSection, NAMED_SECTIONS } from '@/lib/domain/sections';
import { sectionName, sectionsIn } from '@/lib/present/words/section-name';

describe('the name of a section', () => {
  it('is as stored in English, and numbered sections say that they are sections', () => {
    expect(sectionName({ locale: 'en' }, 'Abstract (English)')).toBe('Abstract (English)');
    expect(sectionName({ locale: 'en' }, '2.1')).toBe('section 2.1');
  });

  it('reads in Chinese with its numbers kept', () => {
    expect(sectionName({ locale: 'zh' }, 'Table 2, row 13')).toBe('表 2，第 13 行');
    expect(sectionName({ locale: 'zh' }, '3.1')).toBe('第 3.1 节');
  });

  it.each([
    ...NAMED_SECTIONS,
    'Table S2',
    'Table 3 note',
    'Table 3, column 2',
    'Figure 2A',
    'Figure 2A legend (English)',
  ])('is Chinese for %s', (section) => {
    expect(isSection(section)).toBe(true);
    expect(sectionName({ locale: 'zh' }, section)).toMatch(/^[\p{Script=Han}\d S A-Z，]+$/u);
  });

  it('keeps a paper’s own heading behind its section', () => {
    expect(isSection('Results: Safety')).toBe(true);
    expect(sectionName({ locale: 'zh' }, 'Results: Safety')).toBe('结果: Safety');
  });

  it('reads in Chinese within a line of arithmetic too', () => {
    const line =
      '2.1 · Abstract · Abstract (English) · Title page · Figure 1 legend · Table 2, row 3 · Discussion';
    expect(sectionsIn({ locale: 'zh' }, line)).toBe(
      '2.1 · 摘要 · 英文摘要 · 题页 · 图 1 图注 · 表 2，第 3 行 · 讨论',
    );
    expect(sectionsIn({ locale: 'en' }, line)).toBe(line);
    expect(sectionsIn({ locale: 'zh' }, 'Titles of Abstracts')).toBe('Titles of Abstracts');
  });

  it('is Chinese for every section that the extraction files name', () => {
    const files = readdirSync('seeds/papers', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );
    const sections = new Set(
      files.flatMap((name) =>
        [...readFileSync(`seeds/papers/${name}`, 'utf8').matchAll(/section: "?([^,"}\n]+)/gu)].map(
          (match) => match[1] ?? '',
        ),
      ),
    );
    expect(sections.size).toBeGreaterThan(10);
    const untranslated = [...sections].filter(
      (section) => !/\p{Script=Han}/u.test(sectionName({ locale: 'zh' }, section.trim())),
    );
    expect(untranslated).toEqual([]);
  });
});
