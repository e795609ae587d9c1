import { DISCREPANCIES } from '@/lib/audit/rule';
import { chunksOf } from '@/lib/domain/chunks-of';
import { cohortEvidence } from '@/lib/domain/evidence-cohort';
import type { Labels } from '@/lib/domain/labels';
import { type MapEntry, mapEntries } from '@/lib/domain/map-entry';
import { mapInShort } from '@/lib/domain/map-in-short';
import { PAIRED, type Paired } from '@/lib/domain/studied-pairs';
import { database } from '../database';
import { mapInShortAnswers } from '../reads/get-map-in-short';
import { listPapers } from '../reads/get-paper';
import { getVocabulary } from '../reads/get-vocabulary';
import { listCheckResults } from '../reads/list-check-results';
import { chineseWordsAnswers, listRecordedWords } from '../reads/list-chinese-words';
import { listCohorts } from '../reads/list-cohorts';
import { listEvidenceCohorts } from '../reads/list-evidence-cohorts';
import { listFacts } from '../reads/list-facts';
import { listAdverseEvents, listOutcomes } from '../reads/list-outcomes';
import { listPatients } from '../reads/list-patients';
import { listRegimens } from '../reads/list-regimens';
import { listStudies } from '../reads/list-studies';
import { TableWriter } from '../table-engine/table-writer';
import { type ListDefinition, writingSpec } from '../tables/list-definition';
import { LISTS } from '../tables/lists';
import { paperToFind, type SearchItem, studyToFind } from '../tables/search-table';
import { StudiesOfTerms } from '../tables/studies-of-terms';
import { TermsInShort } from '../tables/terms-in-short';
import { letGo } from './let-go';
import type { RowSink } from './row-sink';
import { writeAnswers } from './write-prepared';

/** Studies, and papers with all their studies, whose rows are held together while lists are written. */
const STUDIES_AT_ONCE = 50;
const PAPERS_AT_ONCE = 12;

/** Writes one list; items come in batches, so that no more than a batch is held. */
async function write<Item, Row>(
  sink: RowSink,
  labels: Labels,
  list: ListDefinition<Item, Row>,
  batches: AsyncIterable<readonly Item[]>,
): Promise<void> {
  const writer = new TableWriter(writingSpec(list, labels), sink);
  for await (const items of batches) {
    for (const item of items) await writer.add(item);
    await letGo();
  }
  await writer.finish();
  await letGo({ isDone: true });
}

/**
 * Writes every list of a database whose tables are filled and indexed: what a row inherits, and what it is found by, is
 * worked out here and nowhere else. Studies are read a few at a time.
 */
export async function writeLists(sink: RowSink): Promise<void> {
  const labels = await getVocabulary();
  await writeEvidenceLists(sink, labels);
  // By itself: what the other lists gathered of all studies is gone by then.
  await write(sink, labels, LISTS.audit, eachCheckResult());
}

async function writeEvidenceLists(sink: RowSink, labels: Labels): Promise<void> {
  const db = await database();
  const papers = (await db.paper.findMany({ orderBy: { ordinal: 'asc' }, select: { slug: true } })).map(
    ({ slug }) => slug,
  );
  const inOrder = (await db.study.findMany({ orderBy: { ordinal: 'asc' }, select: { slug: true } })).map(
    ({ slug }) => slug,
  );
  const primaryFirst = (
    await db.study.findMany({ orderBy: [{ origin: 'asc' }, { ordinal: 'asc' }], select: { slug: true } })
  ).map(({ slug }) => slug);
  const studiesOf = new StudiesOfTerms(labels);
  const terms = new TermsInShort(labels);
  const recorded = await listRecordedWords();
  const chineseOf = new Map<string, string>();
  const onMap: MapEntry[] = [];
  const papersToFind: SearchItem[] = [];
  const studiesToFind: SearchItem[] = [];

  async function* byStudies<Item>(
    slugs: readonly string[],
    read: (studies: readonly string[]) => Promise<Item[]>,
  ) {
    for (const studies of chunksOf(slugs, STUDIES_AT_ONCE)) yield await read(studies);
  }
  async function* byPapers<Item>(read: (papers: readonly string[]) => Promise<Item[]>) {
    for (const chunk of chunksOf(papers, PAPERS_AT_ONCE)) yield await read(chunk);
  }
  async function* inOne<Item>(read: () => Promise<readonly Item[]> | readonly Item[]) {
    yield await read();
  }
  const to = <Item, Row>(list: ListDefinition<Item, Row>, batches: AsyncIterable<readonly Item[]>) =>
    write(sink, labels, list, batches);

  await to(
    LISTS.papers,
    byPapers(async (slugs) => {
      const items = await listPapers(slugs);
      papersToFind.push(...items.map(paperToFind));
      return items;
    }),
  );
  await to(
    LISTS.facts,
    byPapers(async (slugs) => {
      const facts = await listFacts({ papers: slugs });
      for (const { valueText, valueTextZh } of facts)
        if (valueText !== null && valueTextZh !== null && recorded.has(valueText))
          chineseOf.set(valueText, valueTextZh);
      return facts;
    }),
  );
  await writeAnswers(sink, chineseWordsAnswers, new Map([['', Object.fromEntries(chineseOf)]]));
  await to(
    LISTS.studies,
    byStudies(primaryFirst, async (studies) => {
      const [rows, checkResults] = await Promise.all([listStudies({ studies }), discrepancies(studies)]);
      const items = rows.map((study) => ({ ...study, checkResults: checkResults.get(study.slug) ?? 0 }));
      for (const item of items) {
        studiesOf.add(item);
        studiesToFind.push(studyToFind(item));
      }
      return items;
    }),
  );
  await to(
    LISTS.cohorts,
    byStudies(inOrder, (studies) => listCohorts({ studies })),
  );
  await to(
    LISTS.regimens,
    byStudies(inOrder, (studies) => listRegimens({ studies })),
  );
  await to(
    LISTS.outcomes,
    byStudies(primaryFirst, (studies) => listOutcomes({ studies })),
  );
  await to(
    LISTS.adverseEvents,
    byStudies(primaryFirst, (studies) => listAdverseEvents({ studies })),
  );
  await to(
    LISTS.patients,
    byStudies(inOrder, (studies) => listPatients({ studies })),
  );
  await to(
    LISTS.map,
    byStudies(inOrder, async (studies) => {
      const evidence = cohortEvidence(await listEvidenceCohorts({ studies }, { results: 'of-tumours' }));
      terms.add(evidence.cohorts);
      const entries = mapEntries(labels, evidence);
      onMap.push(...entries);
      return entries;
    }),
  );
  await to(
    LISTS.drugs,
    inOne(() => studiesOf.drugs(terms)),
  );
  await to(
    LISTS.tumours,
    inOne(() => studiesOf.tumours(terms)),
  );
  await to(
    LISTS.search,
    inOne(() => [...studiesToFind, ...papersToFind]),
  );
  await to(
    LISTS.treatments,
    inOne(() => terms.treatments()),
  );
  for (const paired of Object.keys(PAIRED) as Paired[]) {
    const map = mapInShort(labels, terms.evidence, onMap, paired);
    await writeAnswers(sink, mapInShortAnswers, new Map([[paired, map]]));
  }
}

/** How many figures of each study do not come out as printed. */
async function discrepancies(studies: readonly string[]): Promise<Map<string, number>> {
  const db = await database();
  const counted = await db.checkResult.groupBy({
    by: ['studySlug'],
    where: { studySlug: { in: [...studies] }, verdict: { in: [...DISCREPANCIES] } },
    _count: true,
  });
  return new Map(counted.map(({ studySlug, _count }) => [studySlug ?? '', _count]));
}

const CHECK_RESULTS_AT_ONCE = 500;

async function* eachCheckResult() {
  for (let after = -1; ; ) {
    const some = await listCheckResults({ after, most: CHECK_RESULTS_AT_ONCE });
    const last = some.at(-1);
    if (!last) return;
    after = last.ordinal;
    yield some;
  }
}
