import { describe, expect, it } from 'vitest';
import { readPaperText } from '@/lib/domain/printed-text';
import { sentenceCoverage } from '@/lib/present/pages/papers/sentence-coverage';
import { contextIn } from '../../../../fixtures/view-context';

const text = readPaperText('结果：2例缓解。\n图1 生存\n1例进展；均存活。\n讨论：本病少见。');
const place = (verbatim: string, line: number) => ({
  verbatim,
  firstLine: line,
  lastLine: line,
  occurrence: null,
});
const paper = {
  facts: [
    { measure: 'partial-response', ...place('2例缓解', 1), locations: [] },
    { measure: 'progressive-disease', ...place('2例', 1), locations: [place('1例进展', 3)] },
    { measure: 'mention', ...place('均存活', 3), locations: [] },
  ],
  sections: [
    { ordinal: 0, kind: 'results', firstLine: 1, lastLine: 1 },
    { ordinal: 0, kind: 'results', firstLine: 3, lastLine: 3 },
    { ordinal: 1, kind: 'legend', firstLine: 2, lastLine: 2 },
    { ordinal: 2, kind: 'discussion', firstLine: 4, lastLine: 4 },
  ],
  excludedSentences: [
    {
      reason: 'background',
      text: '本病少见',
      firstLine: 4,
      lastLine: 4,
      occurrence: null,
      noteEn: null,
      noteZh: null,
    },
  ],
};

describe('the sentences of a paper’s page', () => {
  it.each([
    ['en', 'Sentences in the text: 4; with a fact: 2; excluded: 1.', ['Results', 'Discussion']],
    ['zh', '原文共 4 个句子：2 句含有数据，1 句已排除。', ['结果', '讨论']],
  ] as const)('are counted by part of the text, in %s', (locale, summary, labels) => {
    const view = sentenceCoverage(contextIn(locale), paper, text);
    expect(view?.summary).toBe(summary);
    expect(view?.parts.map(({ label }) => label)).toEqual(labels);
    expect(view?.parts.map(({ all, evidence, aside }) => [all, evidence, aside])).toEqual([
      [3, 2, 0],
      [1, 0, 1],
    ]);
  });

  it('are not counted where the text is not available', () => {
    expect(sentenceCoverage(contextIn('en'), paper, null)).toBeNull();
  });
});
