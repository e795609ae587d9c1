import { chunksOf } from '@/lib/domain/chunks-of';
import { database } from '../database';
import type { PreparedAnswers } from '../prepared-read';
import { PREPARED_READS } from '../prepared-reads';
import { letGo } from './let-go';
import type { RowSink } from './row-sink';

/** Keys whose answers are held together. */
const AT_ONCE = 50;
const COLUMNS = ['name', 'key', 'data'] as const;

/** Works out every prepared reading of a database whose tables are filled and indexed. */
export async function writePrepared(sink: RowSink): Promise<void> {
  const db = await database();
  const slug = { slug: true } as const;
  const [studies, papers] = [
    await db.study.findMany({ select: slug }),
    await db.paper.findMany({ select: slug }),
  ];
  const keys = {
    studies: studies.map((study) => study.slug),
    papers: papers.map((paper) => paper.slug),
    all: [''],
  };
  for (const [of, reads] of Object.entries(PREPARED_READS))
    for (const some of chunksOf(keys[of as keyof typeof keys], AT_ONCE)) {
      for (const read of reads) await writeAnswers(sink, read, await read.workOut(some));
      await letGo();
    }
}

export async function writeAnswers<Answer>(
  sink: RowSink,
  kept: PreparedAnswers<Answer>,
  answers: ReadonlyMap<string, Answer>,
): Promise<void> {
  await sink.insert(
    'PreparedAnswer',
    COLUMNS,
    [...answers].map(([key, answer]) => kept.row(key, answer)),
  );
}
