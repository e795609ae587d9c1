import { wrapLabel } from '@/components/charts/chart-text';
import { svgElement as element } from './svg-element';

const MARGIN = 16;
const TITLE_SIZE = 15;
const LINE_SIZE = 10;
const VARIABLE = /var\((--[\w-]+)\)/gu;

export interface ChartPicture {
  svg: string;
  width: number;
  height: number;
}

/**
 * A drawing of the page as a picture that stands by itself: title above, sources below, the colours of the light
 * scheme in place of variables, on white.
 */
export function chartPicture(
  drawing: SVGSVGElement,
  { title, lines }: { title: string; lines: readonly string[] },
): ChartPicture {
  const { width: drawnWidth, height: drawnHeight } = drawing.viewBox.baseVal;
  const width = drawnWidth + 2 * MARGIN;
  const titleLines = wrapLabel(title, drawnWidth, TITLE_SIZE, 3);
  const sourceLines = lines.flatMap((line) => wrapLabel(line, drawnWidth, LINE_SIZE, 4));
  const top = MARGIN + titleLines.length * (TITLE_SIZE + 5) + 6;
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
  picture.append(standalone(drawing, { x: MARGIN, y: top, width: drawnWidth, height: drawnHeight }));
  sourceLines.forEach((line, index) => {
    const y = top + drawnHeight + 12 + (index + 1) * (LINE_SIZE + 4) - 4;
    picture.append(element('text', { x: MARGIN, y, 'font-size': LINE_SIZE, fill: 'var(--ink-2)' }, line));
  });
  return { svg: inLightColours(new XMLSerializer().serializeToString(picture)), width, height };
}

/** A copy that needs neither the page's style sheet nor its address. */
function standalone(drawing: SVGSVGElement, place: Record<string, number>): SVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  copy.removeAttribute('style');
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

/** Values of the light scheme, whichever one is on the screen; nothing is painted in between. */
function inLightColours(svg: string): string {
  const root = document.documentElement;
  const chosen = root.dataset.theme;
  root.dataset.theme = 'light';
  const style = getComputedStyle(root);
  const coloured = svg.replaceAll(VARIABLE, (_, name: string) => style.getPropertyValue(name).trim());
  if (chosen === undefined) delete root.dataset.theme;
  else root.dataset.theme = chosen;
  return coloured;
}
