import type { SwimmerChart, SwimmerMark } from '@/lib/present/charts/chart-model';
import type { LegendItem } from './chart-legend';
import { seriesColour } from './colours';
import { at, type Markup, mark } from './markup';

type Bar = SwimmerChart['rows'][number]['bars'][number];

/** Heights: the bar of the first endpoint, the ground that the second is behind it, the lines of others. */
const HEIGHTS = [10, 16];
const LINE = 3;

const heightOf = (endpoint: number) => HEIGHTS[endpoint] ?? LINE;

/** The first endpoint has the colour of the patients' group; what lasts longer is no other group, and grey. */
const colourOf = (endpoint: number) =>
  endpoint === 0 ? seriesColour(0) : endpoint === 1 ? 'var(--edge)' : 'var(--ink)';

/** Where an endpoint is drawn, from the middle of the lane: lines lie below the bars. */
const offsetOf = (endpoint: number) => (endpoint < 2 ? 0 : 11 + (endpoint - 2) * (LINE + 2));

interface Lane {
  left: number;
  /** Where the bar ends. */
  end: number;
  /** The middle of the lane. */
  lane: number;
}

/** A bar for the first endpoint, a ground behind it for the second, lines for others, and how each ends. */
export function barMark(bar: Bar, { left, end, lane }: Lane): Markup[] {
  const colour = colourOf(bar.endpoint);
  const y = lane + offsetOf(bar.endpoint);
  const [width, height] = [Math.max(end - left, 1), heightOf(bar.endpoint)];
  const size = bar.endpoint === 0 ? 7 : bar.endpoint === 1 ? 9 : 4;
  return [
    mark('rect', { x: left, y: y - height / 2, width, height, fill: colour }),
    !bar.event ? arrow(end, y, size, colour) : bar.endpoint === 0 ? barEnd(end, y, 10) : cross(end, y),
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
  const height = Math.min(heightOf(endpoint), 10);
  return mark('rect', { x, y: middle - height / 2, width: 22, height, fill: colourOf(endpoint) });
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
