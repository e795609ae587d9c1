import { z } from 'zod';
import { LARGEST_TOTAL, MOST_GROUPS, MOST_PATIENTS, MOST_STUDIES } from './analysis-limits';

/** The bodies that the analyses take. Strict: a misspelt key is an error, not a default. */

const label = z.string().min(1).max(200);

/** Strictly between 0 and 1: 0.95, not 95. */
export const confidenceLevel = z
  .number()
  .gt(0, 'has to be between 0 and 1: 0.95, not 95')
  .lt(1, 'has to be between 0 and 1: 0.95, not 95')
  .describe('Between 0 and 1; 0.95 if absent.');
export const confidenceType = z.enum(['log-log', 'log', 'plain']).describe('log-log if absent.');
export const ties = z.enum(['efron', 'breslow']).describe('efron if absent.');
export const tau = z
  .number()
  .gt(0)
  .describe('End of the restricted mean; the smallest of the groups’ largest times if absent.');

/** Of a list: one more than an answer lists, so that it says that there are more. */
const MOST_WRONG_VALUES = 21;

/**
 * A list of at most so many values. Checked value by value here, because the checks of an array look at every value of
 * one that is too long, and collect every wrong one: 200,000 of them would overflow the stack.
 */
function listOf<Value extends z.ZodType>(value: Value, most: number) {
  const { $schema: _, ...items } = z.toJSONSchema(value, { io: 'input' });
  const schema = z
    .array(z.unknown())
    .min(1)
    .max(most, { abort: true })
    .superRefine((values, context) => {
      let wrong = 0;
      for (const [index, item] of values.entries()) {
        const parsed = value.safeParse(item);
        if (parsed.success) continue;
        for (const issue of parsed.error.issues.slice(0, MOST_WRONG_VALUES - wrong)) {
          // What looks at the list as a whole relies on its values: it isn’t asked any more.
          context.addIssue({ ...issue, path: [index, ...issue.path], continue: false });
          wrong += 1;
        }
        if (wrong === MOST_WRONG_VALUES) return;
      }
    })
    .meta({ items });
  return schema as unknown as z.ZodType<z.output<Value>[]>;
}

const survivalGroup = z.strictObject({
  label,
  time: listOf(z.number().min(0), MOST_PATIENTS),
  event: listOf(z.literal([0, 1, true, false], 'has to be 1, 0, true or false'), MOST_PATIENTS),
});

export const survivalRequest = z
  .strictObject({
    groups: listOf(survivalGroup, MOST_GROUPS).describe('The first is the reference.'),
    confidenceLevel: confidenceLevel.optional(),
    confidenceType: confidenceType.optional(),
    ties: ties.optional(),
    tau: tau.optional(),
  })
  .superRefine(({ groups }, context) => {
    const patients = groups.reduce((sum, { time }) => sum + time.length, 0);
    if (patients > MOST_PATIENTS) {
      const message = `at most ${MOST_PATIENTS} patients in all, got ${patients}`;
      context.addIssue({ code: 'custom', path: ['groups'], message });
    }
    groups.forEach((group, index) => {
      if (group.time.length !== group.event.length) {
        const message = `has to have one value per time (${group.time.length}), got ${group.event.length}`;
        context.addIssue({ code: 'custom', path: ['groups', index, 'event'], message });
      }
      if (groups.findIndex((other) => other.label === group.label) < index) {
        const message = `labels have to be distinct, "${group.label}" stands twice`;
        context.addIssue({ code: 'custom', path: ['groups', index, 'label'], message });
      }
    });
  })
  .meta({ id: 'SurvivalRequest' });

const eventsOfTotal = {
  events: z.int().min(0).max(LARGEST_TOTAL),
  total: z.int().min(1).max(LARGEST_TOTAL),
};
const fits = ({ events, total }: { events: number; total: number }) => events <= total;
const tooManyEvents = { path: ['events'], message: 'has to be at most total' };

export const proportionRequest = z
  .strictObject({ ...eventsOfTotal, confidenceLevel: confidenceLevel.optional() })
  .refine(fits, tooManyEvents)
  .meta({ id: 'ProportionRequest' });

const arm = z.strictObject(eventsOfTotal).refine(fits, tooManyEvents);

export const twoByTwoRequest = z
  .strictObject({ a: arm, b: arm, confidenceLevel: confidenceLevel.optional() })
  .describe('Ratios and differences are of a versus b.')
  .meta({ id: 'TwoByTwoRequest' });

const metaAnalysisOptions = {
  method: z.enum(['fixed', 'DL', 'REML', 'PM']).optional().describe('REML if absent.'),
  knappHartung: z.boolean().optional(),
  confidenceLevel: confidenceLevel.optional(),
};

export const metaAnalysisOfEffects = z
  .strictObject({
    effects: listOf(
      z.strictObject({ label, estimate: z.number(), standardError: z.number().gt(0) }),
      MOST_STUDIES,
    ),
    ...metaAnalysisOptions,
  })
  .meta({ id: 'MetaAnalysisOfEffects' });

export const metaAnalysisOfProportions = z
  .strictObject({
    proportions: listOf(
      z.strictObject({ label, ...eventsOfTotal }).refine(fits, tooManyEvents),
      MOST_STUDIES,
    ),
    transformation: z.enum(['logit', 'freeman-tukey']),
    ...metaAnalysisOptions,
  })
  .meta({ id: 'MetaAnalysisOfProportions' });

export const metaAnalysisOfTwoArms = z
  .strictObject({
    twoArm: listOf(z.strictObject({ label, a: arm, b: arm }), MOST_STUDIES),
    measure: z.enum(['RR', 'OR', 'RD', 'Peto']),
    ...metaAnalysisOptions,
  })
  .describe('Effects are of a versus b. Peto is a common-effect model unless a method is given.')
  .meta({ id: 'MetaAnalysisOfTwoArms' });
