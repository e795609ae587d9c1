import { groupBy } from '@/lib/domain/group-by';
import type { CharacteristicOfStudy, StudyInput } from '@/lib/domain/study-items';
import { labelled } from '@/lib/text/punctuation';
import { registeredNotes } from '../../results/registered-notes';
import {
  measureTitle,
  nameOfMeasure,
  type ResultView,
  resultTraits,
  resultView,
} from '../../results/result-view';
import {
  drugName,
  groupName,
  inLocale,
  joinNames,
  measureName,
  regimenName,
  type ViewContext,
} from '../../words/view-context';
import { type GroupTable, groupTable } from './group-table';
import { DIVIDING_ROLES } from './participant-flow';

/** What is reported of one subject: categories of a partition, or every value of a measure. */
export interface DataCell {
  key: string;
  name: string;
  /** The name, and the denominator that all entries share. */
  title: string;
  /** What holds of all entries: a registry's own title of them. */
  note: string;
  /** Parts of one thing, a dose and its schedule, run on; categories and values stand each in a line. */
  runsOn: boolean;
  entries: { key: string; label: string; result: ResultView; note: string }[];
}

/** A titled group of cells: a cohort, a regimen, the study. */
export interface CellGroup {
  key: string;
  title: string;
  /** Of a group that was looked at by itself, not one that the study divides its patients into. */
  isSubgroup: boolean;
  cells: DataCell[];
}

/** Rows of one subject together, in the order of the first of each; a denominator that all share stands in the title. */
export function dataCells(context: ViewContext, rows: readonly CharacteristicOfStudy[]): DataCell[] {
  const { labels, text } = context;
  const subjectOf = ({ measure, drugSlug, title }: CharacteristicOfStudy) =>
    [labels.measures[measure]?.partition ?? measure, drugSlug ?? '', title ?? ''].join('|');
  return [...groupBy(rows, subjectOf)].map(([key, own]): DataCell => {
    const [first] = own as [CharacteristicOfStudy];
    const partition = labels.measures[first.measure]?.partition;
    const isOne = own.every(({ measure }) => measure === first.measure);
    const name = isOne || !partition ? nameOfMeasure(context, first) : partitionName(context, partition);
    const titled = first.drugSlug ? labelled(drugName(context, first.drugSlug), name) : name;
    const denominators = new Set(own.map(({ of }) => of));
    const [shared] = denominators;
    const notes = new Set(own.map((row) => registeredNotes(context, row).join(' · ')));
    const [ofAll = ''] = notes.size === 1 ? notes : [];
    return {
      key,
      note: ofAll,
      runsOn: isOne && own.length > 1 && denominators.size === 1 && !shared,
      name: titled,
      title: denominators.size === 1 && own.length > 1 && shared ? text.study.ofAll(titled, shared) : titled,
      entries: own.map((row) => entryOf(context, row, labelWithin(context, row, name), ofAll !== '')),
    };
  });
}

/** The name of what categories divide: that of a patient’s own measure, where there is one. */
const partitionName = (context: ViewContext, partition: string) =>
  context.labels.measures[partition]
    ? measureName(context, partition)
    : (context.text.study.partitions[partition] ?? partition);

/** A datum with its remark, which the result then needn’t mark. */
function entryOf(
  context: ViewContext,
  row: CharacteristicOfStudy,
  label: string,
  /** The registry's words stand with the cell. */
  isTitled = false,
): DataCell['entries'][number] {
  const { note = '', ...result } = resultView(context, row);
  const traits = resultTraits(context, row);
  const words = [...traits, ...(isTitled ? [] : registeredNotes(context, row)), note];
  return { key: row.id, label, result, note: words.filter(Boolean).join(' · ') };
}

/** The title of a row without the name that its cell already has. */
function labelWithin(context: ViewContext, row: CharacteristicOfStudy, name: string): string {
  const title = measureTitle(context, row);
  return title.startsWith(name) ? title.slice(name.length).replace(/^[\s,，]+/u, '') : title;
}

/** What is known of the patients, cohort by cohort. */
export const populationGroups = (context: ViewContext, study: StudyInput): CellGroup[] =>
  study.cohorts.flatMap((cohort) => {
    const rows = study.characteristics.filter(
      ({ kind, cohortId, measure }) =>
        // The participant flow has a table of its own.
        kind === 'cohort' && cohortId === cohort.id && !context.labels.measures[measure]?.flow,
    );
    if (rows.length === 0) return [];
    return [
      {
        key: cohort.id,
        title: inLocale(context, cohort.labelEn, cohort.labelZh),
        isSubgroup: !DIVIDING_ROLES.has(cohort.role),
        cells: dataCells(context, rows),
      },
    ];
  });

/** Groups from which on their traits stand in columns: fewer stand whole, side by side. */
const FEWEST_COLUMNS = 3;

/** The same, groups in columns; null where they are too few for a table, or tell of different things. */
export function baselineTable(groups: readonly CellGroup[]): GroupTable | null {
  if (groups.length < FEWEST_COLUMNS) return null;
  const table = groupTable(
    groups.map(({ key, title }) => ({ key, title })),
    groups.flatMap((group) =>
      group.cells.flatMap(({ key, name, note: ofAll, entries }) =>
        entries.map(({ label, result, note }) => ({
          subject: { key, name, note: ofAll },
          label,
          note: '',
          group: group.key,
          cell: { result, note },
        })),
      ),
    ),
  );
  const cells = table.subjects.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.filter((cell) => cell !== null).length * 2 < cells.length ? null : table;
}

export interface RegimenOfStudy extends Omit<CellGroup, 'isSubgroup'> {
  sequence: string;
  drugs: { name: string; href: string; supportive: boolean; fact: string }[];
  /** Without a drug: surgery, radiotherapy. */
  treatments: { name: string; fact: string }[];
}

export const regimenGroups = (context: ViewContext, study: StudyInput): RegimenOfStudy[] =>
  study.regimens.map((regimen) => ({
    key: regimen.id,
    title: regimenName(context, regimen),
    sequence: joinNames(
      context,
      regimen.sequence
        .split(',')
        .filter(Boolean)
        .map((slug) => groupName(context, 'settings', slug)),
    ),
    drugs: regimen.drugs.map(({ drugSlug, supportive, factId }) => ({
      name: drugName(context, drugSlug),
      href: `/${context.locale}/drugs/${drugSlug}`,
      supportive,
      fact: factId,
    })),
    treatments: regimen.treatments.map(({ treatment, factId }) => ({
      name: groupName(context, 'non-drug-treatments', treatment),
      fact: factId,
    })),
    cells: regimenCells(
      context,
      study.characteristics.filter(({ regimenId }) => regimenId === regimen.id),
      new Set(regimen.drugs.map(({ drugSlug }) => drugSlug)).size > 1,
    ),
  }));

/** Dose and schedule of each drug together; a drug is named where there are several. */
function regimenCells(
  context: ViewContext,
  rows: readonly CharacteristicOfStudy[],
  isSeveral: boolean,
): DataCell[] {
  // Of the only drug is what is said of the whole regimen.
  return [...groupBy(rows, ({ drugSlug }) => (isSeveral && drugSlug) || '')].map(([drug, own]) => {
    const name = drug && isSeveral ? drugName(context, drug) : context.text.study.doses;
    return {
      key: drug,
      name,
      note: '',
      runsOn: true,
      title: isSeveral ? name : '',
      entries: own.map((row, index) => {
        const [label, before] = [row, own[index - 1]].map((one) => (one ? measureTitle(context, one) : ''));
        // Said once of values that follow one another.
        return entryOf(context, row, label === before ? '' : (label ?? ''));
      }),
    };
  });
}
