import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOT_LOOKED_UP } from '@/lib/domain/paper-status';
import { normalise, readPaperText } from '@/lib/domain/printed-text';
import { NO_TIME } from '@/lib/domain/timepoint';
import {
  citationOf,
  type FactOfPanel,
  factName,
  factValue,
  sourcePanel,
} from '@/lib/present/provenance/source-panel';
import { readSeeds } from '@/seeds/read-seeds';
import { evidenceRows } from '@/tests/fixtures/evidence-rows';
import { contextIn } from '../../../fixtures/view-context';

const en = contextIn('en');
const zh = contextIn('zh');

const place = { section: '2.1', firstLine: 2, lastLine: 2, verbatim: '6例', occurrence: null };
const fact = (more: Partial<FactOfPanel>): FactOfPanel => ({
  ...place,
  id: 'f',
  kind: 'outcome',
  measure: 'recurrence',
  cohort: 'arm',
  patient: null,
  drugSlug: null,
  valueNumber: 6,
  valueText: null,
  valueTextZh: null,
  sign: null,
  unit: 'patients',
  numerator: 6,
  denominator: 12,
  ...NO_TIME,
  timeValue: 1,
  timeUnit: 'year',
  censored: null,
  noteEn: null,
  noteZh: null,
  method: 'reported',
  locations: [],
  paper: { ...NOT_LOOKED_UP, slug: 'paper', titleEn: 'Paper', titleZh: '论文', textFile: 'paper.txt' },
  study: {
    slug: 'trial',
    shortTitleEn: 'Trial',
    shortTitleZh: '研究',
    cohorts: [{ slug: 'arm', labelEn: 'Arm', labelZh: '组' }],
  },
  ...more,
});
const text = readPaperText('方法\n共６ 例，另 6例\n\n讨论\n结论\n参考');

describe('the source of a number', () => {
  it('is what it is, whose, when, and where', () => {
    expect(sourcePanel(en, 'f', [fact({})], null)).toMatchObject({
      title: 'Recurrence',
      subject: 'Arm, 1 year',
      paper: { title: 'Paper', href: '/en/papers/paper' },
      study: { title: 'Trial', href: '/en/studies/trial' },
      values: [{ label: 'Recurrence', value: '6/12' }],
      textAvailable: false,
    });
    expect(sourcePanel(zh, 'f', [fact({})], null)).toMatchObject({ title: '复发', subject: '组，1 年' });
  });

  it('says by our name what is but mentioned in another language, and nothing where that has none', () => {
    const mention = (more: Partial<FactOfPanel> = {}) =>
      fact({
        measure: 'mention',
        valueNumber: null,
        unit: null,
        numerator: null,
        denominator: null,
        timeValue: null,
        timeUnit: null,
        valueText: '多种肉瘤',
        verbatim: '多种肉瘤',
        entry: 'trial.yaml#cohorts.0.source',
        ...more,
      });
    const panel = (context: typeof en, more: Partial<FactOfPanel> = {}) =>
      sourcePanel(context, 'f', [mention(more)], null);
    const cohort = panel(en);
    expect(cohort?.inWords).toBe(`${en.text.factNames.mention}: Arm`);
    expect(cohort?.figure).toEqual([{ text: '多种肉瘤', calculated: false, language: 'zh' }]);
    expect([cohort?.shared, cohort?.headline].join()).not.toMatch(/\p{Script=Han}/u);
    expect(panel(en, { cohort: null, entry: 'trial.yaml#source' })?.inWords).toBe(
      `${en.text.factNames.mention}: Trial`,
    );
    expect(panel(en, { entry: 'trial.yaml#cohorts.0.overlaps.0' })?.inWords).toBeNull();
    expect(panel(zh)?.inWords).toBeNull();
    const english = { valueText: 'several sarcomas', verbatim: 'several sarcomas' };
    expect(panel(zh, english)?.inWords).toBe(`${zh.text.factNames.mention}：组`);
    expect(panel(zh, { ...english, study: null })?.inWords).toBeNull();
  });

  it('says the marked figure in the reader’s words where it is printed in another language', () => {
    const inWords = (context: typeof en, more: Partial<FactOfPanel> = {}) =>
      sourcePanel(context, 'f', [fact(more)], null)?.inWords;
    expect(inWords(en)).toBe('Recurrence: 6 patients');
    expect(inWords(en, { valueNumber: 43.5, unit: '%', verbatim: '6例(43.5%)' })).toBe(
      'Recurrence: 6 patients (43.5 %)',
    );
    expect(inWords(zh)).toBeNull();
    const english = { verbatim: 'recurred in 6 patients' };
    expect(inWords(en, english)).toBeNull();
    expect(inWords(zh, english)).toBe('复发：6 例');
    // Figures alone are of no language: those around them tell.
    const table = readPaperText('Table\nRecurrence 6\n');
    const [number] = [fact({ verbatim: '6' })];
    expect(number && sourcePanel(en, 'f', [number], table)?.inWords).toBeNull();
  });

  it('never repeats the paper’s sentence in the reader’s words', () => {
    const printed = '共６ 例，另 6例';
    expect(sourcePanel(en, 'f', [fact({ verbatim: printed })], text)?.inWords).not.toContain(printed);
  });

  it('says with a second-hand or calculated figure that it is one', () => {
    const assumptions = (more: Partial<FactOfPanel>) => sourcePanel(en, 'f', [fact(more)], null)?.assumptions;
    const { study } = fact({});
    expect(assumptions({})).toEqual([]);
    expect(assumptions({ study: study && { ...study, origin: 'secondary', references: '7' } })).toEqual([
      en.text.record.secondarySource('Paper', '7'),
    ]);
    expect(assumptions({ method: 'calculated' })).toEqual([en.text.source.calculated]);
  });

  it('can be secondary: what, the paper, the place, the permanent address', () => {
    const view = sourcePanel(en, 'f', [fact({})], null);
    expect(view && citationOf(en, view, 'https://site.example')).toMatch(
      /^Recurrence, Arm, 1 year: 6\/12\. Paper, .*line 2\. .* https:\/\/site\.example\/en\/facts\/f$/u,
    );
  });

  it('has the fact that was asked for first, those of its entry behind it', () => {
    const view = sourcePanel(en, 'b', [fact({ id: 'a', numerator: 1 }), fact({ id: 'b' })], null);
    expect(view?.values.map(({ value }) => value)).toEqual(['6/12', '1/12 · 6 patients']);
  });

  const percent = { id: 'p', measure: 'recurrence-percent', unit: '%', method: 'calculated' };
  const group = (printed: Partial<FactOfPanel>) => [
    fact(printed),
    fact({ ...percent, valueNumber: 50 }),
    fact({ ...percent, id: 'l', measure: 'recurrence-wilson-lower', valueNumber: 25.38 }),
    fact({ ...percent, id: 'u', measure: 'recurrence-wilson-upper', valueNumber: 74.62 }),
  ];
  const figure = (asked: string, printed: Partial<FactOfPanel> = {}) => {
    const view = sourcePanel(en, asked, group(printed), null);
    return [
      view?.figure.map(({ text: said, calculated }) => `${calculated ? '~' : ''}${said}`).join(''),
      view?.values.slice(1).map(({ value }) => value),
    ];
  };

  it('reads count, rate and interval in a line, with what is calculated set apart and told once', () => {
    expect(figure('f')).toEqual(['6/12~ · 50.0 %~ (25.4–74.6)', []]);
    expect(figure('p')).toEqual(['6/12~ · 50.0 %~ (25.4–74.6)', []]);
    const printed = { valueNumber: 50, unit: '%', verbatim: '6例(50%)' };
    expect(figure('f', printed)).toEqual(['6/12 · 50 %~ (25.4–74.6)', []]);
  });

  it('reads a limit of a calculated interval as what it is', () => {
    expect(figure('l')[0]).toBe('~25.4 %');
  });

  it('is nothing for an address that no fact has', () => {
    expect(sourcePanel(en, 'g', [fact({})], text)).toBeNull();
  });

  it('shows no passage where the text is not available, and does not guess', () => {
    const [shown] = sourcePanel(en, 'f', [fact({})], null)?.places ?? [];
    expect([shown?.passage, shown?.figureFound]).toEqual([null, false]);
  });

  const marked = (more: Partial<FactOfPanel>) => {
    const [shown] = sourcePanel(en, 'f', [fact(more)], text)?.places ?? [];
    const pieces = shown?.passage?.flatMap((line) => line.pieces) ?? [];
    return {
      found: shown?.figureFound,
      marks: pieces.filter((piece) => piece.marked).map((piece) => piece.text),
      shown,
    };
  };

  it('marks the figure in its passage as the text prints it', () => {
    expect(marked({ occurrence: 1 })).toMatchObject({ found: true, marks: ['６ 例'] });
    expect(marked({ occurrence: 2 })).toMatchObject({ found: true, marks: ['6例'] });
  });

  it('says so where the figure is not there, and marks nothing', () => {
    expect(marked({ verbatim: '7例' })).toMatchObject({ found: false, marks: [] });
    expect(marked({ occurrence: 3 })).toMatchObject({ found: false, marks: [] });
  });

  it('shows two lines before and after, blank ones left out, and loses nothing of a line', () => {
    const passage = marked({}).shown?.passage ?? [];
    expect(passage.map(({ number }) => number)).toEqual([1, 2, 4]);
    for (const { number, pieces } of passage) {
      expect(pieces.map((piece) => piece.text).join('')).toBe(text.lines[number - 1]);
    }
  });

  it('lists every further place', () => {
    const also = { ...place, firstLine: 4, lastLine: 4, verbatim: '讨论' };
    const places = sourcePanel(en, 'f', [fact({ locations: [also] })], text)?.places ?? [];
    expect(places.map(({ lines, figureFound }) => [lines, figureFound])).toEqual([
      ['line 2', true],
      ['line 4', true],
    ]);
  });
});

describe('the value of a fact', () => {
  it.each<[string, Partial<FactOfPanel>, string]>([
    ['a count of patients', {}, '6/12'],
    ['a rate with its count', { valueNumber: 50, unit: '%', verbatim: '6例(50.0%)' }, '6/12 · 50.0 %'],
    ['a count without a denominator', { denominator: null }, '6/?'],
    [
      'a censored time',
      {
        valueNumber: 7,
        sign: '>',
        unit: 'months',
        numerator: null,
        denominator: null,
        censored: true,
        verbatim: '>7',
      },
      '> 7 months · censored (ongoing)',
    ],
    [
      'a term',
      {
        measure: 'histology-of-patient',
        valueNumber: null,
        valueText: 'angiosarcoma',
        numerator: null,
        denominator: null,
      },
      'Angiosarcoma',
    ],
    [
      'words',
      { valueNumber: null, valueText: 'A b', valueTextZh: '甲乙', numerator: null, denominator: null },
      'A b',
    ],
    ['nothing', { valueNumber: null, numerator: null, denominator: null }, 'not reported'],
  ])('of %s reads well', (_what, more, value) => {
    expect(factValue(en, fact(more))).toBe(value);
  });
});

it('words read in the language of the page', () => {
  const said = {
    valueNumber: null,
    valueText: 'A b',
    valueTextZh: '甲乙',
    numerator: null,
    denominator: null,
  };
  expect(factValue(zh, fact(said))).toBe('甲乙');
});

describe('the name of a fact', () => {
  it.each([
    ['recurrence', 'Recurrence', '复发'],
    ['nausea', 'Nausea', '恶心'],
    ['recurrence-p-value', 'Recurrence (P)', '复发（P 值）'],
    ['nausea-grade-maximum', 'Nausea (highest grade)', `恶心（${zh.text.factSuffixes['grade-maximum']}）`],
    ['unheard-of', 'unheard-of', 'unheard-of'],
  ])('%s is %s and %s', (measure, english, chinese) => {
    expect([factName(en, measure), factName(zh, measure)]).toEqual([english, chinese]);
  });
});

const { files: invented } = readSeeds(path.join('tests', 'fixtures', 'invented-paper', 'seeds'));
if (!invented) throw new Error('the invented paper can’t be read');
const rows = (await evidenceRows(invented)).facts.filter(({ method }) => method === 'reported');

describe('every fact of the invented paper', () => {
  const base = path.join('tests', 'fixtures', 'invented-paper');
  const paperText = readPaperText(readFileSync(path.join(base, 'papers', 'fixturib-2021.txt'), 'utf8'));

  it('is found and marked in its passage exactly as printed', () => {
    expect(rows).toHaveLength(54);
    for (const { id, section, firstLine, lastLine, verbatim, occurrence = null } of rows) {
      const panel = sourcePanel(
        en,
        id,
        [fact({ id, section, firstLine, lastLine, verbatim, occurrence })],
        paperText,
      );
      const [shown] = panel?.places ?? [];
      const pieces = shown?.passage?.flatMap((line) => line.pieces) ?? [];
      const marks = pieces.filter(({ marked }) => marked).map((piece) => piece.text);
      expect([shown?.figureFound, normalise(marks.join(''))], verbatim).toEqual([true, normalise(verbatim)]);
    }
  });
});
