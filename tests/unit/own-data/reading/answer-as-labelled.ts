import {
  readOwnTable,
  type TableData,
  type TableReading,
  tableRequest,
} from '@/lib/own-data/reading/read-own-table';
import type { QuestionOption, TableRole } from '@/lib/own-data/reading/table-roles';

/** One reading that the help page of a data set allows. */
interface Reading {
  kind: string;
  roles: Partial<Record<TableRole, string>>;
  /** Codes of the event, without case. */
  codes: string[];
}

interface Label {
  repeats: boolean;
  /** Empty where the site has no analysis for the set. */
  readings: Reading[];
}

export type Verdict = 'right' | 'wrong' | 'refused' | 'not offered' | 'asked';

/** Reads a line of the table of labels. */
export function parseLabel(line: string): Label {
  const repeats = line.startsWith('rep ');
  const text = repeats ? line.slice(4) : line;
  if (text.startsWith('none ')) return { repeats, readings: [] };
  let kind = '';
  const readings = text.split(' ; ').map((part) => {
    const words = part.split(' ');
    if (['surv', 'dates', '2arm', 'prop', 'eff'].includes(words[0] ?? '')) kind = words.shift() ?? '';
    return readingOf(kind, words);
  });
  return { repeats, readings };
}

function readingOf(kind: string, words: string[]): Reading {
  const [first = '', second = '', third = ''] = words;
  const named = (part: string) => part.split('=') as [name: string, value: string];
  if (kind === 'surv' || kind === 'dates') {
    const [event, codes] = named(kind === 'surv' ? second : third);
    const times = kind === 'surv' ? { time: first } : { 'start-date': first, 'end-date': second };
    return { kind, roles: { ...times, event }, codes: codes.toLowerCase().split(',') };
  }
  if (kind === 'eff') {
    const [measure, columns] = named(second);
    const [lower = '', upper = ''] = columns.split(',');
    const spread = { se: { 'standard-error': columns }, var: { variance: columns }, ci: { lower, upper } };
    return { kind, roles: { effect: first, ...spread[measure as keyof typeof spread] }, codes: [] };
  }
  const arms = words.map((word, index) => {
    const [events = '', size = ''] = word.split(/[/+]/u);
    const suffix = index === 0 ? '' : '-2';
    return { [`count${suffix}`]: events, [`${word.includes('/') ? 'total' : 'others'}${suffix}`]: size };
  });
  return { kind, roles: Object.assign({}, ...arms), codes: [] };
}

const isEvents = (coding: Record<string, string>, { codes }: Reading) =>
  Object.entries(coding).every(
    ([value, means]) =>
      (means === 'event') === codes.includes(value.toLowerCase()) &&
      (means === 'event' || means === 'censored' || (means === 'missing' && value === '')),
  );

/** The answer that the label gives to a question; none where it isn't among the options. */
function answerOf(
  options: readonly QuestionOption[],
  names: readonly string[],
  reading: TableReading,
  label: Label,
) {
  const event = reading.columns.find(({ role }) => role === 'event')?.name;
  const effect = reading.columns.find(({ role }) => role === 'effect')?.name ?? '';
  const fits = ({ roles, coding, ratio }: QuestionOption) => {
    if (roles) {
      const given = Object.entries(roles)
        .filter(([, role]) => !['label', 'group', 'ignore'].includes(role))
        .map(([index, role]) => `${role} ${names[Number(index)]}`);
      return label.readings.some(
        (one) =>
          Object.entries(one.roles)
            .map(([role, name]) => `${role} ${name}`)
            .sort()
            .join() === given.sort().join() &&
          (!coding || isEvents(coding, one)),
      );
    }
    if (coding) return label.readings.some((one) => one.roles.event === event && isEvents(coding, one));
    return ratio === undefined || ratio === /^(?:or|hr|rr)$/iu.test(effect);
  };
  return (
    options.find(({ roles }) => roles && Object.values(roles).every((role) => role === 'ignore')) ??
    options.find(fits)
  );
}

/** Reads a table, answers what is asked as the label says, and holds what came out against the cells themselves. */
export function answerAsLabelled(
  text: string,
  grid: readonly Readonly<Record<string, string>>[],
  label: Label,
): { verdict: Verdict; questions: number } {
  let changes: Partial<Parameters<typeof tableRequest>[1]> = {};
  for (let questions = 0; questions < 6; questions += 1) {
    const reading = readOwnTable(tableRequest(text, changes));
    if (reading.refusal) return { verdict: 'refused', questions };
    const [question] = reading.questions;
    if (!question) {
      const right =
        reading.data && label.readings.some((one) => agrees(reading.data as TableData, grid, one));
      return { verdict: right ? 'right' : 'wrong', questions };
    }
    if (label.readings.length === 0) return { verdict: 'asked', questions };
    const names = reading.columns.map(({ name }) => name);
    const option = answerOf(question.options, names, reading, label);
    if (!option) return { verdict: 'not offered', questions: questions + 1 };
    const { text: _, ...answer } = option;
    changes = {
      ...changes,
      ...answer,
      roles: { ...changes?.roles, ...answer.roles },
      coding: { ...changes?.coding, ...answer.coding },
    };
  }
  return { verdict: 'not offered', questions: 6 };
}

const isMissing = (cell: string) => cell === '' || cell === 'NA';
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** What the cells say, by the plainest arithmetic: how many rows, and sums of what the analysis takes from them. */
function expected(
  grid: readonly Readonly<Record<string, string>>[],
  { kind, roles, codes }: Reading,
): number[] {
  const names = Object.values(roles);
  const cell = (row: Readonly<Record<string, string>>, role: TableRole) => row[roles[role] ?? ''] ?? '';
  const figure = (row: Readonly<Record<string, string>>, role: TableRole) => Number(cell(row, role));
  const whole = grid.filter((row) => names.every((name) => !isMissing(row[name] ?? '')));
  const events = (rows: typeof whole) =>
    rows.filter((row) => codes.includes(cell(row, 'event').toLowerCase())).length;
  if (kind === 'surv') return [whole.length, events(whole), sum(whole.map((row) => figure(row, 'time')))];
  if (kind === 'dates') {
    // Days since 1970 or a date.
    const day = (text: string) => (/^-?\d+$/u.test(text) ? Number(text) * 86_400_000 : Date.parse(text));
    const days = (row: Readonly<Record<string, string>>) =>
      day(cell(row, 'end-date')) - day(cell(row, 'start-date'));
    const after = whole.filter((row) => days(row) >= 0);
    return [after.length, events(after)];
  }
  if (kind === 'eff') {
    const spread = (row: Readonly<Record<string, string>>) =>
      roles.variance
        ? Math.sqrt(figure(row, 'variance'))
        : roles.lower
          ? figure(row, 'lower') + figure(row, 'upper')
          : figure(row, 'standard-error');
    return [whole.length, sum(whole.map((row) => figure(row, 'effect'))), sum(whole.map(spread))];
  }
  const size = (row: Readonly<Record<string, string>>, arm: '' | '-2') =>
    roles[`total${arm}`]
      ? figure(row, `total${arm}`)
      : figure(row, `count${arm}`) + figure(row, `others${arm}`);
  const arms = kind === '2arm' ? (['', '-2'] as const) : ([''] as const);
  const treated = whole.filter((row) => arms.every((arm) => size(row, arm) > 0));
  return [
    treated.length,
    ...arms.flatMap((arm) => [
      sum(treated.map((row) => figure(row, `count${arm}`))),
      sum(treated.map((row) => size(row, arm))),
    ]),
  ];
}

const KINDS: Record<string, TableData['kind']> = {
  ...{ surv: 'survival', dates: 'survival', prop: 'proportions', '2arm': 'two-arm', eff: 'effects' },
};

function agrees(
  data: TableData,
  grid: readonly Readonly<Record<string, string>>[],
  reading: Reading,
): boolean {
  if (KINDS[reading.kind] !== data.kind) return false;
  const found = sumsOf(data);
  return expected(grid, reading).every(
    (value, index) => Math.abs(value - (found[index] ?? Number.NaN)) <= 1e-6 * Math.max(1, Math.abs(value)),
  );
}

function sumsOf(data: TableData): number[] {
  switch (data.kind) {
    case 'survival':
      return [
        data.patients.length,
        sum(data.patients.map(({ event }) => Number(event))),
        sum(data.patients.map(({ time }) => time)),
      ];
    case 'proportions':
      return [
        data.rows.length,
        sum(data.rows.map(({ events }) => events)),
        sum(data.rows.map(({ total }) => total)),
      ];
    case 'two-arm': {
      const of = (arm: 'a' | 'b') => [
        sum(data.rows.map((row) => row[arm].events)),
        sum(data.rows.map((row) => row[arm].total)),
      ];
      return [data.rows.length, ...of('a'), ...of('b')];
    }
    case 'effects':
      return [
        data.rows.length,
        sum(data.rows.map(({ estimate }) => estimate)),
        sum(data.rows.map(({ standardError, lower, upper }) => standardError ?? (lower ?? 0) + (upper ?? 0))),
      ];
  }
}
