import { describe, expect, it } from 'vitest';
import { paperSections } from '@/lib/present/pages/papers/paper-sections';
import { contextIn } from '../../../../fixtures/view-context';

const fact = (section: string, firstLine: number, lastLine = firstLine) => ({ section, firstLine, lastLine });
const FACTS = [
  fact('Abstract', 3),
  fact('Table 1, row 1', 20),
  fact('Table 1, row 2', 21),
  fact('2.1', 30, 32),
  fact('Table 1, column 3', 22),
];
const viewOf = ({ firstLine }: { firstLine: number }) => ({
  key: `${firstLine}`,
  lines: `${firstLine}`,
  verbatim: '',
  kind: '',
  name: '',
  value: '',
  study: null,
  context: '',
});

describe('the sections of a paper', () => {
  const sections = paperSections(contextIn('en'), FACTS, viewOf);

  it('stand in the order of the text, the rows of a table in one, and lose no fact', () => {
    expect(sections.map(({ label, facts }) => [label, facts.map(({ key }) => key)])).toEqual([
      ['Abstract', ['3']],
      ['Table 1', ['20', '21', '22']],
      ['Section 2.1', ['30']],
    ]);
  });

  it('say how many facts they have and where they stand', () => {
    expect(sections.map(({ count, share, lines }) => [count, share, lines])).toEqual([
      ['1 fact', 33, 'line 3'],
      ['3 facts', 100, 'lines 20–22'],
      ['1 fact', 33, 'lines 30–32'],
    ]);
    expect(new Set(sections.map(({ id }) => id)).size).toBe(3);
  });

  it('have their names in the reader’s language', () => {
    expect(paperSections(contextIn('zh'), FACTS, viewOf).map(({ label }) => label)).toEqual([
      '摘要',
      '表 1',
      '第 2.1 节',
    ]);
  });

  it('are none where nothing is shown', () => {
    expect(paperSections(contextIn('en'), [], viewOf)).toEqual([]);
  });
});
