import { z } from 'zod';
import { oncePerDatabase } from '@/lib/data/once-per-database';
import { factSources } from '@/lib/data/reads/fact-sources';
import { getCitedPaper } from '@/lib/data/reads/get-cited';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { listTitles } from '@/lib/data/reads/list-titles';
import { nameCohorts } from '@/lib/data/reads/name-cohorts';
import { rowLabels } from '@/lib/exchange/api/row-labels';
import { rowSource, toRowSource } from '@/lib/exchange/api/row-source';
import { referenceIn } from '@/lib/exchange/citation/citation-library';
import { paperCitation } from '@/lib/exchange/citation/paper-citation';
import { paperRecord } from '@/lib/exchange/record/paper-record';

/** What rows can carry besides, when the address asks for it. */
export const EXTRAS = ['labels', 'source'] as const;
export type Extra = (typeof EXTRAS)[number];

type Row = Record<string, unknown>;

interface ExtraOfRows {
  schema: z.ZodType;
  /** Of each row what it carries. @param site scheme and host */
  of: (rows: readonly Row[], site: string) => Promise<unknown[]>;
}

/** What the rows of a schema can carry: names where they have slugs, a source where they have a fact. */
export function extrasOf(row: z.ZodObject): Partial<Record<Extra, ExtraOfRows>> {
  const labels = rowLabels(row);
  const factField = FACT_FIELDS.find((field) => Object.hasOwn(row.shape, field));
  const isFact = row.meta()?.id === 'Fact';
  return {
    ...(labels.isEmpty
      ? {}
      : {
          labels: {
            schema: labels.schema,
            of: async (rows: readonly Row[]) => {
              const names = await namesOf(rows);
              return rows.map((values) => labels.labelsOf(values, names));
            },
          },
        }),
    ...(factField || isFact
      ? {
          source: {
            schema: rowSource.nullable().describe('Where the row stands in its paper.'),
            of: (rows: readonly Row[], site: string) =>
              sourcesOf(rows, isFact ? 'id' : String(factField), site),
          },
        }
      : {}),
  };
}

/** Fields that hold the fact of a row. */
const FACT_FIELDS = ['factId', 'sizeFactId'];

const titles = oncePerDatabase(listTitles);

async function namesOf(rows: readonly Row[]) {
  const studies = [
    ...new Set(rows.flatMap(({ study, cohort }) => (typeof study === 'string' && cohort ? [study] : []))),
  ];
  const [labels, { studies: ofStudies, papers }, cohorts] = await Promise.all([
    getVocabulary(),
    titles(),
    nameCohorts(studies),
  ]);
  return { labels, studies: ofStudies, papers, cohorts };
}

/** References of papers, made once for a database. */
const readCitations = oncePerDatabase(async () => new Map<string, string>());

async function citationsOf(papers: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const kept = await readCitations();
  for (const slug of papers) {
    if (kept.has(slug)) continue;
    const paper = await getCitedPaper(slug);
    if (paper) kept.set(slug, referenceIn('vancouver', paperCitation(paperRecord(paper), 'en')));
  }
  return kept;
}

/** Where the facts of rows stand. @param field that holds the fact of a row @param site scheme and host */
export async function sourcesOf(rows: readonly Row[], field: string, site: string) {
  const ids = [...new Set(rows.flatMap(({ [field]: id }) => (typeof id === 'string' ? [id] : [])))];
  const facts = await factSources(ids);
  const citations = await citationsOf(new Set([...facts.values()].map(({ paperSlug }) => paperSlug)));
  return rows.map(({ [field]: id }) => {
    const fact = typeof id === 'string' ? facts.get(id) : undefined;
    return fact ? toRowSource(fact, citations, site) : null;
  });
}

/** Rows as the address asked for them: with what it includes, and of their fields those that it names. */
export interface RowForm {
  include: readonly Extra[];
  /** Null: all. */
  fields: readonly string[] | null;
  site: string;
}

/** The schema of the rows in that form. */
export function formedRow(row: z.ZodObject, { include, fields }: Omit<RowForm, 'site'>): z.ZodObject {
  if (include.length === 0 && fields === null) return row;
  const extras = extrasOf(row);
  const shape = {
    ...row.shape,
    ...Object.fromEntries(include.flatMap((name) => (extras[name] ? [[name, extras[name].schema]] : []))),
  };
  return z.strictObject(
    fields === null
      ? shape
      : Object.fromEntries(Object.entries(shape).filter(([name]) => [...fields, ...include].includes(name))),
  );
}

/** The rows in that form. */
export async function formRows(
  row: z.ZodObject,
  rows: readonly unknown[],
  { include, fields, site }: RowForm,
): Promise<unknown[]> {
  if (include.length === 0 && fields === null) return [...rows];
  const extras = extrasOf(row);
  const plain = rows as readonly Row[];
  const added = await Promise.all(
    include.map(async (name) => [name, (await extras[name]?.of(plain, site)) ?? []] as const),
  );
  return plain.map((values, at) => ({
    ...(fields === null ? values : Object.fromEntries(fields.map((name) => [name, values[name]]))),
    ...Object.fromEntries(added.map(([name, of]) => [name, of[at]])),
  }));
}
