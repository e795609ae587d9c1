import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChartDrawing } from '@/components/charts/chart-drawing';
import { ChartFigure } from '@/components/charts/chart-figure';
import { widthOf, wrapLabel } from '@/components/charts/chart-text';
import { drawChart, WIDTHS } from '@/components/charts/draw-chart';
import { readFrame } from '@/components/charts/plot-frame';
import { survivalAt } from '@/components/charts/survival-values';
import type { Chart, RowChart, RowMark, SurvivalChart } from '@/lib/present/charts/chart-model';
import { survivalView } from '@/lib/present/charts/survival-chart';
import { analyseMetaAnalysis } from '@/lib/stats';
import { dots, lines, rowMark, rowsOf, stacked, survival, swimmer } from '../fixtures/charts';
import { forestOf } from '../fixtures/forest-evidence';
import { contextIn } from '../fixtures/view-context';

const [pooledForest] = forestOf(
  [
    { slug: 'one', counts: [4, 20] },
    { slug: 'two', counts: [9, 30] },
    { slug: 'three', counts: [3, 9], more: { measure: 'recurrence' } },
  ],
  { pooling: true },
).plots as [RowChart];

const CHARTS: [string, Chart][] = [
  ['rows of dots', rowsOf('dot')],
  ['dots by cohort', dots],
  ['bars', rowsOf('bar')],
  ['survival curves', survival],
  ['lines', lines],
  ['stacked bars', stacked],
  ['swimmers', swimmer],
  ['a forest', pooledForest],
];

/** Facts that a chart's marks lead to. */
function factsOf(chart: Chart): string[] {
  switch (chart.kind) {
    case 'rows':
      return chart.rows.flatMap(({ fact }) => fact ?? []);
    case 'dots':
      return chart.rows.flatMap(({ points }) => points.flatMap(({ fact }) => fact ?? []));
    case 'lines':
      return chart.lines.flatMap(({ points }) => points.map(({ fact }) => fact));
    case 'stacked':
      return chart.rows.map(({ fact }) => fact);
    case 'swimmer':
      // What lasts longer is drawn first, to lie behind.
      return chart.rows.flatMap(({ bars, marks }) =>
        [...bars.toSorted((a, b) => b.endpoint - a.endpoint), ...marks].map(({ fact }) => fact),
      );
    case 'survival':
      return [];
  }
}

const drawn = (chart: Chart, width: number) => drawChart(chart, width).svg.text;

const unescaped = (html: string) =>
  html
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
const textOf = (html: string) => unescaped(html.replace(/<[^>]*>/gu, ' ')).replace(/\s+/gu, ' ');
const numbersIn = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(` ${attribute}="(-?[\\d.e+-]+)"`, 'gu'))].map(([, value]) => Number(value));

describe.each(CHARTS)('a drawing of %s', (_name, chart) => {
  const drawings = Object.values(WIDTHS).map((at) => {
    const drawing = drawChart(chart, at);
    return { ...drawing, html: drawing.svg.text };
  });

  it('is an SVG that says what it shows', () => {
    for (const { html, width, height } of drawings) {
      expect(html.match(/<svg/gu)).toHaveLength(1);
      expect(unescaped(html)).toContain(`aria-label="${chart.title}. ${chart.alternative}"`);
      expect(html).toContain(`viewBox="0 0 ${width} ${Math.ceil(height)}"`);
    }
  });

  it('has only finite numbers in it', () => {
    for (const { html } of drawings) {
      expect(html).not.toMatch(/NaN|Infinity|undefined|\[object/u);
      expect(html).not.toMatch(/="null"/u);
    }
  });

  it('keeps its marks within its frame', () => {
    for (const { html, width, height } of drawings) {
      for (const name of ['x', 'x1', 'x2', 'cx']) {
        for (const value of numbersIn(html, name)) {
          expect(value).toBeGreaterThanOrEqual(-1);
          expect(value).toBeLessThanOrEqual(width + 1);
        }
      }
      for (const name of ['y', 'y1', 'y2', 'cy']) {
        for (const value of numbersIn(html, name)) {
          expect(value).toBeGreaterThanOrEqual(-1);
          expect(value).toBeLessThanOrEqual(height + 1);
        }
      }
    }
  });

  it('leads from each mark to its source, and says where', () => {
    for (const { html } of drawings) {
      const links = [
        ...html.matchAll(/<a href="\/facts\/([^"]+)" data-source="([^"]+)" aria-label="([^"]+)"/gu),
      ];
      expect(links.map(([, address]) => address)).toEqual(factsOf(chart));
      expect(
        links.every(([, address, source, words]) => address === source && (words ?? '').length > 3),
      ).toBe(true);
    }
  });

  it('has no words smaller than 12 units, and is never shown smaller than it is drawn', () => {
    for (const { html } of drawings) {
      const sizes = numbersIn(html, 'font-size');
      expect(sizes.length).toBe(html.match(/<text/gu)?.length);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    }
  });

  it('has plain fillings that any program reads', () => {
    for (const { html } of drawings) expect(html).not.toContain('transparent');
  });

  it('names its axis', () => {
    for (const { html } of drawings) expect(textOf(html)).toContain(chart.axisLabel);
  });
});

describe('a drawing of rows', () => {
  const html = (chart: Chart = rowsOf('dot'), width = 640) => drawn(chart, width);

  it('writes each result in figures beside its mark', () => {
    for (const width of [640, 268]) {
      for (const { text } of rowsOf('dot').rows) expect(textOf(html(rowsOf('dot'), width))).toContain(text);
    }
  });

  it('tells reported, calculated and cited marks apart by form, not by colour alone', () => {
    for (const mark of ['dot', 'bar'] as const) {
      const marksOf = (form: RowMark['form']) => {
        const chart = { ...rowsOf(mark), legend: [], rows: [rowMark('x', { value: 50, form })] };
        const outline = /<(?:path|rect)[^>]*class="(?:marker|bar)"[^>]*>/u.exec(html(chart))?.[0] ?? '';
        return { outline, lines: html(chart).split('stroke-width="0.9"').length - 1 };
      };
      const [reported, calculated, cited] = [
        marksOf('reported'),
        marksOf('calculated'),
        marksOf('secondary'),
      ];
      for (const own of [reported, calculated]) {
        expect(own.outline).toContain('fill="var(--series-');
        expect(own.outline).not.toContain('dasharray');
      }
      expect([reported.lines, calculated.lines]).toEqual([0, 1]);
      expect(cited.outline).toContain('fill="var(--surface)"');
      expect(cited.outline).toContain('stroke-dasharray');
    }
  });

  it('draws a result of few patients like any other', () => {
    const drawnWith = (small: boolean) =>
      html({ ...rowsOf('dot'), legend: [], rows: [rowMark('x', { value: 50, small })] });
    expect(drawnWith(true)).toBe(drawnWith(false));
  });

  it('shows a row without a value as a dotted line, not as zero', () => {
    const mark = (value: number | null) =>
      html({ ...rowsOf('bar'), legend: [], rows: [rowMark('x', { value, text: 'text' })] });
    expect(mark(null)).toContain('stroke-dasharray="1 5"');
    expect(mark(0)).not.toContain('stroke-dasharray="1 5"');
    expect(mark(null)).not.toContain('class="bar"');
  });
});

describe('a drawing of a forest', () => {
  const wide = drawn(pooledForest, 640);
  const narrow = drawn(pooledForest, 268);

  it('writes the name of each group once, above its rows', () => {
    for (const html of [wide, narrow]) {
      expect(html.match(/>Objective response</gu)).toHaveLength(1);
      expect(html.indexOf('>Objective response<')).toBeLessThan(html.indexOf('>one<'));
      expect(html.indexOf('>Recurrence<')).toBeGreaterThan(html.indexOf('>Pooled, random effects<'));
    }
  });

  it('lines counts up in a column where there is room, and puts them before the result where there is none', () => {
    const places = [...wide.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="end"[^>]*>(?:n\/N|\d+\/\d+)</gu)];
    expect(places.length).toBe(1 + pooledForest.rows.length);
    expect(new Set(places.map(([, x]) => x)).size).toBe(1);
    expect(narrow).toContain('>4/20 · 20.0 % (8.1–41.6)<');
    expect(narrow).not.toContain('>n/N<');
  });

  it('draws the pooled result as a diamond with the prediction interval through it', () => {
    expect(wide.match(/class="diamond"/gu)).toHaveLength(1);
    expect(wide.match(/stroke-dasharray="4 3"/gu)).toHaveLength(1);
  });

  it.each([
    ['wide', wide],
    ['narrow', narrow],
  ])('puts the diamond where the meta-analysis puts the pooled share (%s)', (_width, html) => {
    const analysis = analyseMetaAnalysis(
      {
        proportions: [
          { label: 'one', events: 4, total: 20 },
          { label: 'two', events: 9, total: 30 },
        ],
        transformation: 'logit',
      },
      { method: 'REML', knappHartung: 'ad-hoc' },
    );
    if ('notEstimable' in analysis || !analysis.backTransformed) throw new Error('not estimable');
    const { estimate, lower, upper } = analysis.backTransformed;
    const [, from = '', middle = '', to = ''] =
      html.match(/d="M([\d.]+) [\d.]+L([\d.]+) [\d.]+L([\d.]+) [^"]*"[^>]*class="diamond"/u) ?? [];
    // Grid lines at 0 and 100 per cent, as the ticks under them say.
    const [, grid = ''] = /<g class="grid"[^>]*>(.*?)<\/g>/u.exec(html) ?? [];
    const ticks = [...grid.matchAll(/d="M([\d.]+) /gu)].map(([, x]) => Number(x));
    const [zero = 0, hundred = 0] = [ticks[0], ticks.at(-1)];
    const share = (x: string) => (Number(x) - zero) / (hundred - zero);
    expect(share(from)).toBeCloseTo(lower, 3);
    expect(share(middle)).toBeCloseTo(estimate, 3);
    expect(share(to)).toBeCloseTo(upper, 3);
  });

  it('says on either side of no effect for whom it is good', () => {
    const ratio = { measure: 'hazard-ratio', value: 0.5, lower: 0.1, upper: 0.9, numerator: null };
    const [forest] = forestOf([{ slug: 'one', more: ratio }]).plots as [RowChart];
    const html = drawn(forest, 268);
    expect(html.indexOf('← favours the group named')).toBeLessThan(html.indexOf('favours its comparator →'));
    expect(html).toContain('← favours the group named');
  });
});

describe('a drawing of dots by cohort', () => {
  it('writes what each cohort reports beside its letter, silence too', () => {
    for (const width of [640, 268]) {
      const text = textOf(drawn(dots, width));
      for (const { letter, text: figures } of dots.rows.flatMap(({ points }) => points)) {
        expect(text).toContain(`${letter} ${figures}`);
      }
    }
  });

  it('has a dot at zero for none seen, and none for silence', () => {
    const html = drawn({ ...dots, legend: [] }, 640);
    expect(html.match(/class="marker"/gu)).toHaveLength(2);
    expect(html.match(/stroke-dasharray="1 5"/gu)).toHaveLength(2);
  });
});

/** Words of a drawing with the room that they take. */
function wordsIn(html: string) {
  // An outline under the same words is no other word.
  return [
    ...html
      .replace(/<text [^>]*class="halo"[^>]*>[^<]*<\/text>/gu, '')
      .matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)"([^>]*)>([^<]*)</gu),
  ].map(([, x, y, size, rest = '', text = '']) => {
    const width = widthOf(unescaped(text), Number(size));
    const anchor = /text-anchor="(\w+)"/u.exec(rest)?.[1];
    const left = Number(x) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    return {
      text: unescaped(text),
      left,
      right: left + width,
      top: Number(y) - Number(size) + 2,
      bottom: Number(y),
    };
  });
}

const context = contextIn('en');
const times = (count: number, event: (index: number) => boolean, by = 1) =>
  Array.from({ length: count }, (_, index) => ({ time: (index + 1) * by, event: event(index) }));
const SURVIVAL: [string, SurvivalChart][] = [
  ['two arms', survival],
  [
    'two large arms',
    survivalView(context, 'death', [
      { label: 'Arm A', series: 0, times: times(1200, (index) => index % 3 > 0, 0.1) },
      { label: 'Arm B', series: 1, times: times(1100, (index) => index % 2 > 0, 0.1) },
    ]).chart,
  ],
  [
    'one arm',
    survivalView(context, 'death', [{ label: 'All', series: 0, times: times(23, () => true) }]).chart,
  ],
  [
    'one patient',
    survivalView(context, 'death', [{ label: 'All', series: 0, times: times(1, () => false) }]).chart,
  ],
];

describe.each(SURVIVAL)('a drawing of survival curves, %s', (_name, chart) => {
  const drawings = Object.values(WIDTHS).map((width) => ({ width, html: drawn(chart, width) }));

  it('counts patients at risk and events under the ticks, for each group', () => {
    for (const { html } of drawings) {
      const found = wordsIn(html);
      for (const curve of chart.curves) {
        const counts = chart.ticks.map((tick) => {
          const { atRisk, events } = survivalAt(curve, tick);
          return `${atRisk} (${events})`;
        });
        const written = found.filter(({ text }) => /^\d+ \(\d+\)$/u.test(text)).map(({ text }) => text);
        expect(written.length).toBeGreaterThan(0);
        expect(written.every((text) => chart.curves.length > 1 || counts.includes(text))).toBe(true);
        expect(written).toContain(counts[0]);
      }
      expect(found.map(({ text }) => text)).toContain(chart.words.counts);
    }
  });

  it('sets each count under the figure of its tick', () => {
    for (const { html } of drawings) {
      const middle = ({ left, right }: { left: number; right: number }) => Math.round((left + right) / 2);
      const found = wordsIn(html);
      const ticks = found.filter(({ text, top }) => /^\d+(\.\d+)?$/u.test(text) && top > 100);
      const counts = found.filter(({ text }) => /^\d+ \(\d+\)$/u.test(text));
      const places = new Set(ticks.map(middle));
      expect(counts.every((count) => [...places].some((place) => Math.abs(place - middle(count)) <= 1))).toBe(
        true,
      );
    }
  });

  it('has no words over others', () => {
    for (const { html, width } of drawings) {
      const found = wordsIn(html);
      for (const [index, one] of found.entries()) {
        expect(one.left, one.text).toBeGreaterThanOrEqual(-0.5);
        expect(one.right, one.text).toBeLessThanOrEqual(width + 0.5);
        for (const other of found.slice(index + 1)) {
          const apart =
            one.right <= other.left ||
            other.right <= one.left ||
            one.bottom <= other.top ||
            other.bottom <= one.top;
          expect(apart, `${one.text} and ${other.text} at ${width}`).toBe(true);
        }
      }
    }
  });

  it('tells its groups apart by dashes too', () => {
    for (const { html } of drawings)
      expect(html.includes('stroke-dasharray="7 3"')).toBe(chart.curves.some(({ series }) => series === 1));
  });
});

describe('a drawing of survival curves', () => {
  it('marks what belongs to a series, so that it can be switched off whole', () => {
    const html = drawn(survival, 640);
    for (const index of survival.curves.keys())
      expect(html.split(`data-series="${index}"`).length - 1).toBeGreaterThanOrEqual(2);
    expect(html.match(/data-part="band"/gu)).toHaveLength(survival.curves.length);
  });

  it('starts each curve at 1', () => {
    const [, frame = ''] = /data-frame="([^"]+)"/u.exec(drawn(survival, 640)) ?? [];
    const { left, top } = readFrame(frame);
    const starts = [...drawn(survival, 640).matchAll(/<path d="M([\d.]+),([\d.]+)[^"]*" fill="none"/gu)];
    expect(starts).toHaveLength(survival.curves.length);
    for (const [, x, y] of starts) {
      expect(Number(x)).toBeCloseTo(left, 1);
      expect(Number(y)).toBeCloseTo(top, 1);
    }
  });
});

describe('ChartDrawing', () => {
  it('draws a chart for places of each width, without any script', () => {
    const html = renderToStaticMarkup(<ChartDrawing chart={survival} />);
    expect(html.match(/<svg/gu)).toHaveLength(Object.keys(WIDTHS).length);
    expect(renderToStaticMarkup(<ChartDrawing chart={stacked} />).match(/<svg/gu)).toHaveLength(
      Object.keys(WIDTHS).length,
    );
  });

  it('gives the marks of rows the whole width in a place for one column', () => {
    const axisOf = (width: number) => {
      const [, from, to] = /d="M([\d.]+) [\d.]+H([\d.]+)" stroke="var\(--edge\)"/u.exec(
        drawn(rowsOf('dot'), width),
      ) as unknown as [string, string, string];
      return (Number(to) - Number(from)) / width;
    };
    expect(axisOf(WIDTHS.half)).toBeGreaterThan(0.9);
    // Beside their words, where there is room for two columns.
    expect(axisOf(WIDTHS.middle)).toBeLessThan(0.5);
  });

  it('fills a value printed as “about” like any other, and puts a ring around it', () => {
    const html = drawn(lines, WIDTHS.wide);
    const inPlot = html.slice(html.indexOf('clip-path='));
    expect(inPlot.match(/class="about"/gu)).toHaveLength(1);
    expect(inPlot).not.toContain('fill="var(--surface)"');
    expect(html.slice(0, html.indexOf('clip-path=')).match(/class="about"/gu)).toHaveLength(1);
  });

  it('never takes a text for markup', () => {
    const label = '<script>alert("&")</script>';
    const chart = { ...rowsOf('dot'), title: label, rows: [rowMark('x', { label, value: 3, text: label })] };
    const html = renderToStaticMarkup(<ChartDrawing chart={chart} />);
    expect(html).not.toContain('<script');
    expect(unescaped(html)).toContain(label);
  });
});

describe.each(CHARTS)('a figure of %s', (_name, chart) => {
  const html = renderToStaticMarkup(
    <ChartFigure chart={chart} source={['Study', 'version 1']} words={context.text.charts} />,
  );
  const table = /<table.*<\/table>/su.exec(html)?.[0] ?? '';

  it('has its title, its sentence and its address', () => {
    expect(unescaped(/<h3[^>]*>(.*?)<\/h3>/u.exec(html)?.[1] ?? '')).toBe(chart.title);
    expect(textOf(html)).toContain(chart.alternative);
    expect(html).toContain(`<figure id="${chart.id}"`);
  });

  it('tells the page’s script what it is made of, where it is drawn anew', () => {
    const [, data] = /<script type="application\/json"[^>]*>(.*?)<\/script>/su.exec(html) ?? [];
    expect(data !== undefined).toBe(['rows', 'survival', 'lines'].includes(chart.kind));
    if (data === undefined) return;
    const again = { ...JSON.parse(data), table: chart.table } as Chart;
    expect(drawn(again, 640)).toBe(drawn(chart, 640));
  });

  it('has a table with the same numbers', () => {
    const cells = (tag: string) =>
      [...table.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gu'))].map(([, cell = '']) =>
        unescaped(cell),
      );
    expect(cells('th')).toEqual(chart.table.columns);
    expect(cells('td')).toEqual(chart.table.rows.flat());
    expect(chart.table.rows.length).toBeGreaterThan(1);
  });
});

describe('wrapLabel', () => {
  it('keeps a label that fits, and cuts the last of its lines where it does not', () => {
    expect(wrapLabel('Short', 200, 12)).toEqual(['Short']);
    expect(wrapLabel('Progression-free survival at one year', 120, 12)).toHaveLength(2);
    expect(wrapLabel('A very long label that goes on and on and on', 80, 12, 1)[0]).toMatch(/…$/u);
  });

  it('breaks a word that no line can hold, so that an address stays whole', () => {
    const address = 'https://example.org/en/studies/a-study-with-a-long-name#response-all';
    const wrapped = wrapLabel(address, 120, 10, 9);
    expect(wrapped.length).toBeGreaterThan(2);
    expect(wrapped.join('')).toBe(address);
  });

  it('leaves no Chinese bracket or comma alone at the edge of a line', () => {
    for (let width = 40; width < 120; width += 4) {
      const wrapped = wrapLabel('依维莫司治疗血管肉瘤（二零一九），全部患者', width, 12, 9);
      expect(wrapped.slice(1).every((line) => !/^[），]/u.test(line))).toBe(true);
      expect(wrapped.every((line) => !line.endsWith('（'))).toBe(true);
    }
  });

  it('breaks Chinese between characters', () => {
    const wrapped = wrapLabel('依维莫司治疗晚期血管肉瘤', 80, 12);
    expect(wrapped.length).toBe(2);
    expect(wrapped.every((line) => line.length <= 7)).toBe(true);
  });
});
