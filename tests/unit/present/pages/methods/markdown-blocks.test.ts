import { describe, expect, it } from 'vitest';
import { headingId, markdownBlocks } from '@/lib/present/pages/methods/markdown-blocks';

describe('markdownBlocks', () => {
  it('reads headings, paragraphs, lists, code and tables', () => {
    const blocks = markdownBlocks(
      [
        '## Formula',
        'A `code`, **strong**, *soft* [link](https://a.example).',
        '- one',
        '- two',
        '',
        '```r',
        'x <- 1',
        '```',
        '',
        '| a | b |',
        '| --- | --- |',
        '| P < 0.05 | `c` |',
      ].join('\n'),
    );
    const text = (words: string) => ({ kind: 'text', text: words });
    expect(blocks).toEqual([
      { kind: 'heading', level: 2, id: 'formula', text: 'Formula' },
      {
        kind: 'paragraph',
        children: [
          text('A '),
          { kind: 'code', text: 'code' },
          text(', '),
          { kind: 'strong', children: [text('strong')] },
          text(', '),
          { kind: 'emphasis', children: [text('soft')] },
          text(' '),
          { kind: 'link', href: 'https://a.example', children: [text('link')] },
          text('.'),
        ],
      },
      { kind: 'list', ordered: false, items: [[text('one')], [text('two')]] },
      { kind: 'code', text: 'x <- 1' },
      {
        kind: 'table',
        label: 'Formula',
        head: [[text('a')], [text('b')]],
        rows: [[[text('P < 0.05')], [{ kind: 'code', text: 'c' }]]],
      },
    ]);
  });

  it('leaves signs as they are, and takes a star behind a backslash for a star', () => {
    const [paragraph] = markdownBlocks('χ² = ∑ (O − E)²/E & "P" < 0.05, 2 \\* 3');
    const words = paragraph?.kind === 'paragraph' ? paragraph.children : [];
    expect(words.map((inline) => ('text' in inline ? inline.text : '')).join('')).toBe(
      'χ² = ∑ (O − E)²/E & "P" < 0.05, 2 * 3',
    );
  });

  it.each(['<b>bold</b>', 'x <b>bold</b>', '![picture](a.png)', '- one\n  - nested', '# Title', '> quoted'])(
    'throws at what it can’t show: %s',
    (markdown) => {
      expect(() => markdownBlocks(markdown)).toThrow('a methods page can’t show');
    },
  );
});

describe('headingId', () => {
  it.each([
    ['Equivalent R call', 'equivalent-r-call'],
    ['等价的 R 调用', '等价的-r-调用'],
    ['(2×2) tables', '2-2-tables'],
  ])('of %s is %s', (heading, id) => {
    expect(headingId(heading)).toBe(id);
  });
});
