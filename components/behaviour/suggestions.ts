/** A run of a text, and whether it is what was typed. */
export interface SuggestedPart {
  text: string;
  marked: boolean;
}

/** What the address of the suggestions answers; it may hold more. */
export interface Suggestions {
  query: string;
  way: 'as-written' | 'misspelt' | 'some-words';
  total: number;
  /** Results that answer what is asked. */
  answers: {
    figure: string;
    name: string;
    cohort: string;
    study: string;
    fact: string;
    page: string | null;
  }[];
  groups: {
    kind: string;
    label: string;
    hits: {
      slug: string;
      url: string;
      title: SuggestedPart[];
      other: string;
      why: { as: string; parts: SuggestedPart[] }[];
      detail: string;
      results: { figure: string; name: string }[];
    }[];
  }[];
}

/** Long enough to type the next letter, too short to be waited for. */
const PAUSE_MS = 120;

/** Fetches suggestions while a reader types; an answer to what is no longer there is never told. */
export class SuggestionSource {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private request: AbortController | null = null;

  constructor(
    private readonly address: string,
    private readonly tell: (found: Suggestions | 'failed' | null) => void,
  ) {}

  drop(): void {
    clearTimeout(this.timer);
    this.request?.abort();
    this.request = null;
  }

  ask(text: string): void {
    this.drop();
    const query = text.trim();
    if (query === '') this.tell(null);
    else this.timer = setTimeout(() => void this.fetch(query), PAUSE_MS);
  }

  private async fetch(query: string): Promise<void> {
    const request = new AbortController();
    this.request = request;
    try {
      const response = await fetch(`${this.address}&${new URLSearchParams({ q: query })}`, {
        signal: request.signal,
      });
      if (!response.ok) throw new Error(`suggestions: ${response.status}`);
      const found = (await response.json()) as Suggestions;
      if (!request.signal.aborted) this.tell(found);
    } catch {
      if (!request.signal.aborted) this.tell('failed');
    }
  }
}
