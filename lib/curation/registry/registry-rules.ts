import { z } from 'zod';
import { EFFECT_TYPES, TEST_NAMES } from '@/lib/domain/kinds';
import { localized, slug } from '@/lib/domain/source';
import { UNITS } from '@/lib/domain/units';

const pattern = z.string().refine((text) => {
  try {
    new RegExp(text, 'iu');
    return true;
  } catch {
    return false;
  }
}, 'not a regular expression');

/** What a title must match, and must not. */
const titled = { title: pattern, not: pattern.optional() };

/**
 * Which measure an outcome of a record is of, by its title; the first rule that fits counts. A share of patients, a time and
 * any other number may be different measures.
 */
const outcomeRule = z.strictObject({
  ...titled,
  share: slug.optional(),
  time: slug.optional(),
  number: slug.optional(),
  /** Of an outcome that counts patients by category: the measure of each, by the category's title. */
  categories: z.array(z.strictObject({ title: pattern, measure: slug })).optional(),
});

const baselineRule = z.strictObject({
  ...titled,
  share: slug.optional(),
  number: slug.optional(),
  categories: z.array(z.strictObject({ title: pattern, measure: slug })).optional(),
});

/** How names and titles of a registry's records are understood: data, not code. */
export const registryRules = z.strictObject({
  /** Units by their printed forms; `%` where the figure is a share of patients. */
  units: z.array(z.strictObject({ printed: pattern, not: pattern.optional(), unit: z.enum(UNITS) })),
  outcomes: z.array(outcomeRule),
  baseline: z.array(baselineRule),
  tests: z.array(z.strictObject({ method: pattern, test: z.enum(TEST_NAMES) })),
  effects: z.array(z.strictObject({ parameter: pattern, type: z.enum(EFFECT_TYPES) })),
  /** Procedures and radiation that the group non-drug-treatments has, by their names. */
  treatments: z.array(z.strictObject({ name: pattern, treatment: slug })),
  /** Conditions that are tumours, though none of the vocabulary: patients of a trial of these and others are not all of the others. */
  otherTumours: pattern,
  /** Stage, age and course of the disease around the name of a tumour. */
  aroundTumour: pattern,
  /** Dose, form and schedule around the name of a drug. */
  aroundDrug: pattern,
  /** Words that tell nothing of which group is meant: "(safety set)", "patients who received". */
  groupWords: z.array(z.string()),
  /** Words that records use over and over, in both languages. */
  words: z.array(localized),
});
export type RegistryRules = z.infer<typeof registryRules>;

/** A curator's corrections: what a printed name or title is, over vocabularies and rules; `none` for nothing. */
export const registryMapping = z.strictObject({
  tumours: z.record(z.string(), z.union([slug, z.array(slug)])).default({}),
  drugs: z.record(z.string(), z.union([slug, z.array(slug)])).default({}),
  adverseEvents: z.record(z.string(), slug).default({}),
  measures: z.record(z.string(), slug).default({}),
  /** By record: a group's title, and the label of the arm that it is. */
  groups: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** By record: the study of a paper that tells of the same trial, or of none. */
  studies: z.record(z.string(), slug).default({}),
});
export type RegistryMapping = z.infer<typeof registryMapping>;
export const NO_MAPPING: RegistryMapping = registryMapping.parse({});
