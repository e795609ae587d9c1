import { isNothing } from './cell-figure';
import { comparesSeveral } from './compared-arms';
import { isControl } from './count-words';
import { type Arm, crossedArms, letteredArms, neighbouringArms } from './crossed-arms';
import { negatedCounts } from './negated-counts';
import {
  type Assignment,
  hasRepeats,
  isFreeFor,
  isWholeCount,
  namesRows,
  type Proposal,
  type ReadableTable,
  type TableColumn,
} from './table-column';
import { type Phrase, phrase, type TableRole } from './table-roles';

type Roles = Assignment['roles'];
type Given = [TableColumn | undefined, TableRole, Phrase];
const rolesOf = (...given: Given[]): Roles =>
  new Map(given.flatMap(([column, role, why]) => (column ? [[column.index, { role, why }] as const] : [])));

const MOST_ARMS = 6;

/** Reads a table as one of events and totals, of one arm or of two. */
export function proposeCounts(table: ReadableTable): Proposal | null {
  if (comparesSeveral(table)) {
    const refusal = { code: 'refuse-several-arms', text: phrase('refuse-several-arms') };
    return { kind: 'two-arm', certainty: 'sure', assignments: [], refusal, weight: 9 };
  }
  const chosen = chosenArms(table);
  const arms = chosen ?? armsOf(table);
  const label = labelOf(table, arms);
  if (!chosen && arms.length > 0 && label && holdsOutcomes(table, label)) {
    const refusal = { code: 'refuse-long-outcomes', text: phrase('refuse-long-outcomes') };
    return { kind: 'two-arm', certainty: 'sure', assignments: [], refusal, weight: 8 };
  }
  if (arms.length > 2) return severalArms(arms, label);
  if (arms.length === 2) return sideBySide(arms, label, chosen !== null);
  const [only] = arms;
  if (only) return oneArm(table, only, label, chosen !== null);
  const open = table.columns.filter((column) => column.chosen === null);
  const isPercentage = ({ count, profile }: TableColumn) =>
    count.concept === 'percentage' || (count.concept === 'events' && profile.unit === 'percent');
  if (open.some(isPercentage) && open.some(({ count }) => count.concept === 'total')) {
    const refusal = { code: 'refuse-percentages', text: phrase('refuse-percentages') };
    return { kind: 'proportions', certainty: 'sure', assignments: [], refusal, weight: 5 };
  }
  return guessCounts(table);
}

/** What the reader said of columns, where it is enough. */
function chosenArms({ columns }: ReadableTable): Arm[] | null {
  const of = (role: TableRole) => columns.find(({ chosen }) => chosen === role);
  const arm = (
    events: TableColumn | undefined,
    total: TableColumn | undefined,
    others: TableColumn | undefined,
    control: boolean,
  ): Arm[] => {
    const size = total ?? others;
    return events && size
      ? [
          {
            name: events.name,
            events,
            total: size,
            totalIs: total ? 'total' : 'others',
            control,
            outcome: '',
            sure: true,
          },
        ]
      : [];
  };
  const [a, b] = [
    arm(of('count'), of('total'), of('others'), false),
    arm(of('count-2'), of('total-2'), of('others-2'), true),
  ];
  return a.length > 0 ? [...a, ...b] : null;
}

/** Columns of events and totals that share the name of an arm, or that stand in one cell. */
function addUp(rows: ReadableTable['rows'], ...columns: (TableColumn | undefined)[]): boolean {
  return rows.every(({ cells }) => {
    const [events, others, total] = columns.map((column) => Number(cells[column?.index ?? -1] ?? Number.NaN));
    return events === undefined || others === undefined || !(Math.abs(events + others - (total ?? 0)) > 0);
  });
}

function armsOf({ columns, rows }: ReadableTable): Arm[] {
  const free = columns.filter((column) => isFreeFor(column) && isWholeCount(column));
  const cut = free.filter(({ hint }) => hint === 'count');
  if (cut.length > 0) {
    const totals = free.filter(({ hint, count }) => hint === null && count.concept === 'total');
    const armOf = ({ count }: TableColumn) => count.arm;
    return cut.flatMap((events): Arm[] => {
      const beside = free.find(({ index, hint }) => index === events.index + 1 && hint === 'total');
      const total = beside ?? totals.find((column) => cut.length === 1 || armOf(column) === armOf(events));
      const name = events.count.arm || events.name;
      const control = isControl(name);
      // A date or a season is written like 5 of 20: the name has to say that something is counted, or in whom.
      const sure =
        events.count.strength > 0 || control || cut.some((other) => isControl(other.count.arm || other.name));
      return total ? [{ name, events, total, totalIs: 'total', control, outcome: '', sure }] : [];
    });
  }
  const named = free.filter(
    ({ count, hint }) => hint === null && ['events', 'total', 'others', 'either'].includes(count.concept),
  );
  const keys = new Map(named.map(({ count }) => [`${count.outcome} ${count.arm}`, count]));
  const arms = [...keys.values()].flatMap(({ arm: name, outcome }): Arm[] => {
    const own = (concept: string) =>
      named.filter(
        ({ count }) => count.arm === name && count.outcome === outcome && count.concept === concept,
      );
    // Outcomes of the same patients may share their totals.
    const of = (concept: string) => {
      const found = own(concept);
      const shared = concept === 'total' && found.length === 0 && outcome !== '';
      // `nI` beside `nC`: a total without an arm is that of the arm that has none.
      if (concept === 'total' && found.length === 0 && outcome === '' && name === '1')
        return named.filter(({ count }) => ['', 'i'].includes(count.arm) && count.concept === concept);
      return shared
        ? named.filter(({ count }) => count.arm === name && count.outcome === '' && count.concept === concept)
        : found;
    };
    const either = of('either');
    const [total, others] = [of('total'), of('others')];
    // Where both stand and disagree, the totals are of something else.
    const disagree =
      total[0] && others[0] && of('events')[0] && !addUp(rows, of('events')[0], others[0], total[0]);
    const size =
      (disagree ? others[0] : total[0]) ?? others[0] ?? (of('events').length > 0 ? either[0] : undefined);
    const events =
      of('events').filter((column) => column !== size)[0] ?? either.find((column) => column !== size);
    if (!events || !size) return [];
    const sole = total.length <= 1 && of('events').length <= 1 && either.length <= 1;
    return [
      {
        name,
        events,
        total: size,
        totalIs: size === others[0] ? 'others' : 'total',
        control: events.count.control || isControl(name),
        outcome,
        sure: sole && !disagree && outcome === '',
      },
    ];
  });
  // Where both arms have their own counts, others are of all patients.
  const ofArms = arms.filter(({ name }) => name !== '');
  return ofArms.length >= 2 ? ofArms : arms;
}

/** Several outcomes of a study stand below each other. */
const holdsOutcomes = ({ columns, rows }: ReadableTable, label: TableColumn) =>
  hasRepeats(rows, label.index) &&
  columns.some(
    ({ effect, chosen, profile }) =>
      chosen === null && effect.concept === 'outcome' && profile.numeric < 0.5 && profile.distinct.size > 1,
  );

/** The column that names studies or arms: one that is called so, else the first of words. */
function labelOf({ columns, rows }: ReadableTable, arms: readonly Arm[]): TableColumn | undefined {
  const chosen = columns.find((column) => column.chosen === 'label');
  if (chosen) return chosen;
  const used = new Set(arms.flatMap(({ events, total }) => [events, total]));
  const free = columns.filter(
    (column) =>
      isFreeFor(column) && !used.has(column) && column.profile.filled > 0 && column.hint !== 'percent',
  );
  const words = free.filter(({ profile }) => profile.numeric < 0.5);
  const named = free.filter(({ count }) => count.concept === 'label');
  return (
    named.find((column) => !hasRepeats(rows, column.index)) ??
    named[0] ??
    words.find((column) => !hasRepeats(rows, column.index)) ??
    free.find(({ count }) => count.concept === 'arm') ??
    words[0]
  );
}

const NAME_COUNT = phrase('name-count');
const NAME_TOTAL = phrase('name-total');
const NAME_OTHERS = phrase('name-others');
const NAME_LABEL = phrase('name-label');

function sideBySide(arms: readonly Arm[], label: TableColumn | undefined, chosen: boolean): Proposal {
  const [first, second] = arms as [Arm, Arm];
  // Ratios are of treatment against control, wherever the control stands.
  const [a, b] = first.control && !second.control && !chosen ? [second, first] : [first, second];
  const roles = rolesOf(
    [label, 'label', NAME_LABEL],
    [a.events, 'count', NAME_COUNT],
    [a.total, a.totalIs, a.totalIs === 'total' ? NAME_TOTAL : NAME_OTHERS],
    [b.events, 'count-2', phrase('name-count-2')],
    [
      b.total,
      b.totalIs === 'total' ? 'total-2' : 'others-2',
      b.totalIs === 'total' ? phrase('name-total-2') : NAME_OTHERS,
    ],
  );
  const sure = a.sure && b.sure;
  return {
    kind: 'two-arm',
    certainty: sure ? 'sure' : 'guess',
    assignments: [{ layout: 'arms-side-by-side', roles }],
    weight: 8,
  };
}

/** Three arms and more aren't pooled as if they were two: which two is for the reader to say. */
function severalArms(arms: readonly Arm[], label: TableColumn | undefined): Proposal {
  const control = arms.find((arm) => arm.control);
  const outcomes = [...new Set(arms.map(({ outcome }) => outcome))];
  const pairs =
    outcomes.length > 1
      ? pairsByOutcome(arms, outcomes)
      : control
        ? arms.filter((arm) => arm !== control).map((arm) => [arm, control] as const)
        : arms.flatMap((a, i) => arms.slice(i + 1).map((b) => [a, b] as const));
  return {
    kind: 'two-arm',
    certainty: 'guess',
    assignments: pairs.slice(0, MOST_ARMS).flatMap((pair) => sideBySide(pair, label, false).assignments),
    weight: 7,
  };
}

/** Each outcome with its two arms; they are of the same patients, so one of them is for the reader to choose. */
const pairsByOutcome = (arms: readonly Arm[], outcomes: readonly string[]) =>
  outcomes.flatMap((outcome) => {
    const [a, b, more] = arms.filter((arm) => arm.outcome === outcome);
    return a && b && !more ? [[a, b] as const] : [];
  });

function oneArm(
  table: ReadableTable,
  arm: Arm,
  label: TableColumn | undefined,
  chosen: boolean,
): Proposal | null {
  const { columns, rows, named } = table;
  const size: Given = [arm.total, arm.totalIs, arm.totalIs === 'total' ? NAME_TOTAL : NAME_OTHERS];
  const events: Given = [arm.events, 'count', NAME_COUNT];
  const group = columns.find((column) => column.chosen === 'group') ?? armColumn(table, arm, label);
  const study =
    columns.find(
      (column) =>
        ['label', 'id'].includes(column.count.concept) &&
        column !== group &&
        isFreeFor(column, 'label') &&
        hasRepeats(rows, column.index),
    ) ?? (label && label !== group && hasRepeats(rows, label.index) ? label : undefined);
  if (group && study && isFreeFor(group, 'group')) {
    const perStudy = armsPerStudy(rows, study.index, group.index);
    if (perStudy === 'pairs') {
      const roles = rolesOf(
        [study, 'label', NAME_LABEL],
        [group, 'group', phrase('arm-below')],
        events,
        size,
      );
      return {
        kind: 'two-arm',
        certainty: arm.sure ? 'sure' : 'guess',
        assignments: [{ layout: 'arms-below-each-other', roles }],
        weight: 7,
      };
    }
    const areNamed = study.count.strength === 3 && group.count.strength === 3;
    if (perStudy === 'several' && !chosen && (isNamed(arm) || areNamed)) {
      const refusal = { code: 'refuse-several-arms', text: phrase('refuse-several-arms') };
      return { kind: 'two-arm', certainty: 'sure', assignments: [], refusal, weight: 7 };
    }
  }
  // "Size" alone may be that of anything.
  if (
    !chosen &&
    named &&
    arm.total.count.concept === 'total' &&
    arm.total.count.strength < 3 &&
    !arm.events.hint
  )
    return null;
  const roles = rolesOf([label, 'label', NAME_LABEL], events, size);
  // A number of one kind alone is a weak sign: "n" and "x" stand in many tables.
  // Counts of one arm that has a name are those of one of several.
  const sure =
    chosen ||
    (arm.sure &&
      (arm.events.hint === 'count' ||
        (arm.name === '' && Math.min(arm.events.count.strength, arm.total.count.strength) === 3)));
  return {
    kind: 'proportions',
    certainty: sure && label !== undefined ? 'sure' : sure && rows.length <= 2 ? 'sure' : 'guess',
    assignments: [{ layout: 'counts', roles }],
    weight: 6,
  };
}

/** Both columns say what they count, or stand in one cell. */
const isNamed = ({ sure, events, total }: Arm) =>
  events.hint === 'count' || (sure && Math.min(events.count.strength, total.count.strength) === 3);

/** A column of arms, where studies have a column of their own. */
function armColumn(
  { columns }: ReadableTable,
  arm: Arm,
  label: TableColumn | undefined,
): TableColumn | undefined {
  const free = columns.filter(
    (column) =>
      isFreeFor(column, 'group') &&
      column !== arm.events &&
      column !== arm.total &&
      (column !== label || column.count.concept === 'arm') &&
      column.profile.filled > 0,
  );
  return free.find(({ count, survival }) => count.concept === 'arm' || survival.concept === 'group');
}

/** Whether each study has two rows, of two different arms. */
function armsPerStudy(rows: ReadableTable['rows'], study: number, group: number): 'pairs' | 'several' {
  const arms = new Map<string, string[]>();
  let last = '';
  for (const { cells } of rows) {
    const name = isNothing(cells[study] ?? '') ? last : (cells[study] ?? '');
    last = name;
    arms.set(name, [...(arms.get(name) ?? []), cells[group] ?? '']);
  }
  const all = [...arms.values()];
  const pairs = all.every((each) => each.length === 2 && each[0] !== each[1]);
  return pairs && new Set(all.flat()).size === 2 ? 'pairs' : 'several';
}

/** A total, and beside it numbers that are nowhere above it: what they count is asked. */
function guessEvents({ columns, rows }: ReadableTable): Proposal | null {
  const free = columns.filter((column) => isFreeFor(column) && isWholeCount(column) && !namesRows(column));
  const [total, second] = free.filter(({ count }) => count.concept === 'total' && count.strength === 3);
  const [label] = columns.filter(
    (column) => isFreeFor(column) && column.count.concept === 'label' && column.count.strength === 3,
  );
  const others = columns.some(({ effect }) => ['correlation', 'sd'].includes(effect.concept));
  if (!total || second || others || (!label && columns.length > FEW_COLUMNS)) return null;
  const within = ({ index }: TableColumn) =>
    rows.every(({ cells }) => !(Number(cells[index]) > Number(cells[total.index])));
  const events = free.filter(
    (column) =>
      column !== total &&
      column !== label &&
      column.count.concept === 'none' &&
      column.profile.distinct.size > 2 &&
      !NO_COUNTS.includes(column.survival.concept) &&
      within(column),
  );
  const [group] = columns.filter(({ count, chosen }) => chosen === null && count.concept === 'arm');
  if (events.length === 0 || events.length > 2) return null;
  if (group && label && hasRepeats(rows, label.index)) {
    if (armsPerStudy(rows, label.index, group.index) === 'several') {
      const refusal = { code: 'refuse-several-arms', text: phrase('refuse-several-arms') };
      return { kind: 'two-arm', certainty: 'sure', assignments: [], refusal, weight: 4 };
    }
    return null;
  }
  return {
    kind: 'proportions',
    certainty: 'guess',
    assignments: events.map((column) => ({
      layout: 'counts',
      roles: rolesOf(
        [label, 'label', NAME_LABEL],
        [column, 'count', phrase('smaller-numbers')],
        [total, 'total', NAME_TOTAL],
      ),
    })),
    weight: 2,
  };
}
/** So few that a total among them is that of the others. */
const FEW_COLUMNS = 6;
const NO_COUNTS: readonly string[] = ['id', 'time', 'covariate', 'date'];

/** Two arms by names that are made alike, of which nothing else is known: to be asked. */
function guessCrossed(table: ReadableTable): Proposal | null {
  if (table.columns.some(({ effect }) => ['mean', 'sd', 'person-time'].includes(effect.concept))) return null;
  const crossed = crossedArms(table);
  const pairs =
    [crossed, letteredArms(table), neighbouringArms(table)].find(({ length }) => length > 0) ?? [];
  const assignments = pairs.flatMap((arms) => sideBySide(arms, labelOf(table, arms), false).assignments);
  return pairs.length > 0 ? { kind: 'two-arm', certainty: 'guess', assignments, weight: 4 } : null;
}

/** Events and others by names of which one denies the other: to be asked. */
function guessNegated(table: ReadableTable): Proposal | null {
  if (table.columns.some(({ effect }) => effect.concept === 'person-time')) return null;
  const arms = negatedCounts(table);
  const [arm, second] = arms;
  if (!arm) return null;
  const label = labelOf(table, arms);
  if (second) return { ...sideBySide(arms, label, false), weight: 4 };
  const roles = rolesOf(
    [label, 'label', NAME_LABEL],
    [arm.events, 'count', phrase('name-count')],
    [arm.total, 'others', phrase('name-negated')],
  );
  return { kind: 'proportions', certainty: 'guess', assignments: [{ layout: 'counts', roles }], weight: 3 };
}

/** Without names: words, and two columns of whole numbers of which one is never below the other. */
function guessCounts(table: ReadableTable): Proposal | null {
  const { columns, rows, named } = table;
  if (rows.length === 0) return null;
  if (named) return guessNegated(table) ?? guessCrossed(table) ?? guessEvents(table);
  const [a, b, ...more] = columns.filter((column) => isFreeFor(column) && isWholeCount(column));
  const words = columns.filter(({ profile }) => profile.numeric < 0.5 && profile.filled > 0);
  if (!a || !b || more.length > 0 || words.length !== 1) return null;
  const [events, total] = a.profile.maximum <= b.profile.maximum ? [a, b] : [b, a];
  const roles = rolesOf(
    [words[0], 'label', phrase('words')],
    [events, 'count', phrase('smaller-numbers')],
    [total, 'total', phrase('larger-numbers')],
  );
  return { kind: 'proportions', certainty: 'guess', assignments: [{ layout: 'counts', roles }], weight: 1 };
}
