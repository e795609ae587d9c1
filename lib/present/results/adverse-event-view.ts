import { adverseEventName, inLocale, type ViewContext } from '../words/view-context';
import { type Named, nameWithGroup, type ResultView, resultView, verdictOf } from './result-view';

/** The event's name; one that the paper calls serious says so, and whether events of any cause are counted. */
export function adverseEventTitle(
  context: ViewContext,
  event: Named & { term: string; serious: boolean | null; causality?: string | null },
): string {
  const { text, locale } = context;
  const name = nameWithGroup(context, event, adverseEventName(context, event.term));
  const isSaid = event.term.startsWith('serious-');
  const title = event.serious && !isSaid ? text.number.serious(name) : name;
  if (!event.causality) return title;
  return [title, text.causalities[event.causality] ?? event.causality].join(locale === 'zh' ? '，' : ', ');
}

const HIGHEST_GRADE = 5;

/** "Grade 1–2", or that no grade is reported. */
export function gradeText(
  context: ViewContext,
  event: { gradeLowest: number | null; gradeHighest: number | null },
) {
  const { gradeLowest, gradeHighest } = event;
  if (gradeLowest === null || gradeHighest === null) return context.text.charts.gradeUnknown;
  // "Grade 3 or higher"; 1 to 5 are all grades.
  const isOpen = gradeHighest === HIGHEST_GRADE && gradeLowest > 1 && gradeLowest < gradeHighest;
  return context.text.charts.gradeLabel(
    gradeLowest === gradeHighest
      ? `${gradeLowest}`
      : isOpen
        ? `≥ ${gradeLowest}`
        : `${gradeLowest}–${gradeHighest}`,
  );
}

/** How often an event was seen: a rate, "none observed", or "no evident change". */
export function adverseEventResult(
  context: ViewContext,
  row: {
    factId: string;
    occurrence: string;
    value: number | null;
    valuePrinted?: string | null;
    count: number | null;
    of: number | null;
    noteEn?: string | null;
    noteZh?: string | null;
  },
): ResultView {
  const { text } = context;
  const hasNumber = row.count !== null || row.value !== null;
  if (hasNumber) {
    return resultView(context, {
      factId: row.factId,
      value: row.value,
      valuePrinted: row.valuePrinted,
      sign: null,
      unit: '%',
      count: row.count,
      of: row.of,
      noteEn: row.noteEn,
      noteZh: row.noteZh,
    });
  }
  const note = inLocale(context, row.noteEn ?? null, row.noteZh ?? null);
  const word =
    row.occurrence === 'observed'
      ? text.number.observedWithoutCount
      : (text.occurrences[row.occurrence] ?? row.occurrence);
  const looked =
    row.of === null
      ? []
      : [row.occurrence === 'none-observed' ? `0/${row.of}` : text.number.patients(row.of)];
  return {
    fact: row.factId,
    state: row.occurrence === 'observed' ? ('not-reported' as const) : ('none-observed' as const),
    figure: [...looked, word].join(' · '),
    small: false,
    words: [word, note].filter(Boolean).join(' · '),
    ...(note ? { note } : {}),
    ...verdictOf(context, row.factId),
  };
}
