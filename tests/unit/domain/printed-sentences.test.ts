import { describe, expect, it } from 'vitest';
import { sentencesOf } from '@/lib/domain/printed-sentences';
import { readPaperText } from '@/lib/domain/printed-text';

/** Sentences of invented text, without white space as they are compared. */
const sentences = (text: string, ranges?: [number, number][]) => {
  const paper = readPaperText(text);
  return sentencesOf(paper, ranges ?? [[1, paper.lines.length]]).map((sentence) => sentence.text);
};

describe('sentences of English text', () => {
  it('end at a full stop, a question or an exclamation mark', () => {
    expect(sentences('It shrank. Did it last? It did! So it is.')).toEqual([
      'Itshrank.',
      'Diditlast?',
      'Itdid!',
      'Soitis.',
    ]);
  });

  it.each([
    ['decimal points', 'Median 5.2 months (P = .017). Range 0.5 to 7.'],
    ['abbreviations', 'Li et al. found more in arm A vs. Arm B. See Fig. 2 and Table 1.'],
    ['initials', 'As J. P. Smith and U.S. centres report. Others disagree.'],
    ['a small letter behind the stop', 'Given b.i.d. for approx. 3 weeks. It was tolerated.'],
    ['letter-spaced decimals', 'r a t e 1 4 . 8 % i n a l l. The rest had none.'],
  ])('do not end at %s', (_, text) => {
    expect(sentences(text)).toHaveLength(2);
  });

  it('run over line ends and words broken there', () => {
    expect(sentences('The tumour re-\ncurred in two\npatients. None died.')).toEqual([
      'Thetumourrecurredintwopatients.',
      'Nonedied.',
    ]);
  });

  it('keep the reference marks and closing marks behind the stop', () => {
    expect(sentences('It grew.[3,5-7] It spread (so “they say.”) Then it shrank.4,5 Nobody knows.')).toEqual([
      'Itgrew.[3,5-7]',
      'Itspread(so"theysay.")',
      'Thenitshrank.4,5',
      'Nobodyknows.',
    ]);
  });

  it('may begin with a name in small letters', () => {
    expect(sentences('It binds. mTOR then rests. it never ends')).toHaveLength(2);
  });
});

describe('sentences of Chinese text', () => {
  it('end at 。！？ and at full-width full stops between words', () => {
    expect(sentences('肿瘤缩小。疗效如何？甚好！ＰＦＳ延长．患者耐受．')).toEqual([
      '肿瘤缩小。',
      '疗效如何?',
      '甚好!',
      'PFS延长.',
      '患者耐受.',
    ]);
  });

  it.each([
    ['full-width decimals', '缓解率１２．５％，中位５．２个月。未见死亡。'],
    ['letter-spaced text', '发 生 腹 泻 1 1 例 （ 2 0 . 4 % ） ， 均 轻 。 皮 疹 少 见 。'],
    ['names with full stops', '王等(Wang et al.)报道有效。其他研究无效。'],
  ])('do not end at %s', (_, text) => {
    expect(sentences(text)).toHaveLength(2);
  });

  it('keep their reference marks', () => {
    expect(sentences('已有报道。［１２］另有研究[3]。')).toEqual(['已有报道。[12]', '另有研究[3]。']);
  });
});

describe('sentences of both', () => {
  it('are parted by a semicolon, but not within brackets', () => {
    expect(sentences('2例缓解（中位6月；范围3~9）；1例进展。')).toEqual([
      '2例缓解(中位6月;范围3~9);',
      '1例进展。',
    ]);
    expect(sentences('Two responded (range 3; 9); one did not.')).toHaveLength(2);
  });

  it('go on behind what interrupts them, which belongs to no sentence', () => {
    const text = '患者中\n图1 生存曲线\n有2例缓解。\n其余进展。';
    const paper = readPaperText(text);
    const found = sentencesOf(paper, [
      [1, 1],
      [3, 4],
    ]);
    expect(found.map((sentence) => sentence.text)).toEqual(['患者中有2例缓解。', '其余进展。']);
    expect(found[0]?.lines).toEqual([1, 3]);
    expect(found[0]?.pieces).toHaveLength(2);
  });

  it('leave nothing of the text out', () => {
    const text = 'A. B vs. C；D\n。[4] e 5.2. F';
    const paper = readPaperText(text);
    expect(
      sentencesOf(paper, [[1, 2]])
        .map((sentence) => sentence.text)
        .join(''),
    ).toBe(paper.joined);
  });
});
