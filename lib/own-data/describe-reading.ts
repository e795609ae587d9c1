import type { Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import type { TableReading } from './reading/read-own-table';
import type { LeftOutRow } from './reading/row-cells';
import type { Phrase, QuestionOption } from './reading/table-roles';

/** A sentence in the reader's language. */
export function phraseText(locale: Locale, { code, values }: Phrase): string {
  const phrases = textOf(locale).analyse.reading.phrases as Record<string, (...values: string[]) => string>;
  const sentence = phrases[code];
  if (!sentence) throw new Error(`There are no words for ${code}`);
  return sentence(...values);
}

/** What is wrong with a row, in words: `Time "abc" is not a number; Event is missing`. */
export function leftOutText(locale: Locale, { problems }: LeftOutRow): string {
  const { analyse: words } = textOf(locale);
  return problems
    .map(({ role, cell, reason }) =>
      words.cellProblem(
        role === 'ignore' || reason === 'summary-row' ? '' : (words.reading.roles[role] ?? role),
        // A missing cell may hold "NA"; that is no name for it.
        reason === 'missing' || reason === 'no-error' ? '' : cell,
        words.reasons[reason] ?? reason,
      ),
    )
    .join(locale === 'zh' ? '；' : '; ');
}

const optionText = (locale: Locale, { text, ...answer }: QuestionOption) => ({
  text: phraseText(locale, text),
  ...answer,
});

/** How a table was read, in words; the answer of `POST /analyses/table` without its result. */
export function describeReading(reading: TableReading, locale: Locale) {
  const { kind, layout, columns, coding, rows, questions, refusal } = reading;
  return {
    kind,
    layout,
    columns: columns.map(({ why, ...column }) => ({ ...column, why: phraseText(locale, why) })),
    coding: coding.map(({ value, means, count }) => ({ value, means, count })),
    rows: {
      ...{ read: rows.read, used: rows.used },
      leftOut: rows.leftOut.map((row) => ({ row: row.line, reason: leftOutText(locale, row) })),
    },
    questions: questions.map(({ about, text, options }) => ({
      about,
      text: phraseText(locale, text),
      options: options.map((option) => optionText(locale, option)),
    })),
    ...(refusal && { refusal: { code: refusal.code, text: phraseText(locale, refusal.text) } }),
  };
}
