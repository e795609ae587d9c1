import { LiveForm } from '@/components/ui/live-form';
import type {
  ComparePicker as ComparePickerView,
  CompareSuggestion,
} from '@/lib/present/pages/compare/compare-picker';
import type { Text } from '@/lib/text/en';

interface ComparePickerProps {
  /** Null where no more cohorts fit. */
  picker: ComparePickerView | null;
  suggestions: CompareSuggestion[];
  words: Text['compare'];
}

/** A search, filtered as it is typed, whose matches are links that add a cohort in place; and comparisons that the data offer. */
export function ComparePicker({ picker, suggestions, words }: ComparePickerProps) {
  return (
    <section aria-labelledby="add-title" className="compare-picker no-print">
      <h2 id="add-title" className="text-lg">
        {words.addTitle}
      </h2>
      {picker ? <Search picker={picker} words={words} /> : <p className="text-sm text-ink-2">{words.full}</p>}
      {suggestions.length > 0 && (
        <>
          <h3 className="mt-6">{words.suggestionsTitle}</h3>
          <Choices choices={suggestions.map(({ key, text, sub, href }) => ({ key, text, sub, href }))} />
        </>
      )}
    </section>
  );
}

function Search({ picker, words }: { picker: ComparePickerView; words: Text['compare'] }) {
  return (
    <>
      <LiveForm action={picker.action} label={words.addTitle}>
        {picker.kept.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="add-cohort" className="text-sm text-ink-2">
          {words.searchLabel}
        </label>
        <div className="mt-1 flex max-w-xl gap-2">
          <input
            id="add-cohort"
            type="search"
            name="q"
            autoComplete="off"
            defaultValue={picker.search}
            className="control min-w-0 flex-1"
          />
          <button type="submit" className="btn">
            {words.searchButton}
          </button>
        </div>
      </LiveForm>
      <p className="mt-2 text-sm text-ink-2" aria-live="polite">
        {picker.shown}
      </p>
      {picker.matches && picker.matches.length > 0 && <Choices choices={picker.matches} before={words.add} />}
    </>
  );
}

function Choices({ choices, before }: { choices: CompareSuggestion[]; before?: string }) {
  return (
    // The keyboard goes back to the search, once a choice has been added.
    <ul className="compare-choices" data-live="" data-next="add-cohort">
      {choices.map((choice) => (
        <li key={choice.key}>
          <a href={choice.href} aria-label={before ? `${before} ${choice.text}, ${choice.sub}` : undefined}>
            {choice.text}
          </a>
          <span className="block text-sm text-ink-2">{choice.sub}</span>
        </li>
      ))}
    </ul>
  );
}
