import type { ShellView } from '@/lib/present/shell/shell';

interface FindFormProps {
  search: ShellView['search'];
  /** What was looked for. */
  query?: string;
  large?: boolean;
}

/** A field that sends its words to the page of the search; with a script the search opens over the page. */
export function FindForm({ search, query = '', large = false }: FindFormProps) {
  return (
    <search className="find-place">
      <form action={search.action} aria-label={search.label} className={large ? 'find large' : 'find'}>
        <svg
          width="18"
          height="18"
          viewBox="0 0 18 18"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          aria-hidden="true"
        >
          <circle cx="7.5" cy="7.5" r="5.2" />
          <path d="M11.5 11.5 16 16" />
        </svg>
        <input
          type="search"
          name="q"
          data-search=""
          aria-label={search.label}
          aria-keyshortcuts="/ Control+K"
          enterKeyHint="search"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          maxLength={200}
          defaultValue={query}
          placeholder={search.placeholder}
        />
        {large ? <button type="submit">{search.button}</button> : <kbd>/</kbd>}
      </form>
    </search>
  );
}
