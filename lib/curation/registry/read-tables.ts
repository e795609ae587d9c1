import type { Characteristic } from '@/lib/domain/characteristic';
import type { Outcome } from '@/lib/domain/outcome';
import type { RegistryLocation } from '@/lib/domain/source';
import { type MeasureFinder, readTimepoint } from './measure-finder';
import {
  BESIDE_VALUE,
  commentOf,
  countsUnits,
  missingValue,
  readSpread,
  statisticOf,
} from './read-measurement';
import { type At, objects, printed, type RecordModules, text } from './record-modules';
import type { RecordTerms } from './record-terms';
import { readCount, readRecordedValue } from './recorded-value';

/** A table of a record, of baseline characteristics or of an outcome: rows (classes), categories, one figure a group. */
export interface RecordTable {
  of: 'outcome' | 'baseline';
  at: At;
  title: string;
  section: string;
  /** Denominators that hold unless a row has its own. */
  denominators: readonly At[];
  cohortOf: (group: unknown) => string | undefined;
}

/** A figure of a table; outcomes and characteristics have these fields alike. */
export type TableFigure = Pick<
  Outcome & Characteristic,
  | 'measure'
  | 'statistic'
  | 'value'
  | 'sign'
  | 'unit'
  | 'count'
  | 'of'
  | 'range'
  | 'quartiles'
  | 'interval'
  | 'standardDeviation'
  | 'standardError'
  | 'coefficientOfVariation'
  | 'text'
  | 'time'
  | 'category'
  | 'title'
  | 'class'
  | 'unitVerbatim'
  | 'comment'
  | 'source'
  | 'also'
  | 'cohort'
> & { noValue?: Outcome['noValue'] };

const OF_PATIENTS = /participants|patients|subjects/iu;

interface Denominator {
  value: number | undefined;
  location: RegistryLocation;
}

/** Reads the tables of a record, and keeps the denominators that no figure is of. */
export class TableReader {
  /** Denominators that no figure is of, by their paths. */
  readonly unused = new Map<
    string,
    { cohort: string; value: number; place: RegistryLocation; units: string }
  >();

  constructor(
    private readonly modules: RecordModules,
    private readonly terms: RecordTerms,
    private readonly measures: MeasureFinder,
  ) {}

  read(table: RecordTable): { figures: TableFigure[]; measures: Set<string> } {
    const { at, title, section } = table;
    const [paramType, dispersionType, unitVerbatim = ''] = [
      'paramType',
      'dispersionType',
      'unitOfMeasure',
    ].map((field) => text(at.node, field));
    const statistic = statisticOf(paramType);
    const unit = this.measures.unitOf(unitVerbatim);
    const isCount = countsUnits(paramType) || (statistic === undefined && unit === 'patients');
    const kind = this.measures.kindOf(unit, isCount && statistic === undefined);
    const found: TableFigure[] = [];
    const measures = new Set<string>();
    const whole = this.denominatorsOf(table, table.denominators);
    for (const row of objects(at, 'classes')) {
      const own = this.denominatorsOf(table, objects(row, 'denoms'));
      const rowTitle = text(row.node, 'title');
      for (const category of objects(row, 'categories')) {
        const categoryTitle = text(category.node, 'title');
        const { measure, by } = this.measures.find(
          table.of,
          title,
          statistic === undefined ? kind : kind === 'share' ? 'number' : kind,
          {
            class: rowTitle,
            category: categoryTitle,
          },
        );
        measures.add(measure);
        this.terms.note('measure', title, by === 'none' ? [] : [measure], by);
        const isShare = statistic === undefined && kind === 'share';
        const shared = {
          measure,
          title,
          ...(statistic ? { statistic } : {}),
          ...(rowTitle ? { class: this.terms.bilingual(rowTitle) } : {}),
          ...(categoryTitle ? { category: this.terms.bilingual(categoryTitle) } : {}),
          ...this.unit(unit, unitVerbatim, isCount),
          ...this.time(table, isShare, rowTitle, categoryTitle),
        };
        for (const cell of objects(category, 'measurements')) {
          const cohort = table.cohortOf(cell.node.groupId);
          if (cohort === undefined || cell.node.value === undefined) continue;
          const denominator = own.get(cell.node.groupId) ?? whole.get(cell.node.groupId);
          if (denominator) this.unused.delete(denominator.location.path);
          found.push({
            ...shared,
            ...this.figure(cell, dispersionType, isCount, denominator?.value),
            cohort,
            source: this.modules.place(cell, 'value', section, BESIDE_VALUE),
            ...(denominator ? { also: [denominator.location] } : {}),
          });
        }
      }
    }
    return { figures: found, measures };
  }

  private denominatorsOf(table: RecordTable, denominators: readonly At[]): Map<unknown, Denominator> {
    const wanted = (text(table.at.node, 'denomUnitsSelected') ?? 'participants').toLowerCase();
    const chosen =
      denominators.find(({ node }) => text(node, 'units')?.toLowerCase() === wanted) ??
      denominators.find(({ node }) => OF_PATIENTS.test(text(node, 'units') ?? '')) ??
      denominators[0];
    const found = new Map<unknown, Denominator>();
    for (const denominator of denominators) {
      for (const count of objects(denominator, 'counts')) {
        const value = readCount(printed(count.node.value) ?? '');
        const place = this.modules.place(count, 'value', table.section);
        const cohort = table.cohortOf(count.node.groupId);
        if (value !== undefined && cohort !== undefined)
          this.unused.set(place.path, { cohort, value, place, units: text(denominator.node, 'units') ?? '' });
        // Of lesions or eyes it is no number of patients.
        const isOfPatients = OF_PATIENTS.test(text(denominator.node, 'units') ?? '');
        if (denominator === chosen)
          found.set(count.node.groupId, {
            value: value === 0 || !isOfPatients ? undefined : value,
            location: place,
          });
      }
    }
    return found;
  }

  /** A unit that is known as such; of another, and beside it, the record's own words. */
  private unit(
    unit: TableFigure['unit'],
    unitVerbatim: string,
    isCount: boolean,
  ): Pick<TableFigure, 'unit' | 'unitVerbatim'> {
    return {
      ...(unit !== undefined && !isCount ? { unit } : {}),
      ...(unitVerbatim === '' ? {} : { unitVerbatim }),
    };
  }

  /** The time that a figure is read at, where row, category or title name it; of a share also the time frame. */
  private time(
    { at, title, of }: RecordTable,
    isShare: boolean,
    row: string | undefined,
    category: string | undefined,
  ): Pick<TableFigure, 'time'> {
    if (of === 'baseline') return {};
    const frame = isShare ? text(at.node, 'timeFrame') : undefined;
    for (const words of [category, row, title, frame]) {
      const time = words === undefined ? undefined : readTimepoint(words);
      if (time) return { time };
    }
    return {};
  }

  private figure(
    cell: At,
    dispersionType: string | undefined,
    isCount: boolean,
    of: number | undefined,
  ): Omit<TableFigure, 'measure' | 'source' | 'cohort'> {
    const value = printed(cell.node.value) ?? '';
    const figure = readRecordedValue(value);
    const { spread, other } = readSpread(dispersionType, cell);
    const comment = commentOf(cell, other);
    const denominator = of === undefined ? {} : { of };
    const count = isCount ? readCount(value) : undefined;
    if (count !== undefined) {
      // More patients than there were are no share; the audit names it.
      const isShare = of === undefined || count <= of;
      return { count, ...(isShare ? denominator : {}), ...spread, ...comment };
    }
    if (figure.value !== undefined) {
      return {
        value: figure.value,
        ...(figure.sign ? { sign: figure.sign } : {}),
        ...denominator,
        ...spread,
        ...comment,
      };
    }
    const noValue = missingValue(value, comment.comment);
    return {
      ...(noValue ? { noValue } : { text: this.terms.bilingual(value) }),
      ...denominator,
      ...spread,
      ...comment,
    };
  }
}
