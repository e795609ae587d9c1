import { z } from 'zod';
import { bilingual } from '@/lib/domain/bilingual';
import { type Label, type Labels, termsOfMeasure } from '@/lib/domain/labels';
import { ownValue } from '@/lib/domain/own-value';

type Bilingual = z.infer<typeof bilingual>;
type Names = ReadonlyMap<string, Bilingual>;

/** What rows of the lists name by a slug, and where its name is. */
export interface NamesOfRows {
  labels: Labels;
  studies: Names;
  papers: Names;
  /** By id. */
  cohorts: ReadonlyMap<string, { label: Bilingual; regimens: readonly Bilingual[] }>;
}

type Row = Readonly<Record<string, unknown>>;
type NameOf = (slug: string, row: Row, names: NamesOfRows) => Bilingual | null;

const named = (term: Label | undefined): Bilingual | null => (term ? { en: term.en, zh: term.zh } : null);
const inGroup =
  (group: string): NameOf =>
  (slug, _, { labels }) =>
    named(ownValue(labels.groups[group], slug));
const tumour: NameOf = (slug, _, { labels }) => named(ownValue(labels.tumours, slug));
const drug: NameOf = (slug, _, { labels }) => named(ownValue(labels.drugs, slug));
const cohort: NameOf = (slug, { study }, { cohorts }) => cohorts.get(`${study}/${slug}`)?.label ?? null;

/** A term of the row's measure, or the event of an adverse event. */
const term: NameOf = (slug, { measure }, { labels }) =>
  named(
    typeof measure === 'string'
      ? ownValue(termsOfMeasure(labels, measure) ?? {}, slug)
      : ownValue(labels.adverseEvents, slug),
  );

/** Fields whose values are slugs, with the names of those. */
const NAMES: Record<string, NameOf> = {
  study: (slug, _, { studies }) => studies.get(slug) ?? null,
  paper: (slug, _, { papers }) => papers.get(slug) ?? null,
  cohort,
  versus: cohort,
  measure: (slug, _, { labels }) =>
    named(ownValue(labels.measures, slug) ?? ownValue(labels.adverseEvents, slug)),
  term,
  tumour,
  tumours: tumour,
  drug,
  drugs: drug,
  class: inGroup('drug-classes'),
  classes: inGroup('drug-classes'),
  design: inGroup('designs'),
  phase: inGroup('phases'),
  settings: inGroup('settings'),
  responseCriteria: inGroup('response-criteria'),
  criteria: inGroup('response-criteria'),
};

const isList = (field: z.ZodType) => field instanceof z.ZodArray;

/** Names of what a row names by its slug, under the name of the field; null where there is no name. */
export function rowLabels(row: z.ZodObject) {
  const fields = Object.entries(row.shape as Record<string, z.ZodType>).filter(([key]) =>
    Object.hasOwn(NAMES, key),
  );
  const hasCohort = fields.some(([key]) => key === 'cohort');
  const schema = z
    .strictObject({
      ...Object.fromEntries(
        fields.map(([key, field]) => [
          key,
          isList(field)
            ? z.array(bilingual).describe('Names, in the order of the slugs.')
            : bilingual.nullable().describe('Name.'),
        ]),
      ),
      ...(hasCohort
        ? { regimens: z.array(bilingual).describe('What the cohort was given, as its study calls it.') }
        : {}),
    })
    .describe('Names of what the row names by slugs.');
  const labelsOf = (values: Row, names: NamesOfRows): Record<string, unknown> => {
    const nameIn = (key: string, slug: unknown) =>
      typeof slug === 'string' ? (NAMES[key]?.(slug, values, names) ?? null) : null;
    return {
      ...Object.fromEntries(
        fields.map(([key, field]) => [
          key,
          isList(field)
            ? (values[key] as unknown[]).map(
                (slug) => nameIn(key, slug) ?? { en: String(slug), zh: String(slug) },
              )
            : nameIn(key, values[key]),
        ]),
      ),
      ...(hasCohort
        ? { regimens: names.cohorts.get(`${values.study}/${values.cohort}`)?.regimens ?? [] }
        : {}),
    };
  };
  return { schema, labelsOf, isEmpty: fields.length === 0 };
}
