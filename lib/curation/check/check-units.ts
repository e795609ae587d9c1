import type { Entry } from '@/lib/domain/entry';
import { unitsBehind } from '@/lib/domain/printed-unit';
import type { Problem } from '@/lib/domain/problem';
import { mayBePrintedAs, quantityOf, type Unit } from '@/lib/domain/units';

interface ReportedValue {
  value: number;
  unit: Unit;
}

/** No figure has a unit other than the one that is printed behind it, and no percentage is taken for a count. */
export function checkUnits(entries: readonly Entry[]): Problem[] {
  return entries.flatMap((entry) => {
    const problem = (message: string): Problem => ({ file: entry.file, path: entry.path, message });
    const messages = entry.sources.flatMap(({ verbatim }) => [
      ...countsOf(entry).flatMap((count) => wrongCount(count, verbatim)),
      ...reportedValuesOf(entry).flatMap((figure) => wrongFigure(figure, verbatim)),
      ...wrongTime(entry, verbatim),
    ]);
    return [...new Set(messages)].map(problem);
  });
}

/** Numbers of an entry that count patients, lesions or specimens. */
function countsOf(entry: Entry): number[] {
  if (entry.form === 'size') return [entry.datum.value];
  if (entry.form === 'adverse-event') return [entry.datum.count ?? [], entry.datum.events ?? []].flat();
  return entry.form === 'datum' || entry.form === 'statement' ? [entry.datum.count ?? []].flat() : [];
}

/** Figures of an entry that have a unit. */
function reportedValuesOf(entry: Entry): ReportedValue[] {
  const { form, datum } = entry;
  if (form === 'measurement') return datum.dimensions.map((value) => ({ value, unit: datum.unit }));
  if (form === 'adverse-event') return datum.value === undefined ? [] : [{ value: datum.value, unit: '%' }];
  if (form !== 'datum' && form !== 'statement') return [];
  const { unit, value, range = [], interval, standardDeviation } = datum;
  if (unit === undefined) return [];
  const ends = interval ? [interval.lower, interval.upper] : [];
  const all = [value, ...range, ...ends, standardDeviation];
  return all.flatMap((number) => (number === undefined ? [] : [{ value: number, unit }]));
}

/** The units behind every place of a number that has one; empty where some place of it has none. */
function unitsEverywhere(verbatim: string, value: number): Unit[] {
  const places = unitsBehind(verbatim, value);
  return places.every((units) => units.length > 0) ? places.flat() : [];
}

function wrongCount(count: number, verbatim: string): string[] {
  const printed = unitsEverywhere(verbatim, count);
  if (printed.length === 0 || printed.some((unit) => !MEASURED.includes(quantityOf(unit)))) return [];
  const instead = printed.includes('%') ? '"value" with unit: "%"' : `a "value" in ${printed[0]}`;
  return [`${count} is no count: "${verbatim}" prints it in ${printed[0]}, so it is ${instead}`];
}

const MEASURED: readonly string[] = ['share', 'time', 'length', 'dose', 'level'];

function wrongFigure({ value, unit }: ReportedValue, verbatim: string): string[] {
  const printed = unitsEverywhere(verbatim, value);
  if (printed.length === 0 || printed.some((other) => mayBePrintedAs(unit, other))) return [];
  return [`the unit of ${value} is "${unit}", but "${verbatim}" prints ${printed[0]}`];
}

/** A timepoint in another unit of time than the one printed. Other figures may be equal to it, so only times count. */
function wrongTime(entry: Entry, verbatim: string): string[] {
  const time = 'time' in entry.datum ? entry.datum.time : undefined;
  if (!time) return [];
  const unit = `${time.unit}s` as Unit;
  const times = unitsBehind(verbatim, time.upper ?? time.value)
    .flat()
    .filter((other) => quantityOf(other) === 'time');
  if (times.length === 0 || times.includes(unit)) return [];
  return [`the time is in ${unit}, but "${verbatim}" prints ${times[0]}`];
}
