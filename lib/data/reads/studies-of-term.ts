import { type Treatment, treatmentsOf } from '@/lib/domain/treatment';
import { database } from '../database';
import type { Prisma } from '../generated/sqlite/client';
import { findInList } from '../tables/ask-list';
import { LISTS } from '../tables/lists';

/** Studies that a page of a term is about: all that they report is read. */
const MOST_STUDIES = 50;

/** Slugs of the studies that concern a term, own data first, at most 50; `of` is how many there are. */
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

async function find(where: Prisma.StudyWhereInput) {
  const db = await database();
  const [found, of] = await Promise.all([
    db.study.findMany({
      where,
      orderBy: [{ origin: 'desc' }, { ordinal: 'asc' }],
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

/** Studies that gave the drug, beside what was tried too. */
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
      select: { studySlug: true, drugs: { select: { drugSlug: true, supportive: true } } },
    }),
  ]);
  const ofItself = described.filter((regimen) => treatmentsOf([regimen], false)[0]?.slug === slug);
  const studies = new Set([...(item?.studies ?? []), ...ofItself.map(({ studySlug }) => studySlug)]);
  const of = Math.max(studies.size, item?.studyCount ?? 0);
  return { studies: [...studies].slice(0, MOST_STUDIES), of };
}
