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
  // Its parts stay while what they say changes: the list stays open, and what is said is heard.
  const [summary, list] = [element('summary'), element('ul')];
  const status = element('p', { role: 'status', class: 'sr-only' });
  const link = element('a', { class: 'btn primary' }, words.compare);
  const clear = element('button', { type: 'button', class: 'btn', 'data-basket-clear': true }, words.clear);
  bar.replaceChildren(element('details', {}, summary, list, clear), status, link);
  const boxes = () => document.querySelectorAll<HTMLInputElement>('input[data-pick]');
  const draw = (items: readonly BasketItem[], notice: BasketNotice | null) => {
    const ids = items.map(({ id }) => id);
    for (const box of boxes()) box.checked = ids.includes(box.value);
    const compared = document.querySelector<HTMLElement>('[data-compared]')?.dataset.compared;
    const isUseful = compared === undefined ? boxes().length > 0 : compared !== ids.join(',');
    bar.hidden = items.length === 0 || !isUseful;
    const count = fill(words.count, { count: items.length, most: words.most });
    summary.textContent = count;
    list.replaceChildren(...items.map((item) => chosenItem(words, item)));
    status.className = notice?.kind === 'full' ? 'warn' : 'sr-only';
    status.textContent = said(words, notice, count);
    link.href = `${words.action}?cohorts=${ids.join(',')}`;
  };
  const basket = Basket.open(draw);
  listen('change', 'input[data-pick]', (box) => {
    const { value, dataset } = box as HTMLInputElement;
    basket.toggle({ id: value, names: JSON.parse(dataset.pick ?? '{}') }, words.most);
  });
  listen('click', '[data-basket-remove]', ({ dataset }) => {
    const item = basket.items.find(({ id }) => id === dataset.basketRemove);
    if (!item) return;
    const at = basket.items.indexOf(item);
    basket.toggle(item, words.most);
    // The button is gone: the keyboard goes on from the next one, or the last.
    const left = list.querySelectorAll('button');
    (left[at] ?? left[left.length - 1])?.focus();
  });
  // Before the page changes in place: who takes a cohort out of the comparison has not chosen it any more.
  listen(
    'click',
    '[data-basket-take-out]',
    ({ dataset }) => {
      const item = basket.items.find(({ id }) => id === dataset.basketTakeOut);
      if (item) basket.toggle(item, words.most);
    },
    { capture: true },
  );
  listen('click', '[data-basket-clear]', () => basket.clear());
  document.addEventListener('page-changed', () => draw(basket.items, null));
}
