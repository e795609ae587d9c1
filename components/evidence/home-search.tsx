import Form from 'next/form';

export interface HomeSearchWords {
  searchLabel: string;
  searchButton: string;
  placeholder: string;
}

/** The search at the top of the start page. */
export function HomeSearch({ words, action }: { words: HomeSearchWords; action: string }) {
  return (
    <Form action={action} className="mt-5 flex max-w-2xl gap-2" role="search">
      <input
        type="search"
        name="q"
        aria-label={words.searchLabel}
        placeholder={words.placeholder}
        className="control min-w-0 flex-1 text-lg"
      />
      <button type="submit" className="control px-5 text-lg">
        {words.searchButton}
      </button>
    </Form>
  );
}
