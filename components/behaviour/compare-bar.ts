import { Basket, type BasketItem, type BasketNotice } from './basket';
import { element, fill } from './element';
import { listen } from './listen';
import { pageWords } from './page-words';

type Words = ReturnType<typeof pageWords>['basket'];

const namesOf = (item: BasketItem, locale: string) => item.names[locale] ?? { name: item.id, of: '' };

function said(words: Words, notice: BasketNotice | null, count: string): string {
  if (notice === null) return '';
  if (notice.kind === 'cleared') return words.cleared;
  const { name, of } = namesOf(notice.item, words.locale);
  const whole = [name, of].filter(Boolean).join(', ');
  if (notice.kind === 'full') return fill(words.full, { name: whole, most: words.most });
  return `${fill(words[notice.kind], { name: whole })} ${count}`;
}

function chosenItem(words: Words, item: BasketItem): HTMLElement {
  const { name, of } = namesOf(item, words.locale);
  return element(
    'li',
    {},
    element('span', { class: 'min-w-0' }, element('b', {}, name), element('span', { class: 'sub' }, of)),
    element(
      'button',
      {
        type: 'button',
        class: 'x',
        'data-basket-remove': item.id,
        'aria-label': fill(words.remove, { name: [name, of].filter(Boolean).join(', ') }),
      },
      '×',
    ),
  );
}

/**
 * Boxes that choose cohorts, and the bar of what was chosen. It shows where a page has such boxes and something is
 * chosen; on the page of a comparison, where the choice differs from what it compares.
 */
export function chooseCohorts(): void {
  const bar = document.getElementById('compare-bar');
  if (!bar) return;
  const words = pageWords().basket;
  const boxes = () => document.querySelectorAll<HTMLInputElement>('input[data-pick]');
  const draw = (items: readonly BasketItem[], notice: BasketNotice | null) => {
    const ids = items.map(({ id }) => id);
    for (const box of boxes()) box.checked = ids.includes(box.value);
    const compared = document.querySelector<HTMLElement>('[data-compared]')?.dataset.compared;
    const isUseful = compared === undefined ? boxes().length > 0 : compared !== ids.join(',');
    bar.hidden = items.length === 0 || !isUseful;
    const count = fill(words.count, { count: items.length, most: words.most });
    bar.replaceChildren(
      element(
        'details',
        {},
        element('summary', {}, count),
        element('ul', {}, ...items.map((item) => chosenItem(words, item))),
        element('button', { type: 'button', class: 'btn', 'data-basket-clear': true }, words.clear),
      ),
      element(
        'p',
        { role: 'status', class: notice?.kind === 'full' ? 'warn' : 'sr-only' },
        said(words, notice, count),
      ),
      element('a', { class: 'btn primary', href: `${words.action}?cohorts=${ids.join(',')}` }, words.compare),
    );
  };
  const basket = Basket.open(draw);
  listen('change', 'input[data-pick]', (box) => {
    const { value, dataset } = box as HTMLInputElement;
    basket.toggle({ id: value, names: JSON.parse(dataset.pick ?? '{}') }, words.most);
  });
  listen('click', '[data-basket-remove]', ({ dataset }) => {
    const item = basket.items.find(({ id }) => id === dataset.basketRemove);
    if (item) basket.toggle(item, words.most);
  });
  listen('click', '[data-basket-clear]', () => basket.clear());
  document.addEventListener('page-changed', () => draw(basket.items, null));
}
