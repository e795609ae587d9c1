import type { SwimmerChart, SwimmerMark } from '@/lib/present/charts/chart-model';
import type { LegendItem } from './chart-legend';
import { seriesColour } from './colours';
import { at, type Markup, mark } from './markup';

type Bar = SwimmerChart['rows'][number]['bars'][number];

const BAR = 14;
const LINE = 4;

/** Where the line of an endpoint runs, from the middle of the lane. */
const offsetOf = (endpoint: number, endpoints: number) =>
  endpoint === 0 ? 0 : (endpoint - 1) * (LINE + 2) - ((endpoints - 2) * (LINE + 2)) / 2;

interface Lane {
  left: number;
  /** Where the bar ends. */
  end: number;
  /** The middle of the lane. */
  lane: number;
  endpoints: number;
}

/** A bar for the first endpoint, a line on it for another, and how it ends. */
export function barMark(bar: Bar, { left, end, lane, endpoints }: Lane): Markup[] {
  const colour = seriesColour(bar.endpoint);
  const y = lane + offsetOf(bar.endpoint, endpoints);
  const width = Math.max(end - left, 1);
  if (bar.endpoint !== 0)
    return [
      mark('rect', { x: left, y: y - LINE / 2, width, height: LINE, fill: colour }),
      bar.event ? cross(end, y) : arrow(end, y, 5, colour),
    ];
  return [
    mark('rect', {
      x: left,
      y: y - BAR / 2,
      width,
      height: BAR,
      fill: colour,
      'fill-opacity': 0.3,
      stroke: colour,
    }),
    bar.event ? barEnd(end, y, 10) : arrow(end, y, 9, colour),
  ];
}

const barEnd = (x: number, y: number, half: number) =>
  mark('path', { d: `M${at(x)} ${at(y - half)}v${2 * half}`, stroke: 'var(--ink)', 'stroke-width': 2.5 });

const arrow = (x: number, y: number, size: number, colour: string) =>
  mark('path', {
    d: `M${at(x)} ${at(y - size)}l${size} ${size}l${-size} ${size}Z`,
    fill: colour,
    stroke: colour,
  });

const cross = (x: number, y: number) =>
  mark('path', {
    d: `M${at(x - 4)} ${at(y - 4)}l8 8m-8 0l8 -8`,
    stroke: 'var(--ink)',
    'stroke-width': 2.5,
    fill: 'none',
  });

/** What happened when: above the bar, below it, or through its lower edge, so that signs at one time stay apart. */
const SIGNS: Record<SwimmerMark, (x: number, middle: number) => Markup> = {
  onset: (x, middle) => open(`M${at(x)} ${at(middle - 16)}l5 6l-5 6l-5 -6Z`),
  'dose-change': (x, middle) => open(`M${at(x - 5)} ${at(middle + 6)}h10l-5 9Z`),
  'treatment-end': (x, middle) =>
    mark('rect', {
      x: x - 4,
      y: middle + 6,
      width: 8,
      height: 8,
      fill: 'var(--ink)',
      stroke: 'var(--surface)',
    }),
};

const open = (d: string) =>
  mark('path', { d, fill: 'var(--surface)', stroke: 'var(--ink)', 'stroke-width': 1.5 });

export const happening = (sign: SwimmerMark, x: number, middle: number) => SIGNS[sign](x, middle);

export function endpointSign(endpoint: number, x: number, middle: number): Markup {
  const height = endpoint === 0 ? 10 : LINE;
  return mark('rect', {
    x,
    y: middle - height / 2,
    width: 22,
    height,
    fill: seriesColour(endpoint),
    'fill-opacity': endpoint === 0 ? 0.3 : 1,
    stroke: seriesColour(endpoint),
  });
}

/** What bars, their ends and the signs mean. */
export const swimmerLegend = (chart: SwimmerChart): LegendItem[] => [
  ...chart.endpoints.flatMap(({ label, event }, endpoint): LegendItem[] => [
    { label, signWidth: 22, sign: (x, middle) => endpointSign(endpoint, x, middle) },
    {
      label: event,
      signWidth: 10,
      sign: (x, middle) => (endpoint === 0 ? barEnd(x + 5, middle, 7) : cross(x + 5, middle)),
    },
  ]),
  { label: chart.ongoing, signWidth: 8, sign: (x, middle) => arrow(x, middle, 6, 'var(--ink-2)') },
  ...chart.signs.map(({ mark: sign, label }): LegendItem => {
    // In the legend every sign stands in the middle of its line.
    const lift = sign === 'onset' ? 10 : -10;
    return { label, signWidth: 10, sign: (x, middle) => happening(sign, x + 5, middle + lift) };
  }),
];
