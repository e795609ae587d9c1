import { colonAfter } from '@/lib/text/punctuation';
import { element, fill } from './element';
import { isTyping, listen } from './listen';
import { pageWords } from './page-words';
import { recentlySeen } from './recently-seen';
import { type SuggestedPart, SuggestionSource, type Suggestions } from './suggestions';

const LIST = 'palette-hits';

const marked = (parts: readonly SuggestedPart[]) =>
  parts.map(({ text, marked: isMarked }) => (isMarked ? element('mark', {}, text) : text));

type Hit = Suggestions['groups'][number]['hits'][number];
type Answer = Suggestions['answers'][number];

const MOST_ANSWERS = 2;

/** The search over the page: an editable combobox with a listbox (ARIA 1.2). Focus stays in the field; arrows move through the hits. */
class SearchPalette {
  private readonly words = pageWords().search;
  private readonly field: HTMLInputElement;
  private readonly list = element('div', { id: LIST, role: 'listbox', class: 'palette-hits' });
  private readonly status = element('p', { role: 'status', class: 'palette-status' });
  private readonly dialog: HTMLDialogElement;
  private readonly source: SuggestionSource;
  private active = -1;

  constructor() {
    const { label, placeholder, action, suggestions } = this.words;
    this.list.setAttribute('aria-label', label);
    this.field = element('input', {
      type: 'text',
      name: 'q',
      role: 'combobox',
      'aria-label': label,
      'aria-controls': LIST,
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
      maxlength: 200,
      placeholder,
    });
    const close = element(
      'button',
      { type: 'button', class: 'btn', 'aria-label': this.words.close },
      element('span', { class: 'touch' }, '×'),
      element('kbd', {}, 'Esc'),
    );
    const form = element('form', { action, class: 'palette-field' }, this.field, close);
    const keys = element('p', { class: 'palette-keys', 'aria-hidden': 'true' }, this.words.words.keys);
    this.dialog = element(
      'dialog',
      { class: 'palette', 'aria-label': label },
      form,
      this.status,
      this.list,
      keys,
    );
    document.body.append(this.dialog);
    this.source = new SuggestionSource(suggestions, (found) => this.show(found));
    close.addEventListener('click', () => this.dialog.close());
    this.dialog.addEventListener('click', (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
    this.dialog.addEventListener('close', () => this.source.drop());
    this.field.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.source.ask(this.field.value);
    });
    this.field.addEventListener('compositionend', () => this.source.ask(this.field.value));
    this.field.addEventListener('keydown', (event) => this.onKey(event));
  }

  open(query: string): void {
    if (this.dialog.open) return;
    this.field.value = query;
    this.dialog.showModal();
    this.field.focus();
    this.field.select();
    this.source.ask(query);
  }

  private get options(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  }

  private choose(index: number): void {
    const { options } = this;
    this.active = options.length === 0 ? -1 : index;
    options.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === this.active));
    });
    const chosen = options[this.active];
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) this.field.setAttribute('aria-activedescendant', chosen.id);
    else this.field.removeAttribute('aria-activedescendant');
  }

  private onKey(event: KeyboardEvent): void {
    // Enter and arrows belong to the input method while it composes.
    if (event.isComposing) return;
    const { length } = this.options;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && length > 0) {
      event.preventDefault();
      // The field itself is one of the places.
      this.choose(((this.active + 1 + step + length + 1) % (length + 1)) - 1);
    } else if (event.key === 'Enter') {
      const chosen = this.options[this.active];
      if (!chosen) return;
      event.preventDefault();
      chosen.click();
    }
  }

  private option(href: string, ...content: (Node | string | null)[]): HTMLAnchorElement {
    const id = `${LIST}-${this.options.length}-${href}`;
    return element(
      'a',
      { id, role: 'option', 'aria-selected': 'false', tabindex: -1, href, class: 'hit' },
      ...content,
    );
  }

  /** Options under a heading. */
  private group(label: string, options: (() => HTMLAnchorElement)[]): void {
    if (options.length === 0) return;
    const group = element('div', { role: 'group', 'aria-label': label });
    group.append(element('p', { class: 'hit-heading', 'aria-hidden': 'true' }, label));
    // In the list at once: an option's id counts those before it.
    this.list.append(group);
    for (const make of options) group.append(make());
  }

  private answer({ figure, name, cohort, study, fact, page }: Answer): HTMLAnchorElement {
    return this.option(
      `${this.words.base}${page ?? `/facts/${fact}`}`,
      element(
        'span',
        { class: 'hit-name' },
        element('b', {}, name),
        element('span', { class: 'note' }, [cohort, study].join(' · ')),
      ),
      element('span', { class: 'hit-results' }, element('b', {}, figure)),
    );
  }

  private hit({ url, title, other, why, detail, results }: Hit): HTMLAnchorElement {
    const reasons = why.map(({ as, parts }) =>
      element('span', {}, `${as}${colonAfter(as)}`, ...marked(parts)),
    );
    const made = this.option(
      `${this.words.base}${url}`,
      element(
        'span',
        { class: 'hit-name' },
        element('b', {}, ...marked(title)),
        other && element('span', { class: 'sub' }, ` ${other}`),
        element('span', { class: 'note' }, ...reasons, detail),
      ),
      element(
        'span',
        { class: 'hit-results' },
        ...results.map(({ figure, name }) => element('span', {}, element('b', {}, figure), ` ${name}`)),
      ),
    );
    return made;
  }

  private show(found: Suggestions | 'failed' | null): void {
    this.list.replaceChildren();
    const { announced, announcedNone, failed, slip, partly } = this.words.words;
    if (found === null) {
      const seen = recentlySeen();
      this.status.textContent = seen.length > 0 ? this.words.recent : '';
      this.list.append(
        ...seen.map(({ href, title }) => this.option(href, element('span', { class: 'hit-name' }, title))),
      );
    } else if (found === 'failed') this.status.textContent = failed;
    else {
      this.group(
        this.words.words.answers,
        found.answers.slice(0, MOST_ANSWERS).map((answer) => () => this.answer(answer)),
      );
      for (const { label, hits } of found.groups)
        this.group(
          label,
          hits.map((hit) => () => this.hit(hit)),
        );
      const all = `${this.words.action}?${new URLSearchParams({ q: found.query })}`;
      const { length } = this.options;
      const onwards = length > 0 ? this.words.words.all : this.words.words.examples;
      this.list.append(this.option(all, element('span', { class: 'hit-name' }, onwards)));
      const how = { misspelt: slip, 'some-words': partly, 'as-written': '' }[found.way];
      this.status.textContent =
        length === 0
          ? announcedNone
          : `${fill(how, { query: found.query })} ${fill(announced, { count: length })}`.trim();
    }
    this.field.setAttribute('aria-expanded', String(this.options.length > 0));
    this.choose(-1);
  }
}

/** `/`, Ctrl-K and the search fields open the search over the page. Without a script the fields send their words to its page. */
export function openSearch(): void {
  let made: SearchPalette | null = null;
  const open = (query = '') => {
    made ??= new SearchPalette();
    made.open(query);
  };
  document.addEventListener('keydown', (event) => {
    const isShortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    const isSlash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    open();
  });
  listen('click', 'input[data-search]', (field) => open((field as HTMLInputElement).value));
  listen('input', 'input[data-search]', (field) => {
    const { value } = field as HTMLInputElement;
    open(value);
  });
}
