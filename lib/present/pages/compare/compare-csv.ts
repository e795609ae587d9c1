import { labelled } from '@/lib/text/punctuation';
import { resultText } from '../../charts/row-chart';
import type { ViewContext } from '../../words/view-context';
import { type ComparePageView, type ComparisonView, wholeName } from './compare-page';

const COLUMNS = ['section', 'item', 'detail', 'letter', 'cohort', 'name', 'value', 'note', 'fact'] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | null>>;

/** The whole comparison as a table in long form, a line for each cell of the page; the first line names the columns. */
export function compareCsv(context: ViewContext, view: ComparePageView): string[][] {
  const { compare: words } = context.text;
  const rows = view.comparison ? rowsOf(context, view, view.comparison) : [];
  return [
    COLUMNS.map((column) => words.csvColumns[column]),
    ...rows.map((row) => COLUMNS.map((column) => row[column] ?? '')),
  ];
}

function rowsOf(context: ViewContext, { columns }: ComparePageView, comparison: ComparisonView): Row[] {
  const { text } = context;
  const { compare: words } = text;
  const silence = `${text.number.notReportedSign} ${text.number.notReported}`;
  const columnOf = (index: number): Row => {
    const column = columns[index];
    return column ? { letter: column.letter, cohort: column.id, name: wholeName(context, column) } : {};
  };
  const perColumn = <Cell>(
    head: Row,
    cells: readonly Cell[],
    said: (cell: Cell) => Row[],
    notReported: readonly (string | null)[] = [],
  ): Row[] =>
    cells.flatMap((cell, index) => {
      const found = said(cell);
      return (found.length > 0 ? found : [{ value: notReported[index] ?? silence }]).map((row) => ({
        ...head,
        ...columnOf(index),
        ...row,
      }));
    });

  const verdicts = comparison.pairs.flatMap((pair): Row[] => {
    const item = words.with(pair.a.letter, pair.b.letter);
    const head = { section: words.verdictsTitle, item, letter: `${pair.a.letter}, ${pair.b.letter}` };
    const why = (reasons: readonly { text: string }[]) => reasons.map((reason) => reason.text).join(' ');
    return [
      { ...head, value: pair.label, note: why(pair.reasons) },
      ...[...pair.outcomes, ...pair.events].map((outcome) => ({
        ...head,
        detail: outcome.title,
        value: outcome.label,
        note: why(outcome.reasons),
      })),
    ];
  });

  const facts = comparison.facts.flatMap((group) =>
    group.rows.flatMap((row) =>
      perColumn(
        { section: group.title, item: row.label },
        row.cells,
        (items) =>
          items.map((item) => ({
            detail: item.label,
            value: item.result ? resultText(item.result) : (item.text ?? item.link?.text),
            note: [item.of, item.note].filter(Boolean).join(' · '),
            fact: item.result?.fact,
          })),
        row.notReported,
      ),
    ),
  );

  const events = comparison.events.rows.flatMap((row) =>
    perColumn({ section: words.eventsSection, item: row.label, detail: row.grade }, row.cells, (cells) =>
      cells.map(({ result, note }) => ({ value: resultText(result), note, fact: result.fact })),
    ),
  );

  const outcomes = comparison.outcomes.flatMap((group) =>
    group.rows.flatMap((row) =>
      perColumn({ section: group.title, item: row.label, detail: row.sublabel }, row.cells, (cells) =>
        cells.map(({ result, versus, note }) => ({
          value: resultText(result),
          note: [versus, note].filter(Boolean).join(' · '),
          fact: result.fact,
        })),
      ),
    ),
  );

  const calculated = [
    ...comparison.tables,
    ...comparison.events.differences.map(({ table }) => table),
  ].flatMap((table) =>
    table.rows.flatMap((row) =>
      row.calculated.map((value, index) => ({
        section: table.title,
        item: row.label,
        detail: table.columns[3 + index],
        value,
        note:
          [table.caution, row.note, ...row.printed.map((test) => test.text)].filter(Boolean).join(' ') ||
          null,
      })),
    ),
  );

  const tests = comparison.curves.flatMap(({ chart, tests: found }) =>
    found.flatMap((test) =>
      test.rows.map((row) => ({
        section: chart.title,
        item: test.title,
        detail: row.label,
        value: row.recomputed,
        note: row.reported ? labelled(text.survival.reported, row.reported.text) : null,
        fact: row.reported?.fact,
      })),
    ),
  );

  const { checkResults, uncheckable, title: checks } = comparison.checks;
  const checked = [...checkResults, ...uncheckable.checkResults].map(
    (checkResult): Row => ({
      section: checks,
      item: checkResult.study?.title,
      detail: checkResult.rule,
      value: labelled(checkResult.label, checkResult.printed),
      note: checkResult.explanation,
      fact: checkResult.facts[0],
    }),
  );

  return [...verdicts, ...checked, ...facts, ...outcomes, ...events, ...calculated, ...tests];
}
