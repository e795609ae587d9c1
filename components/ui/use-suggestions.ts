import { useCallback, useEffect, useRef, useState } from 'react';

/** A run of a text, and whether it is what was typed. */
interface MarkedPart {
  text: string;
  marked: boolean;
}

/** What the address of the suggestions answers; it may hold more. */
export interface Suggestions {
  query: string;
  total: number;
  groups: {
    kind: string;
    label: string;
    hits: {
      slug: string;
      url: string;
      title: MarkedPart[];
      other: string;
      why: { as: string; parts: MarkedPart[] }[];
      detail: string;
    }[];
  }[];
}

/** Long enough to type the next letter, too short to be waited for. */
const PAUSE_MS = 140;

/** Fetches suggestions while a reader types; an answer to what is no longer there is never shown. */
export function useSuggestions(address: string) {
  const [found, setFound] = useState<Suggestions | null>(null);
  const [failed, setFailed] = useState(false);
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; abort: AbortController } | null>(null);

  const drop = useCallback(() => {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    pending.current.abort.abort();
    pending.current = null;
  }, []);
  useEffect(() => drop, [drop]);

  const ask = useCallback(
    (text: string) => {
      drop();
      const query = text.trim();
      if (query === '') {
        setFound(null);
        return;
      }
      const abort = new AbortController();
      const fetchNow = async () => {
        try {
          const parameters = new URLSearchParams({ q: query });
          const response = await fetch(`${address}&${parameters}`, { signal: abort.signal });
          if (!response.ok) throw new Error(`suggestions: ${response.status}`);
          const answer = (await response.json()) as Suggestions;
          if (abort.signal.aborted) return;
          setFound(answer);
          setFailed(false);
        } catch {
          if (abort.signal.aborted) return;
          setFound(null);
          setFailed(true);
        }
      };
      pending.current = { abort, timer: setTimeout(fetchNow, PAUSE_MS) };
    },
    [address, drop],
  );
  return { found, failed, ask, drop };
}
