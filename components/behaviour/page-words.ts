import type { ScriptWords } from '@/lib/present/shell/script-words';

let words: ScriptWords | null = null;

/** What behaviours say, in the page's language: the server writes it into the page. @throws where the page has none */
export function pageWords(): ScriptWords {
  words ??= JSON.parse(document.getElementById('script-words')?.textContent ?? 'null') as ScriptWords | null;
  if (!words) throw new Error('The page has no words for its script');
  return words;
}
