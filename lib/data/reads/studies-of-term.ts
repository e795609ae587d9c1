import { type Treatment, treatmentsOf } from '@/lib/domain/treatment';
import { database } from '../database';
import type { Prisma } from '../generated/sqlite/client';
import { findInList } from '../tables/ask-list';
import { LISTS } from '../tables/lists';
import { LEADING_EVENTS } from './list-evidence-cohorts';

/** Studies that a page of a term is about, and results that they may have together: all of them are read and shown. */
const MOST_STUDIES = 50;
const MOST_RESULTS = 500;

/** Slugs of the first studies that concern a term, own data before cited; `of` is how many there are. */
export interface StudiesOfTerm {
  studies: string[];
  of: number;
}

export interface StudyInShort {
  slug: string;
  origin: string;
  shortTitleEn: string;
  shortTitleZh: string;
}

/** How many of these studies, which are in order, have no more results together than a page shows; one at least. */
async function countShown(studies: readonly string[]): Promise<number> {
  const db = await database();
  const where = { studySlug: { in: [...studies] } };
  const counted = await Promise.all([
    db.outcomeResult.groupBy({ by: ['studySlug'], where, _count: true }),
    db.adverseEvent.groupBy({
      by: ['studySlug'],
      where: { ...where, leadRank: { lt: LEADING_EVENTS } },
      _count: true,
    }),
  ]);
  const results = new Map<string, number>();
  for (const { studySlug, _count } of counted.flat())
    results.set(studySlug, (results.get(studySlug) ?? 0) + _count);
  let left = MOST_RESULTS;
  const beyond = studies.findIndex((slug) => {
    left -= results.get(slug) ?? 0;
    return left < 0;
  });
  return beyond === -1 ? studies.length : Math.max(1, beyond);
}

async function find(where: Prisma.StudyWhereInput) {
  const db = await database();
  const [first, of] = await Promise.all([
    db.study.findMany({
      where,
      // First-hand before second-hand, which is the order of the words.
      orderBy: [{ origin: 'asc' }, { ordinal: 'asc' }],
      take: MOST_STUDIES,
      select: {
        slug: true,
        origin: true,
        shortTitleEn: true,
        shortTitleZh: true,
        tumours: { select: { tumourSlug: true } },
        cohorts: { select: { tumours: { select: { tumourSlug: true } } } },
      },
    }),
    db.study.count({ where }),
  ]);
  const found = first.slice(0, await countShown(first.map(({ slug }) => slug)));
  return { studies: found.map(({ slug }) => slug), of, found };
}

/** Studies of these tumours, those that tell of them within a wider cohort too; `named` say that they are of them. */
export async function studiesOfTumours(
  tumours: readonly string[],
): Promise<StudiesOfTerm & { named: StudyInShort[] }> {
  const some = { some: { tumourSlug: { in: [...tumours] } } };
  const { studies, of, found } = await find({
    OR: [
      { tumours: some },
      { cohorts: { some: { tumours: some } } },
      { outcomes: some },
      { characteristics: some },
      // Patients whose own rows name it: no other vocabulary has the slugs of tumours.
      { characteristics: { some: { kind: 'patient', term: { in: [...tumours] } } } },
    ],
  });
  const isNamed = ({ tumourSlug }: { tumourSlug: string }) => tumours.includes(tumourSlug);
  const named = found.filter((study) =>
    [...study.tumours, ...study.cohorts.flatMap((cohort) => cohort.tumours)].some(isNamed),
  );
  return { studies, of, named: named.map(({ tumours: _, cohorts: __, ...study }) => study) };
}

/** Studies that gave the drug, beside what was studied too. */
export async function studiesOfDrug(drug: string): Promise<StudiesOfTerm> {
  const { studies, of } = await find({ regimens: { some: { drugs: { some: { drugSlug: drug } } } } });
  return { studies, of };
}

/** Studies of a treatment: those of its cohorts, and those with a regimen of its drugs that describe nobody. */
export async function studiesOfTreatment({ slug, drugs }: Treatment): Promise<StudiesOfTerm> {
  const db = await database();
  const [item, described] = await Promise.all([
    findInList(LISTS.treatments, slug),
    db.regimen.findMany({
      where: {
        cohorts: { none: {} },
        AND: drugs.map((drugSlug) => ({ drugs: { some: { drugSlug, supportive: false } } })),
      },
      orderBy: { ordinal: 'asc' },
      take: MOST_STUDIES,
      select: { studySlug: true, partial: true, drugs: { select: { drugSlug: true, supportive: true } } },
    }),
  ]);
  const ofItself = described.filter((regimen) => treatmentsOf([regimen], false)[0]?.slug === slug);
  const studies = new Set([...(item?.studies ?? []), ...ofItself.map(({ studySlug }) => studySlug)]);
  const of = Math.max(studies.size, item?.studyCount ?? 0);
  const first = [...studies].slice(0, MOST_STUDIES);
  return { studies: first.slice(0, await countShown(first)), of };
}
