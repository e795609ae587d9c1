import type { Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';

/** Each layout that is understood has an example. */
export const EXAMPLES = ['survival', 'marked', 'dates', 'blocks', 'counts', 'arms', 'effects'] as const;
export type ExampleName = (typeof EXAMPLES)[number];

/** Invented; any similarity to a trial is by chance. */
const CONTROL = '1.2 1;2.4 1;3.1 1;3.8 0;4.5 1;5.0 1;6.2 1;7.7 0;8.1 1;9.6 1;11.4 1;12.8 0';
const TREATED = '2.1 1;4.9 1;6.6 0;8.3 1;9.9 1;11.2 0;12.5 1;14.0 0;15.7 1;16.8 0;18.2 0;19.5 0';
const RATIOS = '0.62 0.41 0.94;0.88 0.60 1.29;0.71 0.52 0.97;1.10 0.66 1.83;0.79 0.55 1.13;0.54 0.30 0.97';
const DATES =
  '2019-01-15 2019-09-02 1;2019-02-20 2020-06-11 0;2019-03-05 2019-07-28 1;2019-05-13 2020-01-30 1;2019-06-21 2020-12-01 0';
const ARMS = '5 40 9 41;12 88 19 90;0 25 3 24;21 150 24 148;7 61 13 60';

const cellsOf = (rows: string) => rows.split(';').map((row) => row.split(' '));
const lines = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join('\t')).join('\n');
const marked = ([time = '', event]: readonly string[]) => (event === '1' ? time : `${time}+`);

/** A small invented table of each layout, with names in the reader's language. */
export function exampleTables(locale: Locale): Record<ExampleName, string> {
  const { examples, exampleColumns: names } = textOf(locale).analyse;
  const [control, treated] = [cellsOf(CONTROL), cellsOf(TREATED)];
  return {
    survival: lines([
      [names.time, names.event, names.group],
      ...control.map((cells) => [...cells, examples.control]),
      ...treated.map((cells) => [...cells, examples.treated]),
    ]),
    marked: lines([
      [names.time, names.group],
      ...control.map((cells) => [marked(cells), examples.control]),
      ...treated.map((cells) => [marked(cells), examples.treated]),
    ]),
    dates: lines([[names.start, names.end, names.event], ...cellsOf(DATES)]),
    blocks: lines([
      [examples.control, '', examples.treated, ''],
      [names.time, names.event, names.time, names.event],
      ...treated.map((cells, index) => [...(control.slice(0, 10)[index] ?? ['', '']), ...cells]),
    ]),
    counts: lines([
      [names.group, names.responders, names.total],
      [examples.treated, '14', '31'],
      [examples.control, '6', '29'],
    ]),
    arms: lines([
      [
        names.study,
        ...[names.drug, names.control].flatMap((arm) => [names.armEvents(arm), names.armTotal(arm)]),
      ],
      ...cellsOf(ARMS).map((cells, index) => [examples.trial(index + 1), ...cells]),
    ]),
    effects: lines([
      [names.study, names.hazardRatio, names.lower, names.upper],
      ...cellsOf(RATIOS).map((cells, index) => [examples.trial(index + 1), ...cells]),
    ]),
  };
}
