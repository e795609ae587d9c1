import { fill } from './element';
import { listen } from './listen';

const FIELD = 'input[data-facet-find]';

const plain = (text: string) => text.normalize('NFKD').toLowerCase();

/**
 * Shows the options of a facet whose names have what is typed; those that are chosen stay in sight. Where nothing is called
 * so, that is said, in place of how many more there are.
 */
function filterOptions(field: HTMLInputElement): void {
  const facet = field.parentElement;
  if (!facet) return;
  const query = field.value.trim();
  const wanted = plain(query);
  const isNamed = (option: Element) =>
    plain(option.querySelector('span')?.textContent ?? '').includes(wanted);
  const options = [...facet.querySelectorAll<HTMLLabelElement>('.facet-options label')];
  for (const option of options)
    option.hidden = !(option.querySelector('input')?.checked ?? false) && !isNamed(option);
  const folded = facet.querySelector<HTMLDetailsElement>('.facet-more');
  if (folded) {
    folded.hidden = [...folded.querySelectorAll('label')].every(({ hidden }) => hidden);
    if (wanted !== '') folded.open = true;
  }
  const none = facet.querySelector<HTMLElement>('[data-facet-none]');
  const isNone = !options.some(isNamed);
  if (none) {
    none.hidden = !isNone;
    none.textContent = isNone ? fill(none.dataset.facetNone ?? '', { query }) : '';
  }
  const rest = facet.querySelector<HTMLElement>('[data-facet-rest]');
  if (rest) rest.hidden = isNone;
}

/** Search within long facets; without a script all their options stand in a list that scrolls. */
export function findInFacets(): void {
  listen('input', FIELD, (field) => filterOptions(field as HTMLInputElement));
  listen('keydown', FIELD, (_, event) => {
    // It is no field of the form: Enter would send that.
    if (event.key === 'Enter') event.preventDefault();
  });
  document.addEventListener('page-changed', () => {
    for (const field of document.querySelectorAll<HTMLInputElement>(FIELD))
      if (field.value !== '') filterOptions(field);
  });
}
