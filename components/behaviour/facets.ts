import { listen } from './listen';

const FIELD = 'input[data-facet-find]';

const plain = (text: string) => text.normalize('NFKD').toLowerCase();

/** Shows the options of a facet that have what is typed; those that are chosen stay in sight. */
function filterOptions(field: HTMLInputElement): void {
  const wanted = plain(field.value.trim());
  for (const option of field.parentElement?.querySelectorAll<HTMLLabelElement>('.facet-options label') ??
    []) {
    const isChosen = option.querySelector('input')?.checked ?? false;
    option.hidden = !isChosen && !plain(option.textContent ?? '').includes(wanted);
  }
  const folded = field.parentElement?.querySelector<HTMLDetailsElement>('.facet-more');
  if (folded && wanted !== '') folded.open = true;
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
