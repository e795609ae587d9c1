import { normalise } from '@/lib/domain/printed-text';
import type { Localized } from '@/lib/domain/source';
import type { Names } from './fields';
import { matchPairs } from './match-pairs';
import type { Extraction, Owner, Row } from './row';
import { agreement, likePrinted, sharedLines, sharedPart } from './similarity';

/** What a regimen is made of; by these it is known. */
const TREATMENTS: readonly string[] = ['drug', 'other treatment'];

/** A cohort, regimen or patient with what tells it, apart from its name. */
interface Entity {
  name: string;
  row?: Row;
  label?: Localized;
  /** What is said of it, as text without local names. */
  said: string[];
  /** What it is made of: the drugs of a regimen, the printed rows of a patient. */
  parts: string[];
  size?: Row;
}

const entityKey = ({ name, label, said, parts }: Entity) =>
  JSON.stringify([name, label?.en, label?.zh, [...said].sort(), [...parts].sort()]);

/** A figure or term without the names that are to be found: what is measured, what it is, from which line on. */
const statementOf = ({ topic, numbers, fields, locations }: Row) => {
  const said = numbers.length > 0 ? numbers.join() : fields.term;
  return said === undefined ? [] : [`${topic} ${said} ${locations[0]?.lines[0] ?? ''}`];
};

const isOf = (row: Row, kind: Owner['kind'], name: string) =>
  (row.owner?.kind === kind && row.owner.name === name) || row.context[kind] === name;

function entitiesOf({ rows, tables }: Extraction, kind: Owner['kind']): Entity[] {
  const named = new Map<string, Row | undefined>();
  for (const row of rows) if (row.kind === kind && row.name !== undefined) named.set(row.name, row);
  const cells = tables.flatMap(({ table, rows: lines }) =>
    lines.map((line) => ({
      patient: line.cells.patient ?? '',
      printed: `${line.cells.line} ${table.printed.map((column) => normalise(line.cells[column] ?? '')).join('|')}`,
    })),
  );
  if (kind === 'patient')
    for (const { patient } of cells) if (!named.has(patient)) named.set(patient, undefined);
  return [...named].map(([name, row]) => {
    const own = rows.filter((other) => isOf(other, kind, name));
    return {
      name,
      row,
      label: row?.fields.label as Localized | undefined,
      said: own.filter((other) => !TREATMENTS.includes(other.kind)).flatMap(statementOf),
      parts: [
        ...own.filter((other) => TREATMENTS.includes(other.kind)).map(({ topic }) => topic),
        ...(kind === 'patient'
          ? cells.filter(({ patient }) => patient === name).map(({ printed }) => printed)
          : []),
      ],
      size: own.find((other) => other.kind === 'cohort size'),
    };
  });
}

function sameLocation(a: Row | undefined, b: Row | undefined): boolean {
  return (a?.locations ?? []).some((left) =>
    (b?.locations ?? []).some(
      (right) =>
        sharedLines(left.lines, right.lines) > 0 && likePrinted(left.verbatim, right.verbatim) >= 0.5,
    ),
  );
}

/** Names alone don't make two things one: "group-1" may be either arm. */
const ENOUGH = 3;

function likeEntities(a: Entity, b: Entity): number | undefined {
  const equal = (left: unknown, right: unknown) => Number(left !== undefined && left === right);
  const field = (name: string) => equal(a.row?.fields[name], b.row?.fields[name]);
  const isAll = a.row?.fields.role === 'all' && b.row?.fields.role === 'all';
  const sizes = [a.size?.fields.value, b.size?.fields.value];
  const isSize = equal(sizes[0], sizes[1]);
  const isOtherSize = Number(sizes[0] !== undefined && sizes[1] !== undefined && isSize === 0);
  const points =
    2 * equal(a.name, b.name) +
    1.5 *
      equal(a.label && normalise(a.label.en).toLowerCase(), b.label && normalise(b.label.en).toLowerCase()) +
    1.5 * equal(a.label && normalise(a.label.zh), b.label && normalise(b.label.zh)) +
    field('role') +
    2 * Number(isAll) +
    field('tumour') +
    2 * isSize -
    2 * isOtherSize +
    2 * Number(sameLocation(a.size, b.size) && isSize === 1) +
    3 * Number(sameLocation(a.row, b.row)) +
    4 * (sharedPart(a.parts, b.parts) ?? 0) +
    4 * (agreement(a.said, b.said) ?? 0);
  return points >= ENOUGH ? points : undefined;
}

function pairsOf(a: Extraction, b: Extraction, kind: Owner['kind']): Map<string, string> {
  const pairs = matchPairs(entitiesOf(a, kind), entitiesOf(b, kind), likeEntities, entityKey);
  return new Map(pairs.map(([first, second]) => [second.name, first.name]));
}

/** Which cohorts, regimens and patients of the second extraction are those of the first, whatever each calls them. */
export function matchNames(a: Extraction, b: Extraction): Pick<Names, Owner['kind']> {
  return {
    cohort: pairsOf(a, b, 'cohort'),
    regimen: pairsOf(a, b, 'regimen'),
    patient: pairsOf(a, b, 'patient'),
  };
}
