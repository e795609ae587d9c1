import Form from 'next/form';

interface SearchFieldProps {
  action: string;
  label: string;
  placeholder: string;
  button: string;
}

/** One field and its button; without a script it sends its words to a page. */
export function SearchField({ action, label, placeholder, button }: SearchFieldProps) {
  return (
    <Form action={action} role="search" aria-label={label} className="flex gap-2">
      <input
        type="search"
        name="q"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        className="control min-w-0 flex-1 text-sm"
      />
      <button type="submit" className="control px-3 text-sm">
        {button}
      </button>
    </Form>
  );
}
