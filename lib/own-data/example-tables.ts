import type { Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import type { DataKind } from './own-data-request';

/** Invented; any likeness to a trial is by chance. */
const CONTROL = '1.2 1;2.4 1;3.1 1;3.8 0;4.5 1;5.0 1;6.2 1;7.7 0;8.1 1;9.6 1;11.4 1;12.8 0';
const TREATED = '2.1 1;4.9 1;6.6 0;8.3 1;9.9 1;11.2 0;12.5 1;14.0 0;15.7 1;16.8 0;18.2 0;19.5 0';
const RATIOS = '0.62 0.41 0.94;0.88 0.60 1.29;0.71 0.52 0.97;1.10 0.66 1.83;0.79 0.55 1.13;0.54 0.30 0.97';

const cellsOf = (rows: string) => rows.split(';').map((row) => row.split(' '));
const lines = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join('\t')).join('\n');

/** A small invented table of each kind, with names in the reader's language. */
export function exampleTables(locale: Locale): Record<DataKind, string> {
  const { examples, exampleColumns: names } = textOf(locale).analyse;
  return {
    survival: lines([
      [names.time, names.event, names.group],
      ...cellsOf(CONTROL).map((cells) => [...cells, examples.control]),
      ...cellsOf(TREATED).map((cells) => [...cells, examples.treated]),
    ]),
    counts: lines([
      [names.group, names.responders, names.total],
      [examples.treated, '14', '31'],
      [examples.control, '6', '29'],
    ]),
    effects: lines([
      [names.study, names.hazardRatio, names.lower, names.upper],
      ...cellsOf(RATIOS).map((cells, index) => [examples.trial(index + 1), ...cells]),
    ]),
  };
}
