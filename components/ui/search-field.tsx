'use client';

import Form from 'next/form';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { ShellView } from '@/lib/present/shell/shell';
import { optionId, SuggestionList } from './suggestion-list';
import { useSuggestions } from './use-suggestions';

interface SearchFieldProps {
  search: ShellView['search'];
  /** What was looked for. */
  query?: string;
  large?: boolean;
}

/**
 * The search: a field that sends its words to a page, and with a script suggests while one types, as an editable combobox
 * with a listbox (ARIA 1.2). Focus stays in the field; arrows move through the suggestions.
 */
export function SearchField({ search, query = '', large = false }: SearchFieldProps) {
  const router = useRouter();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [hasScript, setHasScript] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { found, failed, ask, drop } = useSuggestions(search.suggestions);
  useEffect(() => setHasScript(true), []);

  const groups = found?.groups ?? [];
  const isShown = isOpen && groups.length > 0;
  const all = {
    text: search.words.all,
    href: `${search.action}?${new URLSearchParams({ q: found?.query ?? '' })}`,
  };
  const options = [...groups.flatMap(({ hits }) => hits.map(({ url }) => `${search.base}${url}`)), all.href];
  const close = () => {
    setIsOpen(false);
    setActive(-1);
  };
  const go = (href: string) => {
    close();
    drop();
    router.push(href);
  };
  const type = () => {
    setIsOpen(true);
    setActive(-1);
    ask(field.current?.value ?? '');
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (groups.length === 0) return;
      event.preventDefault();
      // The field itself is one of the places.
      const places = options.length + 1;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(isShown ? ((active + 1 + step + places) % places) - 1 : step === 1 ? 0 : options.length - 1);
      setIsOpen(true);
    } else if (event.key === 'Enter') {
      const href = isShown ? options[active] : undefined;
      if (href) {
        event.preventDefault();
        go(href);
      } else close();
    } else if (event.key === 'Tab') {
      close();
    } else if (event.key === 'Escape' && isShown) {
      // Closes the list; a second time, the browser empties the field.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  const announced = !isOpen
    ? ''
    : failed
      ? search.words.failed
      : found === null
        ? ''
        : groups.length === 0
          ? search.words.announcedNone
          : search.words.announced.replace('{count}', String(options.length - 1));
  return (
    <Form
      action={search.action}
      role="search"
      aria-label={search.label}
      className="relative flex gap-2"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <input
        ref={field}
        type="text"
        name="q"
        data-search=""
        role={hasScript ? 'combobox' : 'searchbox'}
        {...(hasScript
          ? {
              'aria-expanded': isShown,
              'aria-controls': list,
              'aria-autocomplete': 'list',
              'aria-activedescendant': isShown && active >= 0 ? optionId(list, active) : undefined,
              autoComplete: 'off',
            }
          : {})}
        aria-label={search.label}
        aria-keyshortcuts="/"
        enterKeyHint="search"
        spellCheck={false}
        autoCapitalize="off"
        maxLength={200}
        defaultValue={query}
        placeholder={search.placeholder}
        onInput={(event) => {
          if (!(event.nativeEvent as InputEvent).isComposing) type();
        }}
        onCompositionEnd={type}
        onFocus={() => setIsOpen(true)}
        onKeyDown={onKeyDown}
        className={`control min-w-0 flex-1 ${large ? 'text-lg' : 'text-sm'}`}
      />
      <button type="submit" className={`control ${large ? 'px-5 text-lg' : 'px-3 text-sm'}`}>
        {search.button}
      </button>
      {isShown && (
        <SuggestionList
          id={list}
          label={search.label}
          groups={groups}
          all={all}
          base={search.base}
          active={active}
          onChoose={go}
        />
      )}
      <span role="status" className="sr-only">
        {announced}
      </span>
    </Form>
  );
}
