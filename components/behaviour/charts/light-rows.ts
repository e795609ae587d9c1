import { element } from '../element';
import { listen } from '../listen';

const ROW = '[data-chart] [data-row]';
/** Charts whose rows say more than is written beside them. */
const TOLD = '[data-chart="swimmer"], [data-chart="stacked"]';

let lit: Element[] = [];
let tip: HTMLElement | null = null;

function dim(): void {
  for (const other of lit) other.classList.remove('lit');
  lit = [];
  tip?.remove();
  tip = null;
}

const factsIn = (place: Element) =>
  [...place.querySelectorAll<HTMLElement>('[data-source]')].map(({ dataset }) => dataset.source ?? '');

/** What else of the page shows the same facts lights up. */
function lightSame(place: Element, selector: string): void {
  const facts = factsIn(place).map((fact) => `[data-source="${CSS.escape(fact)}"]`);
  if (facts.length === 0) return;
  lit = [...document.querySelectorAll(`main ${selector}:has(${facts.join(', ')})`)];
  for (const other of lit) other.classList.add('lit');
}

/** What a row's marks say, beside the row. */
function tell(row: Element): void {
  const figure = row.closest(TOLD);
  const place = figure?.querySelector('.chart-plot');
  if (!place) return;
  const says = [...row.querySelectorAll('a')].map((link) => link.getAttribute('aria-label') ?? '');
  if (says.length === 0) return;
  tip = element(
    'div',
    { class: 'chart-tip', 'aria-hidden': 'true' },
    ...says.map((line) => element('p', {}, line)),
  );
  place.append(tip);
  const [around, own] = [place.getBoundingClientRect(), row.getBoundingClientRect()];
  const below = own.bottom - around.top + 4;
  const isRoom = below + tip.offsetHeight <= around.height;
  tip.style.top = `${isRoom ? below : Math.max(0, own.top - around.top - tip.offsetHeight - 4)}px`;
  tip.style.right = '0.5rem';
}

/** Whether an event leads from one part of an element to another. */
const staysWithin = (place: Element, { relatedTarget }: PointerEvent | FocusEvent) =>
  relatedTarget instanceof Node && place.contains(relatedTarget);

/** Lights a row up while pointer or keyboard is in it. */
function lightWhile(selector: string, light: (row: HTMLElement) => void): void {
  const enter = (row: HTMLElement, event: PointerEvent | FocusEvent) => {
    if (staysWithin(row, event)) return;
    dim();
    light(row);
  };
  const leave = (row: HTMLElement, event: PointerEvent | FocusEvent) => {
    if (!staysWithin(row, event)) dim();
  };
  listen('pointerover', selector, enter);
  listen('focusin', selector, enter);
  listen('pointerout', selector, leave);
  listen('focusout', selector, leave);
}

/** Rows of charts and rows of tables about the same facts light up together; arrows go from row to row. */
export function lightRows(): void {
  lightWhile(ROW, (row) => {
    lightSame(row, 'tr');
    tell(row);
  });
  lightWhile('main tr', (row) => lightSame(row, '[data-row]'));
  listen('keydown', ROW, (row, event) => {
    if (event.key === 'Escape') dim();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const rows = [...(row.closest('svg')?.querySelectorAll('[data-row]') ?? [])].filter((own) =>
      own.querySelector('a'),
    );
    const next = rows[rows.indexOf(row) + step]?.querySelector('a');
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
