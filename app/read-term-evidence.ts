import { listCheckResults } from '@/lib/data/reads/list-check-results';
import { listEvidenceCohorts } from '@/lib/data/reads/list-evidence-cohorts';
import { listRegimens } from '@/lib/data/reads/list-regimens';
import { listTests } from '@/lib/data/reads/list-tests';
import type { StudiesOfTerm } from '@/lib/data/reads/studies-of-term';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { chunksOf } from '@/lib/domain/chunks-of';
import { cohortEvidence } from '@/lib/domain/evidence-cohort';

/** Studies that are read at once: a reading of more would hold too many parameters. */
const AT_ONCE = 50;

async function inParts<Row extends { ordinal: number }>(
  studies: readonly string[],
  read: (some: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const some of chunksOf(studies, AT_ONCE)) rows.push(...(await read(some)));
  return rows;
}

const inOrder = <Row extends { ordinal: number }>(rows: readonly Row[]) =>
  [...rows].sort((a, b) => a.ordinal - b.ordinal);

/** The cohorts of some studies, with what they inherit, in the order of the studies; of each the leading adverse events, unless all are asked for. */
export async function readEvidenceOf(
  { studies }: Pick<StudiesOfTerm, 'studies'>,
  events: 'all' | 'leading' = 'leading',
) {
  const cohorts = await inParts(studies, (some) => listEvidenceCohorts({ studies: some }, { events }));
  return cohortEvidence(cohorts.sort((a, b) => a.study.ordinal - b.study.ordinal || a.ordinal - b.ordinal));
}

/** The regimens of some studies, in the order of the data. */
export const readRegimensOf = async ({ studies }: Pick<StudiesOfTerm, 'studies'>) =>
  inOrder(await inParts(studies, (some) => listRegimens({ studies: some })));

/** The tests that some studies report. */
export const readTestsOf = async ({ studies }: Pick<StudiesOfTerm, 'studies'>) =>
  inOrder(await inParts(studies, (some) => listTests({ studies: some })));

/** What the audit found in some studies, and of some facts beside them. */
export async function readCheckResultsOf(
  { studies }: Pick<StudiesOfTerm, 'studies'>,
  about: readonly { factId: string }[] = [],
) {
  const facts = about.map(({ factId }) => factId);
  const found = await Promise.all([
    inParts(studies, (some) => listCheckResults({ studies: some })),
    facts.length === 0 ? [] : listCheckResults({ facts }),
  ]);
  return inOrder([...new Map(found.flat().map((checkResult) => [checkResult.id, checkResult])).values()]);
}

/** How many studies each tumour has, those of its kinds counted too. */
export async function countStudiesByTumour(): Promise<ReadonlyMap<string, number>> {
  const { facets } = await askList(LISTS.studies, EVERYTHING, { limit: 0, facets: ['tumour'] });
  return new Map((facets.tumour ?? []).map(({ value, count }) => [value, count]));
}
