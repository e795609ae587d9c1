import { SMALL, widthOf, wrapLabel } from '@/components/charts/chart-text';
import { svgElement as element } from './svg-element';

const MARGIN = 16;
const TITLE_SIZE = 15;
const LINE_SIZE = 12;
/** Of one sentence of the caption. */
const MOST_LINES = 8;
const KEY_WIDTH = 28;
const KEY_LINE = 20;
const VARIABLE = /var\((--[\w-]+)\)/gu;

export interface ChartPicture {
  svg: string;
  width: number;
  height: number;
}

/**
 * A drawing of the page as a picture that stands by itself: title and legend above, caption and sources below, the colours of the
 * light scheme in place of variables, on white. What is switched off on the page isn't in it.
 *
 * @param legend names of series with their signs, as the page has them
 */
export function chartPicture(
  drawing: SVGSVGElement,
  { title, lines }: { title: string; lines: readonly string[] },
  legend: readonly LegendEntry[] = [],
): ChartPicture {
  const { width: drawnWidth, height: drawnHeight } = drawing.viewBox.baseVal;
  const width = drawnWidth + 2 * MARGIN;
  const titleLines = wrapLabel(title, drawnWidth, TITLE_SIZE, 3);
  const sourceLines = lines.flatMap((line) => wrapLabel(line, drawnWidth, LINE_SIZE, MOST_LINES));
  const keys = legendMarks(legend, {
    left: MARGIN,
    right: width - MARGIN,
    top: MARGIN + titleLines.length * (TITLE_SIZE + 5),
  });
  const top = MARGIN + titleLines.length * (TITLE_SIZE + 5) + keys.height + 6;
  const height = top + drawnHeight + 12 + sourceLines.length * (LINE_SIZE + 4) + MARGIN;
  const picture = element('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  picture.setAttribute('font-family', getComputedStyle(document.body).fontFamily);
  picture.append(element('title', {}, title));
  picture.append(element('desc', {}, [drawing.getAttribute('aria-label') ?? '', ...lines].join(' ')));
  picture.append(element('rect', { width, height, fill: '#ffffff' }));
  titleLines.forEach((line, index) => {
    const y = MARGIN + (index + 1) * (TITLE_SIZE + 5) - 5;
    picture.append(
      element(
        'text',
        { x: MARGIN, y, 'font-size': TITLE_SIZE, 'font-weight': 600, fill: 'var(--ink)' },
        line,
      ),
    );
  });
  picture.append(...keys.marks);
  picture.append(standalone(drawing, { x: MARGIN, y: top, width: drawnWidth, height: drawnHeight }));
  sourceLines.forEach((line, index) => {
    const y = top + drawnHeight + 12 + (index + 1) * (LINE_SIZE + 4) - 4;
    picture.append(element('text', { x: MARGIN, y, 'font-size': LINE_SIZE, fill: 'var(--ink-2)' }, line));
  });
  return { svg: inLightColours(new XMLSerializer().serializeToString(picture)), width, height };
}

/** A name of the legend and its sign. */
export interface LegendEntry {
  label: string;
  sign: Element;
}

function legendMarks(
  legend: readonly LegendEntry[],
  { left, right, top }: { left: number; right: number; top: number },
): { marks: SVGElement[]; height: number } {
  let [x, y] = [left, top];
  const marks = legend.flatMap(({ label, sign }) => {
    const width = KEY_WIDTH + 6 + widthOf(label, SMALL);
    if (x > left && x + width > right) [x, y] = [left, y + KEY_LINE];
    const key = sign.cloneNode(true) as SVGElement;
    key.setAttribute('x', String(x));
    key.setAttribute('y', String(y + 3));
    key.removeAttribute('class');
    const text = { x: x + KEY_WIDTH + 6, y: y + 14, 'font-size': SMALL, fill: 'var(--ink)' };
    x += width + 18;
    return [key, element('text', text, label)];
  });
  return { marks, height: legend.length === 0 ? 0 : y - top + KEY_LINE };
}

/** What the page shows of a drawing only while it answers, or not at all. */
const LEFT_OUT = '[data-live], [data-off], [data-without], rect.row';

/** A copy that needs neither the page's style sheet nor its address. */
function standalone(drawing: SVGSVGElement, place: Record<string, number>): SVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  copy.removeAttribute('style');
  for (const part of copy.querySelectorAll(LEFT_OUT)) part.remove();
  for (const link of copy.querySelectorAll('a[href]')) {
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', window.location.origin).href);
  }
  for (const part of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name } of [...part.attributes]) {
      if (name === 'class' || name === 'tabindex' || name.startsWith('data-')) part.removeAttribute(name);
    }
  }
  return copy;
}

/**
 * Plain colours of the light scheme, whichever one is on the screen. The variables hold a colour for each scheme, so an
 * element is asked what it comes to; nothing is painted in between.
 */
function inLightColours(svg: string): string {
  const root = document.documentElement;
  const chosen = root.dataset.theme;
  root.dataset.theme = 'light';
  const probe = document.createElement('span');
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const known = new Map<string, string>();
  const colourOf = (name: string): string => {
    const found = known.get(name);
    if (found !== undefined) return found;
    probe.style.color = `var(${name})`;
    const colour = plainColour(style.color);
    known.set(name, colour);
    return colour;
  };
  const coloured = svg.replaceAll(VARIABLE, (_, name: string) => colourOf(name));
  probe.remove();
  if (chosen === undefined) delete root.dataset.theme;
  else root.dataset.theme = chosen;
  return coloured;
}

/** "rgb(0, 103, 163)" as "#0067a3", which every program reads. */
function plainColour(computed: string): string {
  const [, ...channels] = /^rgb\((\d+), (\d+), (\d+)\)$/u.exec(computed) ?? [];
  return channels.length === 3
    ? `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`
    : computed;
}
