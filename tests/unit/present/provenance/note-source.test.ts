import { describe, expect, it } from 'vitest';
import { readPaperText } from '@/lib/domain/printed-text';
import { type NoteOfSource, noteSource } from '@/lib/present/provenance/note-source';
import { contextIn } from '../../../fixtures/view-context';

const note: NoteOfSource = {
  id: 'trial/not-randomised',
  textEn: 'Not randomised.',
  textZh: '未随机。',
  weight: 'caution',
  bias: 'allocation',
  locations: [{ firstLine: 4, lastLine: 5, factId: null }],
  paper: { slug: 'paper', titleEn: 'Paper', titleZh: '论文', textFile: 'paper.txt' },
  study: null,
};

describe('the lines of a caution', () => {
  it('stand with two before and two behind, and nothing marked', () => {
    const text = readPaperText('one\ntwo\nthree\nfour\nfive\n\nseven\neight');
    const { passages } = noteSource(contextIn('en'), note, text);
    expect(passages[0]?.map(({ number }) => number)).toEqual([2, 3, 4, 5, 7]);
    expect(passages[0]?.flatMap(({ pieces }) => pieces).some(({ marked }) => marked)).toBe(false);
  });

  it('say what kind of bias it names, in the reader’s language', () => {
    expect(noteSource(contextIn('en'), note, null)).toMatchObject({
      title: 'Read with caution: Allocation',
      text: 'Not randomised.',
      lines: 'lines 4–5',
      passages: [],
    });
    expect(noteSource(contextIn('zh'), { ...note, weight: 'information', bias: null }, null)).toMatchObject({
      title: '数据提取者注',
      text: '未随机。',
    });
  });
});
