import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPrinted, marksOf, normalise, readPaperText } from '@/lib/domain/printed-text';

const WIDE = new Map([...'0123456789.,%()<>~'].map((character) => [character, toFullWidth(character)]));
function toFullWidth(character: string): string {
  return String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0);
}

/** Letters and Han characters, no digits: what stands around a figure. */
const prose = fc
  .array(fc.constantFrom('患', '者', '组', '缓', '解', '率', 'a', 'B', ',', ';', '(', ' '), { maxLength: 12 })
  .map((characters) => characters.join(''));

const figure = fc.oneof(
  fc.nat({ max: 99_999 }).map(String),
  fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 99 })).map(([whole, part]) => `${whole}.${part}`),
);

/** A label with figures: "缓解6例(50.0%)". */
const label = fc
  .tuple(
    fc.constantFrom('缓解', '共', 'P<', '男性', 'n='),
    figure,
    fc.constantFrom('例', '%', '个月', ')', 'cm'),
  )
  .map((parts) => parts.join(''));

/** Prints a text as the papers do: some characters full-width, white space or line ends between some. */
const misprinted = (text: string) =>
  fc
    .array(
      fc.record({
        wide: fc.boolean(),
        gap: fc.constantFrom('', '', '', ' ', '\u3000', '\u200b', '\n', '\r\n'),
      }),
      {
        minLength: text.length,
        maxLength: text.length,
      },
    )
    .map((choices) =>
      [...text]
        .map((character, index) => {
          const { wide, gap } = choices[index] ?? { wide: false, gap: '' };
          return `${wide ? (WIDE.get(character) ?? character) : character}${gap}`;
        })
        .join(''),
    );

describe('normalise', () => {
  it.each([
    ['４３．５ %', '43.5%'],
    ['Ｐ ＜ ０．０５', 'P<0.05'],
    ['12–18', '12-18'],
    ['5～10', '5~10'],
    ['软 组 织 肉 瘤', '软组织肉瘤'],
    ['㎎／ｄ', 'mg/d'],
    ['Ⅲ期', 'III期'],
    ['a\u200bb\ufeffc', 'abc'],
    ['4·6 months', '4.6months'],
    ['mg·d', 'mg·d'],
    ['1\u2009049', '1049'],
    ['progres\u00adsion', 'progression'],
    ['progres-\nsion', 'progression'],
    ['progression‐free', 'progression-free'],
    ['progression-\nfree', 'progressionfree'],
    ['PD-1', 'PD-1'],
    ['12-18', '12-18'],
    ['the patients’ “response”', 'thepatients\'"response"'],
  ])('reads %s as %s', (printed, read) => {
    expect(normalise(printed)).toBe(read);
  });

  it('changes nothing of a line that is normal already', () => {
    // Each of these is something else beside, or without, its neighbour.
    const delicate = fc.constantFrom(
      ...' \t\u00ad\u200b\ufeff\u00a0\u0301\u05b4\u0338\u0344\u3099\u309b\u00a8\u00b4\u0385\ufb1d\u1100\u1161ak4·=-—',
    );
    const line = fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc
          .array(fc.oneof(delicate, fc.string({ unit: 'grapheme', maxLength: 1 })))
          .map((units) => units.join('')),
      )
      .filter((text) => !text.includes('\n'));
    fc.assert(
      fc.property(line, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
      {
        numRuns: 1_000,
        examples: [['\u05d9\u05b4\u309b'], ['a \u0301'], ['a\u00ad\u0301'], ['\u1100 \u1161']],
      },
    );
  });
});

describe('findPrinted', () => {
  it('finds what was put into a text, whatever white space, line ends and full-width characters it was printed with', () => {
    const case_ = fc
      .tuple(prose, label, prose)
      .chain(([before, wanted, after]) =>
        fc.tuple(fc.constant(before), fc.constant(wanted), misprinted(wanted), fc.constant(after)),
      );
    fc.assert(
      fc.property(case_, ([before, wanted, printed, after]) => {
        const paper = readPaperText(`${before}|${printed}|${after}`);
        const spans = findPrinted(paper, wanted, [1, paper.lines.length]);
        expect(spans).toHaveLength(1);
        const [span] = spans;
        expect(paper.joined.slice(span?.start, span?.end)).toBe(normalise(wanted));
      }),
    );
  });

  it('does not find a figure inside a longer one', () => {
    const longer = figure.chain((shorter) =>
      fc.record({
        shorter: fc.constant(shorter),
        before: fc.oneof(fc.nat({ max: 99 }).map(String), fc.constant('')),
        after: fc.oneof(
          fc.nat({ max: 99 }).map(String),
          ...(shorter.includes('.') ? [] : [fc.nat({ max: 99 }).map((part) => `.${part}`)]),
        ),
      }),
    );
    fc.assert(
      fc.property(longer, prose, ({ shorter, before, after }, words) => {
        const paper = readPaperText(`${words}组${before}${shorter}${after}例`);
        expect(findPrinted(paper, shorter, [1, paper.lines.length])).toEqual([]);
      }),
    );
  });

  it.each([
    ['5', '15例'],
    ['5', '5.2例'],
    ['2', '5.2例'],
    ['5', '患 者 共 有 1 5 例'],
    ['5', '患 者 共 有 5 . 2 例'],
    ['0.5', '10.5'],
    ['5', '5,000'],
    ['49', '1\u2009049'],
    ['017', 'P = .017'],
    ['.6', '4·6'],
    ['5.', '5.2'],
  ])('does not find %s in %s', (wanted, line) => {
    expect(findPrinted(readPaperText(line), wanted, [1, 1])).toEqual([]);
  });

  it.each([
    ['5', '第5。6组'],
    ['5', 'a5b'],
    ['5', '5.'],
    ['5', '5. 2例'],
    ['5', '患者1 5例'],
    ['15', '患 者 共 有 1 5 例'],
    ['5', '5，000'],
    ['5', '5,00'],
    ['5', '4 5 6'],
    ['.017', 'P = .017'],
    ['P=.017', 'P = .017'],
    ['4.6', '4·6'],
    ['4·6', '4·6'],
    ['1,049', '1,049'],
    ['1 049', '1\u2009049'],
    ['progression', 'progres-\nsion'],
    ['progression-free', 'progression-\nfree'],
    ['progression-free', 'pro\u00adgression-free'],
    [`patients' "response"`, 'patients’ “response”'],
    ['5', '1\n5\n6'],
  ])('finds %s in %j', (wanted, text) => {
    const paper = readPaperText(text);
    expect(findPrinted(paper, wanted, [1, paper.lines.length])).toHaveLength(1);
  });

  it('looks at the given lines only', () => {
    const paper = readPaperText('缓解5例\n无\n缓解5例\n缓解\n5例');
    const linesFound = (first: number, last: number) =>
      findPrinted(paper, '缓解5例', [first, last]).map(({ start }) => paper.characters[start]?.line);
    expect(linesFound(1, 1)).toEqual([1]);
    expect(linesFound(2, 2)).toEqual([]);
    expect(linesFound(1, 3)).toEqual([1, 3]);
    expect(linesFound(4, 4)).toEqual([]);
    expect(linesFound(4, 5)).toEqual([4]);
    expect(linesFound(5, 9)).toEqual([]);
  });

  it('finds an accented name whether its accents are composed or not', () => {
    const composed = 'Thévenin-Lemoine 2013';
    for (const printed of [composed.normalize('NFC'), composed.normalize('NFD')]) {
      for (const wanted of [composed.normalize('NFC'), composed.normalize('NFD')]) {
        expect(findPrinted(readPaperText(printed), wanted, [1, 1])).toHaveLength(1);
      }
    }
  });

  it('finds nothing for white space alone', () => {
    expect(findPrinted(readPaperText('a b'), ' ', [1, 1])).toEqual([]);
  });
});

describe('readPaperText', () => {
  it('keeps every character that is not white space, in order, with its line', () => {
    const text = fc
      .array(
        fc.string({
          unit: fc.constantFrom(
            '患',
            '１',
            '2',
            ' ',
            '.',
            '·',
            '“',
            '\u2009',
            '\u00ad',
            'Ⅳ',
            'é',
            '𠮷',
            '㎏',
          ),
        }),
        {
          maxLength: 6,
        },
      )
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (content) => {
        const paper = readPaperText(content);
        expect(paper.joined).toBe(normalise(content));
        expect(paper.characters).toHaveLength(paper.joined.length);
        paper.lines.forEach((line, index) => {
          const own = paper.joined.slice(paper.lineStarts[index + 1], paper.lineStarts[index + 2]);
          expect(own).toBe(normalise(line));
        });
      }),
    );
  });

  it('counts lines alike with \\n and \\r\\n', () => {
    const lines = ['a1', '', 'b2'];
    const [unix, dos] = [lines.join('\n'), lines.join('\r\n')].map(readPaperText);
    expect(dos?.lines).toEqual(unix?.lines);
    expect(dos?.lineStarts).toEqual(unix?.lineStarts);
  });
});

describe('the numbers of a text', () => {
  it('walks every digit of a random text exactly once, in order', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'0123456789..,,·  \n患者a-(%=', '５', '．', '，', '\u2009', '\u00ad'),
    });
    fc.assert(
      fc.property(text, (content) => {
        const paper = readPaperText(content);
        const numbers = paper.numbers;
        let before = 0;
        for (const { start, end, text: printed, line } of numbers) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(paper.joined.slice(start, end)).toBe(printed);
          expect(printed).toMatch(/^\.?\d+(,\d{3})*(\.\d+)*$/u);
          expect(paper.characters[start]?.line).toBe(line);
          expect(paper.characters[end - 1]?.line).toBe(line);
          before = end;
        }
        const digits = [...paper.joined].filter((character) => /\d/u.test(character)).join('');
        expect(numbers.map(({ text: printed }) => printed.replaceAll(/\D/gu, '')).join('')).toBe(digits);
      }),
    );
  });

  it('walks back what was printed, figure by figure', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 8 }), (figures) => {
        const paper = readPaperText(
          figures.map((one, index) => `${one}${index % 2 ? '\n' : '例，'}`).join(''),
        );
        expect(paper.numbers.map(({ text }) => text)).toEqual(figures);
      }),
    );
  });

  it.each([
    ['1 1 5.5 2 1 4', ['1', '1', '5.5', '2', '1', '4']],
    ['共 有 患 者 ３ ８ 例', ['38']],
    ['２０１９年６月', ['2019', '6']],
    ['3.1. 结果', ['3.1']],
    ['CD117', ['117']],
    ['5.\n2', ['5', '2']],
    ['15525', ['15525']],
    ['1.2.3', ['1.2.3']],
    ['P = .017, P<.001', ['.017', '.001']],
    ['See sec.2 ...5', ['2', '5']],
    ['4·6 and 1,049 and 12,345,678.5', ['4.6', '1,049', '12,345,678.5']],
    ['1\u2009049 patients', ['1049']],
    ['13,7 and 2019,120 and 0,123', ['13', '7', '2019', '120', '0', '123']],
    ['[1,234]', ['1', '234']],
    ['1，049', ['1', '049']],
    ['5. 2020年', ['5', '2020']],
    ['２ ６１ 女 ２ 头面部 上皮样血管肉瘤 局部进展 手术', ['2', '61', '2']],
  ])('reads %j as %j', (text, numbers) => {
    expect(readPaperText(text).numbers.map((number) => number.text)).toEqual(numbers);
  });
});

describe('marksOf', () => {
  it('marks in the stored lines what was found, and nothing else but white space', () => {
    const case_ = fc
      .tuple(prose, label, prose)
      .chain(([before, wanted, after]) =>
        fc.tuple(fc.constant(before), fc.constant(wanted), misprinted(wanted), fc.constant(after)),
      );
    fc.assert(
      fc.property(case_, ([before, wanted, printed, after]) => {
        const paper = readPaperText(`${before}|${printed}|${after}`);
        const [span] = findPrinted(paper, wanted, [1, paper.lines.length]);
        const marks = span ? marksOf(paper, span) : [];
        const marked = marks.map(({ line, from, to }) => paper.lines[line - 1]?.slice(from, to)).join('');
        expect(normalise(marked)).toBe(normalise(wanted));
        expect(marks.map(({ line }) => line)).toEqual(
          [...new Set(marks.map(({ line }) => line))].sort((a, b) => a - b),
        );
      }),
    );
  });

  it('marks a character whole that normalises to several', () => {
    const paper = readPaperText('剂量㎎𠮷');
    const [span] = findPrinted(paper, 'mg𠮷', [1, 1]);
    expect(span && marksOf(paper, span)).toEqual([{ line: 1, from: 2, to: 5 }]);
  });
});
