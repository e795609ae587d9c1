import type { Entry } from '@/lib/domain/entry';
import type { ReadPaper } from '@/lib/domain/files';
import { normalise } from '@/lib/domain/printed-text';
import type { Problem } from '@/lib/domain/problem';

const QUOTED = /“([^”]+)”/gu;

/** Conclusions of a Chinese paper are quoted in Chinese as it prints them, not paraphrased. */
export function checkQuotes({ paper }: ReadPaper, entries: readonly Entry[]): Problem[] {
  if (paper.language !== 'zh') return [];
  return entries.flatMap((entry): Problem[] => {
    if (entry.form !== 'statement' || entry.datum.role !== 'conclusion' || !entry.datum.text) return [];
    const printed = entry.sources.map(({ verbatim }) => normalise(verbatim));
    const quotes = [...entry.datum.text.zh.matchAll(QUOTED)].map(([, quote = '']) => quote);
    const problem = (message: string): Problem => ({
      file: entry.file,
      path: [...entry.path, 'text', 'zh'],
      message,
    });
    if (quotes.length === 0)
      return [problem('quote the authors’ own conclusion as it is printed, between “ and ”')];
    return quotes
      .filter((quote) => !printed.some((text) => text.includes(normalise(quote))))
      .map((quote) => problem(`“${quote}” stands in none of its verbatim`));
  });
}
