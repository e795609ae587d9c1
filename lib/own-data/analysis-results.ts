import { z } from 'zod';
import { bilingual } from '@/lib/domain/bilingual';

/** The answers of the analyses, as `lib/stats` gives them. */

const notEstimable = z
  .strictObject({ notEstimable: z.string().describe('Why there is no estimate.') })
  .meta({ id: 'NotEstimable' });

const estimable = <T extends z.ZodType>(schema: T) => z.union([schema, notEstimable]);
const open = z.number().nullable();

const interval = z.strictObject({ lower: z.number(), upper: z.number() }).meta({ id: 'Interval' });

const chiSquareTest = z
  .strictObject({ chiSquare: z.number(), degreesOfFreedom: z.int(), pValue: z.number() })
  .meta({ id: 'ChiSquareTest' });

const restrictedMeanFields = {
  tau: z.number(),
  estimate: z.number(),
  standardError: z.number(),
  lower: z.number(),
  upper: z.number(),
};

const coxTerm = z.union([
  z.strictObject({
    label: z.string(),
    coefficient: z.number(),
    standardError: z.number(),
    hazardRatio: z.number(),
    lower: z.number(),
    upper: open,
    pValue: z.number(),
  }),
  z.strictObject({ label: z.string(), notEstimable: z.string() }),
]);

const median = z.strictObject({ estimate: open, lower: open, upper: open }).describe('Null: not reached.');

const survivalGroup = z.strictObject({
  label: z.string(),
  n: z.int(),
  events: z.int(),
  curve: z.array(
    z.strictObject({
      time: z.number(),
      atRisk: z.int(),
      events: z.int(),
      censored: z.int(),
      survival: z.number(),
      standardError: open,
      lower: open,
      upper: open,
    }),
  ),
  median,
  restrictedMean: estimable(z.strictObject(restrictedMeanFields)),
});

export const survivalResult = z
  .strictObject({
    groups: z.array(survivalGroup),
    logRank: estimable(chiSquareTest),
    petoPeto: estimable(chiSquareTest),
    cox: estimable(
      z.strictObject({
        ties: z.enum(['efron', 'breslow']),
        reference: z.string().describe('Label of the first group.'),
        terms: z.array(coxTerm),
        likelihoodRatio: estimable(chiSquareTest),
        wald: estimable(chiSquareTest),
        score: estimable(chiSquareTest),
        proportionalHazards: estimable(chiSquareTest),
      }),
    ),
    restrictedMeanDifference: estimable(z.strictObject({ ...restrictedMeanFields, pValue: open })).describe(
      'Second group minus first.',
    ),
  })
  .meta({ id: 'SurvivalResult' });

export const storedSurvivalResult = z
  .strictObject({
    study: z.string(),
    endpoint: z.string(),
    unit: z.string().describe('Of all times.'),
    notes: z.array(bilingual).describe('Readings of the extractors on which all figures rest.'),
    ...survivalResult.shape,
    groups: z.array(
      survivalGroup.extend({
        label: z.string().describe('Slug of the cohort.'),
        name: bilingual,
        median: estimable(median).describe('None where fewer than 10 patients had the event.'),
      }),
    ),
  })
  .meta({ id: 'StoredSurvivalResult' });

export const proportionResult = z
  .strictObject({
    estimate: z.number(),
    wilson: interval,
    clopperPearson: interval,
    agrestiCoull: interval,
    jeffreys: interval,
  })
  .meta({ id: 'ProportionResult' });

const ratio = z.strictObject({ estimate: open.describe('Null: infinite.'), lower: open, upper: open });

export const twoByTwoResult = z
  .strictObject({
    pearson: estimable(chiSquareTest),
    yates: estimable(chiSquareTest),
    fisher: z.strictObject({
      pValue: z.number(),
      oddsRatio: estimable(z.strictObject({ estimate: open, lower: open, upper: open })).describe(
        'Conditional estimate with its exact interval; null: infinite.',
      ),
    }),
    oddsRatio: estimable(ratio),
    riskRatio: estimable(ratio),
    riskDifference: z.strictObject({ estimate: z.number(), newcombe: interval, wald: interval }),
  })
  .meta({ id: 'TwoByTwoResult' });

const q = estimable(z.strictObject({ statistic: z.number(), degreesOfFreedom: z.int(), pValue: z.number() }));

export const metaAnalysisResult = estimable(
  z
    .strictObject({
      estimate: z.number(),
      standardError: z.number(),
      lower: z.number(),
      upper: z.number(),
      tauSquared: estimable(z.number()),
      iSquared: estimable(z.number()).describe('Percent.'),
      hSquared: estimable(z.number()),
      q,
      predictionInterval: estimable(interval),
      weights: z.array(z.strictObject({ label: z.string(), weight: z.number().describe('Percent.') })),
      backTransformed: z
        .strictObject({
          estimate: z.number(),
          lower: z.number(),
          upper: z.number(),
          predictionInterval: estimable(interval),
        })
        .optional()
        .describe('The pooled proportion.'),
      measure: z.enum(['RR', 'OR', 'RD', 'Peto']).optional().describe('Of studies of two arms.'),
      withoutInformation: z
        .array(z.string())
        .optional()
        .describe('Studies of two arms that say nothing under Peto’s method.'),
      ratio: z
        .strictObject({ estimate: z.number(), lower: z.number(), upper: z.number() })
        .optional()
        .describe('The pooled ratio, where the effects are logarithms of ratios of two arms.'),
      mantelHaenszel: estimable(
        z.strictObject({
          estimate: z.number(),
          standardError: z.number(),
          lower: z.number(),
          upper: z.number(),
          pValue: z.number(),
          q,
        }),
      )
        .optional()
        .describe('Of two arms: pooled after Mantel and Haenszel, on the scale of the effects.'),
    })
    .meta({ id: 'MetaAnalysisResult' }),
);
