import { MOST_GROUPS } from '../analysis-limits';
import { isNothing } from './cell-figure';
import { codesOf } from './column-profile';
import { type Candidate, eventsOf, named, timesOf } from './survival-candidates';
import { groupOf } from './survival-group';
import { sameEndpoint } from './survival-words';
import {
  type Assignment,
  type Given,
  hasRepeats,
  isDated,
  isFreeFor,
  isNumeric,
  looksLikeSerials,
  looksLikeYears,
  type Proposal,
  type ReadableTable,
  rolesOf,
  type TableColumn,
} from './table-column';
import { type Phrase, phrase } from './table-roles';

interface Pair {
  time: Candidate;
  event: Candidate;
  /** Whether both are of one endpoint; null where a name doesn't say. */
  same: boolean | null;
  score: number;
}

const MOST_PAIRS = 6;
const FEW_COLUMNS = 6;
const nothing = { kind: 'survival' as const, assignments: [] };

/** Reads a table as one of patients with their times. */
export function proposeSurvival(table: ReadableTable): Proposal | null {
  const times = timesOf(table);
  const events = eventsOf(table);
  const weight = named(times) + named(events);
  const refusal = refuseSurvival(table, times, events);
  if (refusal)
    return {
      ...nothing,
      certainty: 'sure',
      refusal: { code: refusal, text: phrase(refusal) },
      weight: weight + 2,
    };
  const wide = eventColumnPerGroup(table, times, events);
  if (wide) return { kind: 'survival', certainty: 'sure', assignments: [wide], weight: 4 };
  const blocks = groupBlocks(table, times, events);
  if (blocks) return { kind: 'survival', ...blocks, weight: weight + 1 };
  const marked = markedTimes(table, times, events);
  if (marked) {
    // `>16` and `16+` are censored times below a name for times; elsewhere they may be the last of some classes.
    const certainty = weight >= 3 || !table.named ? 'sure' : 'guess';
    return { kind: 'survival', certainty, assignments: [marked], weight: weight + 2 };
  }
  const dated = byDates(table, times, events);
  const pairs = dated?.certainty === 'sure' ? null : byPairs(table, times, events, weight);
  if (!dated || !pairs) return dated ?? pairs;
  return { ...dated, assignments: [...dated.assignments, ...pairs.assignments].slice(0, MOST_PAIRS) };
}

/** Names under which a period of a patient begins and ends. */
const PERIODS = [
  ['time1', 'time2'],
  ['time0', 'time1'],
  ['t0', 't1'],
  ['_t0', '_t'],
  ['t0', 't'],
  ['lt', 'rt'],
];

/** Why patients' data of this form aren't served. */
function refuseSurvival(table: ReadableTable, times: Candidate[], events: Candidate[]): string | null {
  const { columns } = table;
  const open = columns.filter(({ chosen }) => chosen === null);
  const of = (concept: string) =>
    open.filter(({ survival }) => survival.concept === concept && survival.strength === 3);
  const hasEvent = named(events) >= 2;
  const hasTime = named(times) >= 2;
  if (columns.some(({ chosen }) => chosen === 'entry')) return 'refuse-entry';
  // Where all begin at 0, the end of the interval is a time.
  const fromStart = ({ profile }: TableColumn) => profile.minimum === 0 && profile.maximum === 0;
  const intervals = of('interval').filter(
    (column) => isNumeric(column) && !looksLikeSerials(column) && !fromStart(column),
  );
  const isPair = PERIODS.some((period) => {
    const pair = period.map((name) => open.find((column) => column.name.toLowerCase() === name));
    const [first, second] = pair.filter((column) => column && isNumeric(column));
    // Stata's own names say it whatever the event is called.
    const told = hasEvent || (period[0]?.startsWith('_') && events.length > 0);
    return told && first && second && !fromStart(first);
  });
  if (isPair || (hasEvent && intervals.length >= 2)) return 'refuse-start-stop';
  if (hasTime && of('at-risk').length > 0) return 'refuse-life-table';
  if (!hasEvent || !hasTime) return null;
  if (of('endpoint-name').some(({ profile }) => profile.distinct.size > 1)) return 'refuse-long-endpoints';
  if (repeatedPatients(table) && namesEndpoints(open)) return 'refuse-long-endpoints';
  if (of('entry').some((column) => isNumeric(column) && column.profile.maximum > 0)) return 'refuse-entry';
  const weights = of('frequency').filter(
    (column) => isNumeric(column) && column.profile.whole && column.profile.maximum > 1,
  );
  if (weights.length > 0 && named(times) >= 3 && named(events) >= 3) return 'refuse-frequencies';
  if (open.some(weighsPatients)) return 'refuse-weights';
  return null;
}

/** Names of what patients are weighted by. */
const WEIGHT_NAMES =
  /^(?:w|wts?|weights?|s?iptw|s?ipw|s?ipcw|psw|case[ _.]?weights?|权重|加权.*|.*[ _.](?:iptw|ipw|ipcw))$/iu;
/** The weight of a body is no fraction about 1. */
const SMALLEST_WEIGHT = 1.5;
const LARGEST_WEIGHT = 30;

const weighsPatients = (column: TableColumn) =>
  WEIGHT_NAMES.test(column.name.trim()) &&
  isNumeric(column) &&
  !column.profile.whole &&
  column.profile.minimum < SMALLEST_WEIGHT &&
  column.profile.maximum < LARGEST_WEIGHT;

/** A column called endpoint or outcome holds names of several, beside a status of 1 and 0. */
function namesEndpoints(columns: readonly TableColumn[]): boolean {
  const statuses = columns.filter(({ survival }) => survival.concept === 'event' && survival.strength === 3);
  const isNames = ({ profile }: TableColumn) => profile.numeric === 0 && codesOf(profile).size > 2;
  return statuses.some(isNames) && statuses.some((column) => isNumeric(column));
}

/** One time column, and for each group a column with 1 or 0 in the rows of its patients. */
function eventColumnPerGroup(
  { columns, rows }: ReadableTable,
  times: Candidate[],
  events: Candidate[],
): Assignment | null {
  const chosen = columns.filter((column) => column.chosen === 'event');
  const [time, second] = times.filter(({ strength }) => strength >= 3);
  if (!time || second || chosen.length === 1 || (chosen.length === 0 && named(events) >= 3)) return null;
  const groups = (chosen.length > 1 ? chosen : columns.filter(({ chosen: role }) => role === null)).filter(
    (column) => {
      if (column === time.column || column.profile.filled === 0 || column.profile.filled === rows.length)
        return false;
      return [...codesOf(column.profile).keys()].every((value) => value === '0' || value === '1');
    },
  );
  if (groups.length < 2 || groups.length > MOST_GROUPS) return null;
  const once = rows.filter(
    ({ cells }) => groups.filter(({ index }) => !isNothing(cells[index] ?? '')).length === 1,
  );
  if (once.length < rows.length) return null;
  return {
    layout: 'event-column-per-group',
    roles: rolesOf(
      [time.column, 'time', time.why],
      ...groups.map((column): Given => [column, 'event', phrase('event-of-group')]),
    ),
  };
}

/** Pairs of time and event side by side, which may be groups, or endpoints of the same patients. */
function groupBlocks({ columns, rows }: ReadableTable, times: Candidate[], events: Candidate[]) {
  const least = columns.some(({ chosen }) => chosen === 'time') ? 4 : 2;
  const [t, e] = [times, events].map((all) =>
    all.filter(({ strength }) => strength >= least).sort((a, b) => a.column.index - b.column.index),
  ) as [Candidate[], Candidate[]];
  if (t.length < 2 || t.length !== e.length || t.length > MOST_GROUPS) return null;
  if (!t.every((time, i) => e[i]?.column.index === time.column.index + 1)) return null;
  const endpoints = new Set([...t, ...e].map(({ column }) => column.survival.endpoint).filter(Boolean));
  const base = ({ column }: Candidate) => column.name.replace(/[.\s_]?(?<!\d)\d+$/u, '');
  const bare = t.every((time) => base(time) === base(t[0] as Candidate));
  const chosen = least === 4;
  if (!chosen && endpoints.size > 1) return null;
  const groups: Assignment = {
    layout: 'group-blocks',
    roles: rolesOf(
      ...t.map(({ column }): Given => [column, 'time', phrase('block')]),
      ...e.map(({ column }): Given => [column, 'event', phrase('block')]),
    ),
  };
  // Columns of different length can't be of the same patients.
  const lengths = new Set(t.map(({ column }) => column.profile.filled));
  if (chosen || (lengths.size > 1 && !bare)) return { certainty: 'sure' as const, assignments: [groups] };
  const pairs = t.map(
    (time, i): Assignment => ({
      layout: 'patients',
      roles: rolesOf(
        [time.column, 'time', time.why],
        [e[i]?.column as TableColumn, 'event', e[i]?.why as Phrase],
      ),
    }),
  );
  if (rows.length === 0) return { certainty: 'sure' as const, assignments: [groups] };
  // Names that differ by more than a number are sooner endpoints of the same patients.
  return { certainty: 'sure' as const, assignments: bare ? [groups, ...pairs] : [...pairs, groups] };
}

/** `6+` says that the patient was censored at 6: no further column is needed. */
function markedTimes(table: ReadableTable, times: Candidate[], events: Candidate[]): Assignment | null {
  const [time, second] = times.filter(({ strength, column }) => strength >= 2 && column.profile.marked > 0);
  if (!time || second || events.some(({ strength }) => strength >= 2)) return null;
  if (times.some(({ strength, column }) => strength > time.strength && column !== time.column)) return null;
  return {
    layout: 'marked-times',
    roles: new Map([
      ...rolesOf([time.column, 'time', phrase('marks-time')]),
      ...groupOf(table, [time.column]),
    ]),
  };
}

/** Days since some day, as R, SAS and Stata keep dates, under a name for one end of a period. */
const isDayNumber = (column: TableColumn) =>
  isNumeric(column) &&
  column.profile.whole &&
  column.survival.concept === 'date' &&
  column.survival.end !== null &&
  !looksLikeSerials(column) &&
  !looksLikeYears(column);

/** Two dates and what happened; a lone date is no time. */
function byDates(table: ReadableTable, times: Candidate[], events: Candidate[]): Proposal | null {
  if (named(times) >= 3) return null;
  const dates = table.columns.filter(
    (column) =>
      isFreeFor(column, 'start-date', 'end-date') &&
      (column.chosen !== null || column.survival.concept !== 'id') &&
      (column.chosen !== null || !/birth|born|dob|^bi_|geburt|出生/iu.test(column.name)) &&
      (isDated(column) ||
        isDayNumber(column) ||
        (looksLikeSerials(column) && (column.survival.concept !== 'none' || column.chosen !== null))),
  );
  const endOf = ({ chosen, survival }: TableColumn) =>
    chosen === 'start-date' ? 'start' : chosen === 'end-date' ? 'end' : survival.end;
  const [starts, ends] = [
    dates.filter((column) => endOf(column) === 'start'),
    dates.filter((column) => endOf(column) === 'end'),
  ];
  const oneEach = starts.length === 1 && ends.length === 1;
  // Two dates that are named as start and end make a time whatever the event is called.
  const event = events.find(({ strength }) => strength >= (oneEach ? 1 : 3));
  if (!event || dates.length === 0) return null;
  if (dates.length === 1) {
    return {
      ...nothing,
      certainty: 'sure',
      weight: 5,
      refusal: { code: 'refuse-lone-date', text: phrase('refuse-lone-date') },
    };
  }
  const pairs = oneEach
    ? [[starts[0], ends[0]]]
    : dates.flatMap((start) =>
        dates
          .filter((end) => end !== start && endOf(start) !== 'end' && endOf(end) !== 'start')
          .map((end) => [start, end]),
      );
  const assignments = pairs.slice(0, MOST_PAIRS).map(([start, end]): Assignment => {
    const used = [start as TableColumn, end as TableColumn, event.column];
    return {
      layout: 'patients-by-date',
      roles: new Map([
        ...rolesOf(
          [used[0] as TableColumn, 'start-date', phrase('date-start')],
          [used[1] as TableColumn, 'end-date', phrase('date-end')],
          [event.column, 'event', event.why],
        ),
        ...groupOf(table, used),
      ]),
    };
  });
  const sure =
    oneEach && event.strength >= 3 && dates.every((date) => date.chosen !== null || !isDayNumber(date));
  return assignments.length === 0
    ? {
        ...nothing,
        certainty: 'sure',
        weight: 5,
        refusal: { code: 'refuse-lone-date', text: phrase('refuse-lone-date') },
      }
    : { kind: 'survival', certainty: sure ? 'sure' : 'guess', assignments, weight: 5 };
}

/** A time and an event; where several of either fit, each pair is offered. */
function byPairs(
  table: ReadableTable,
  times: Candidate[],
  events: Candidate[],
  weight: number,
): Proposal | null {
  const pairs = times
    .flatMap((time) =>
      events.filter(({ column }) => column !== time.column).map((event) => pairOf(time, event)),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || distanceOf(a) - distanceOf(b));
  const strong = pairs.filter(
    ({ time, event, same }) => Math.min(time.strength, event.strength) >= 3 && same !== false,
  );
  // A column that has a partner of its own endpoint takes no other.
  const best = strong.filter(
    (pair) =>
      pair.same === true ||
      !strong.some(
        (other) => other.same === true && (other.time === pair.time || other.event === pair.event),
      ),
  );
  const assignmentOf = ({ time, event }: Pair): Assignment => ({
    layout: 'patients',
    roles: new Map([
      ...rolesOf([time.column, 'time', time.why], [event.column, 'event', event.why]),
      ...groupOf(table, [time.column, event.column]),
    ]),
  });
  if (best.length > 0) {
    return {
      kind: 'survival',
      certainty: 'sure',
      assignments: best.slice(0, MOST_PAIRS).map(assignmentOf),
      weight,
    };
  }
  const [first] = pairs;
  if (!first) return withoutPair(table, times, events, weight);
  const hinted = weight > 0;
  // Many columns of which none says anything are a table of something else.
  if (weight < 3 && table.named && table.columns.length > FEW_COLUMNS && first.score < 4) return null;
  const likely = pairs
    .filter(
      ({ score, time, event }) => score >= first.score - 1 || Math.min(time.strength, event.strength) >= 3,
    )
    .slice(0, MOST_PAIRS);
  // Without names, several rows with a column of two values are patients sooner than counts.
  const plain = table.rows.length >= 5 ? 1.5 : 0.5;
  return {
    kind: 'survival',
    certainty: 'guess',
    assignments: likely.map(assignmentOf),
    weight: hinted ? weight : plain,
  };
}

/** Nothing for one of the two: said where the other is known. */
function withoutPair(
  { columns }: ReadableTable,
  times: Candidate[],
  events: Candidate[],
  weight: number,
): Proposal | null {
  if (named(times) >= 3 && events.length === 0) {
    return {
      ...nothing,
      certainty: 'sure',
      weight: weight - 1,
      refusal: { code: 'refuse-no-event', text: phrase('refuse-no-event') },
    };
  }
  if (named(events) < 3 || times.length > 0) return null;
  const code = columns.some((column) => looksLikeSerials(column) || looksLikeYears(column) || isDated(column))
    ? 'refuse-lone-date'
    : 'refuse-no-time';
  return { ...nothing, certainty: 'sure', weight: weight - 1, refusal: { code, text: phrase(code) } };
}

/** Columns of one endpoint mostly stand side by side. */
const distanceOf = ({ time, event }: Pair) => Math.abs(event.column.index - time.column.index - 0.1);

/** `rec` is a time beside `rec.s`, `rel` beside `relstat`. */
const STATUS_ENDING = /^[._ ]?(?:[sde]|stat|status|event|evt|ind|cens|censor|delta|状态|事件)$/u;

/** `t1` and `d1`, `timeA` and `statusA`: the same ending behind a word for times and one for events; or `edrel` and `rel`. */
function areKin(time: string, event: string): boolean {
  const end = (name: string, words: RegExp) => words.exec(name.toLowerCase())?.[1];
  const ending = end(time, /^(?:time|t)[._ ]?([a-z]?\d*)$/u);
  if (ending) return ending === end(event, /^(?:delta|status|event|cens|d|e|s)[._ ]?([a-z]?\d*)$/u);
  const [a, b] = [time.toLowerCase(), event.toLowerCase()];
  if (a.length > 1 && b.startsWith(a) && STATUS_ENDING.test(b.slice(a.length))) return true;
  return event.length > 2 && time.length > event.length && time.toLowerCase().endsWith(event.toLowerCase());
}

/** How well two columns go together by their names and by the endpoint that each is of. */
function pairOf(time: Candidate, event: Candidate): Pair {
  const chosen = time.strength === 4 && event.strength === 4;
  const same = chosen ? null : sameEndpoint(time.column.survival.endpoint, event.column.survival.endpoint);
  const kin = same === true || (same === null && areKin(time.column.name, event.column.name));
  const score = time.strength + event.strength + (kin ? 2 : same === false ? -3 : 0);
  return { time, event, same, score };
}

/** The column of patients' numbers, where one stands twice; one of several that are all different settles it. */
export function repeatedPatients({ columns, rows }: ReadableTable): TableColumn | null {
  const ids = columns.filter(
    ({ survival, chosen, profile }) =>
      chosen === null &&
      survival.concept === 'id' &&
      survival.strength === 3 &&
      profile.filled > rows.length / 2,
  );
  const repeated = ids.filter(({ index }) => hasRepeats(rows, index));
  return repeated.length === ids.length ? (repeated[0] ?? null) : null;
}
