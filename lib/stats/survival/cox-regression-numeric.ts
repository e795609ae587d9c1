import { type ChiSquareTest, chiSquareTest } from '../chi-square-test';
import { CompensatedSum } from '../compensated-sum';
import { type Estimable, notEstimable } from '../not-estimable';
import { requireOpenUnit } from '../require-argument';
import { requireTieMethod, type TieMethod } from './cox-likelihood';
import { type CoxOptions, type CoxRegression, coxTerm } from './cox-regression';
import { type LikelihoodPoint, newtonMaximise } from './newton-maximise';
import { type ProportionalHazardsTest, scoreStatistic } from './proportional-hazards-test';
import { type SortedPatients, type SurvivalWithCovariate, sortedPatients } from './sorted-patients';

/** A regression on one numeric covariate, with its test of proportional hazards. */
export interface NumericCoxRegression extends CoxRegression {
  proportionalHazards: Estimable<ProportionalHazardsTest>;
}

/**
 * Proportional-hazards regression on one numeric covariate; the hazard ratio is that per unit of the covariate.
 *
 * Source: Cox DR. J R Stat Soc B 1972;34:187–220. Equivalent to R `coxph(Surv(time, event) ~ x)`.
 *
 * @throws RangeError if the arrays are empty or differ in length, or a value is out of range
 */
export function coxRegressionNumeric(
  data: SurvivalWithCovariate,
  options: CoxOptions = {},
): Estimable<NumericCoxRegression> {
  const { ties = 'efron', confidenceLevel = 0.95 } = options;
  requireTieMethod(ties);
  requireOpenUnit('confidenceLevel', confidenceLevel);
  const patients = sortedPatients(data);
  if (!patients.event.includes(1)) return notEstimable('no-events');
  const direction = divergence(patients);
  if (direction === 'constant') return notEstimable('zero-variance');
  const start = passThrough(patients, ties, 0);
  const score = chiSquareTest(start.score ** 2 / start.information, 1);
  const base = { ties, score };
  if (direction === 'monotone') {
    const missing = notEstimable('monotone-likelihood');
    const logLikelihood = { null: start.logLikelihood, fitted: start.logLikelihood };
    return {
      ...base,
      terms: [missing],
      logLikelihood,
      likelihoodRatio: missing,
      wald: missing,
      proportionalHazards: missing,
    };
  }
  const maximum = newtonMaximise(1, (at) => asPoint(passThrough(patients, ties, at[0] as number), start));
  if (maximum === null) return notEstimable('did-not-converge');
  const standardised = maximum.coefficients[0] as number;
  const deviation = Math.sqrt(maximum.covariance[0] as number);
  const likelihoodRatio: ChiSquareTest = chiSquareTest(2 * maximum.gain, 1);
  return {
    ...base,
    terms: [coxTerm(standardised / patients.scale, deviation / patients.scale, confidenceLevel)],
    logLikelihood: { null: start.logLikelihood, fitted: start.logLikelihood + maximum.gain },
    likelihoodRatio,
    wald: chiSquareTest((standardised / deviation) ** 2, 1),
    proportionalHazards: interactionTest(patients, ties, standardised),
  };
}

/**
 * The likelihood is monotone if every event happens to the highest, or every event to the lowest, covariate at
 * risk; if both, the covariate does not vary within any risk set.
 */
function divergence({ time, event, covariate }: SortedPatients): 'none' | 'monotone' | 'constant' {
  let lowest = Infinity;
  let highest = -Infinity;
  let alwaysHighest = true;
  let alwaysLowest = true;
  for (let end = time.length; end > 0; ) {
    let start = end;
    while (start > 0 && time[start - 1] === time[end - 1]) {
      start--;
      lowest = Math.min(lowest, covariate[start] as number);
      highest = Math.max(highest, covariate[start] as number);
    }
    for (let i = start; i < end; i++) {
      if (event[i] === 0) continue;
      if ((covariate[i] as number) < highest) alwaysHighest = false;
      if ((covariate[i] as number) > lowest) alwaysLowest = false;
    }
    end = start;
  }
  if (alwaysHighest && alwaysLowest) return 'constant';
  return alwaysHighest || alwaysLowest ? 'monotone' : 'none';
}

interface Pass {
  logLikelihood: number;
  score: number;
  information: number;
}

function asPoint(pass: Pass, start: Pass): LikelihoodPoint {
  return {
    gain: pass.logLikelihood - start.logLikelihood,
    score: Float64Array.of(pass.score),
    information: Float64Array.of(pass.information),
  };
}

/**
 * One walk from the last patient to the first, adding each to the risk set; `visit` hears of every event with the
 * covariate's sum over the tied events (once), and of each tied event's mean and variance over its risk set.
 */
function passThrough(
  { time, event, covariate }: SortedPatients,
  ties: TieMethod,
  coefficient: number,
  visit?: (start: number, mean: number, variance: number) => void,
): Pass {
  const logLikelihood = new CompensatedSum();
  const score = new CompensatedSum();
  const information = new CompensatedSum();
  const risk = new Float64Array(3);
  const tied = new Float64Array(3);
  const shift = largestExponent(covariate, coefficient);
  for (let end = time.length; end > 0; ) {
    let start = end;
    let d = 0;
    tied.fill(0);
    while (start > 0 && time[start - 1] === time[end - 1]) {
      start--;
      const x = covariate[start] as number;
      const hazard = Math.exp(coefficient * x - shift);
      addMoments(risk, hazard, x);
      if (event[start] === 0) continue;
      d++;
      addMoments(tied, hazard, x);
      score.add(x);
      logLikelihood.add(coefficient * x - shift);
    }
    for (let l = 0; l < d; l++) {
      const gone = ties === 'efron' ? l / d : 0;
      const total = (risk[0] as number) - gone * (tied[0] as number);
      const mean = ((risk[1] as number) - gone * (tied[1] as number)) / total;
      const variance = ((risk[2] as number) - gone * (tied[2] as number)) / total - mean * mean;
      logLikelihood.add(-Math.log(total));
      score.add(-mean);
      information.add(variance);
      visit?.(start, mean, variance);
    }
    end = start;
  }
  return { logLikelihood: logLikelihood.value, score: score.value, information: information.value };
}

function addMoments(sums: Float64Array, hazard: number, x: number): void {
  sums[0] = (sums[0] as number) + hazard;
  sums[1] = (sums[1] as number) + hazard * x;
  sums[2] = (sums[2] as number) + hazard * x * x;
}

/** Subtracted from every exponent: it cancels out of the likelihood and keeps exp from overflowing. */
function largestExponent(covariate: Float64Array, coefficient: number): number {
  let largest = -Infinity;
  for (let i = 0; i < covariate.length; i++)
    largest = Math.max(largest, coefficient * (covariate[i] as number));
  return largest;
}

/** Score test of an interaction with 1 − S(t−), as in `proportionalHazardsTest`. */
function interactionTest(
  patients: SortedPatients,
  ties: TieMethod,
  coefficient: number,
): Estimable<ProportionalHazardsTest> {
  const transform = centredTransform(patients);
  const score = new CompensatedSum();
  const blocks = [new CompensatedSum(), new CompensatedSum(), new CompensatedSum()] as const;
  for (let i = 0; i < patients.time.length; i++) {
    if (patients.event[i]) score.add((transform[i] as number) * (patients.covariate[i] as number));
  }
  passThrough(patients, ties, coefficient, (start, mean, variance) => {
    const g = transform[start] as number;
    score.add(-g * mean);
    blocks[0].add(variance);
    blocks[1].add(g * variance);
    blocks[2].add(g * g * variance);
  });
  const [main, cross, interaction] = blocks.map((sum) => sum.value) as [number, number, number];
  const information = Float64Array.of(main, cross, cross, interaction);
  const statistic = scoreStatistic(Float64Array.of(score.value), information, 1, [0]);
  if (statistic === null) return notEstimable('zero-variance');
  const test = chiSquareTest(statistic, 1);
  return { ...test, terms: [test] };
}

/** 1 − S(t−) at each patient's time, less its mean over the events. */
function centredTransform({ time, event }: SortedPatients): Float64Array {
  const transform = new Float64Array(time.length);
  let survivalBefore = 1;
  let sum = 0;
  let total = 0;
  for (let start = 0; start < time.length; ) {
    let end = start;
    let d = 0;
    while (end < time.length && time[end] === time[start]) {
      transform[end] = 1 - survivalBefore;
      d += event[end] as number;
      end++;
    }
    sum += d * (1 - survivalBefore);
    total += d;
    survivalBefore *= (time.length - start - d) / (time.length - start);
    start = end;
  }
  return transform.map((value) => value - sum / total);
}
