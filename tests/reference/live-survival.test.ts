import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  coxRegression,
  coxRegressionNumeric,
  type Estimable,
  eventTable,
  kaplanMeier,
  logRankTest,
  petoPetoTest,
  proportionalHazardsTest,
  riskSets,
  survivalQuantile,
} from '@/lib/stats';
import { isNotEstimable } from '@/lib/stats/not-estimable';
import { randomGroups } from './live-data';

const dataSets = Number(process.env.LIVE_DATA_SETS ?? 40);
const script = fileURLToPath(new URL('live-survival.R', import.meta.url));
const hasR = spawnSync('Rscript', ['-e', 'library(survival)']).status === 0;
const reason = hasR ? '' : ' (skipped: no Rscript with the survival package)';

type Results = Map<string, (number | null)[]>;

function askR(seeds: readonly number[]): Map<number, Results> {
  const directory = mkdtempSync(join(tmpdir(), 'live-survival-'));
  try {
    const rows = seeds.flatMap((seed) =>
      randomGroups(seed).flatMap((group, g) =>
        Array.from(group.time, (time, i) => `${seed},${g},${time},${Number(group.event[i])}`),
      ),
    );
    const file = join(directory, 'data.csv');
    writeFileSync(file, ['set,group,time,event', ...rows].join('\n'));
    const run = spawnSync('Rscript', [script, file], { encoding: 'utf8', maxBuffer: 1 << 30 });
    if (run.status !== 0) throw new Error(run.stderr);
    return parse(run.stdout);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function parse(output: string): Map<number, Results> {
  const sets = new Map<number, Results>();
  for (const line of output.trim().split('\n')) {
    const [set, place, text] = line.split('\t') as [string, string, string];
    const results = sets.get(Number(set)) ?? new Map<string, (number | null)[]>();
    sets.set(Number(set), results);
    const [name, index] = place.split(/\.(?=\d+$)/) as [string, string];
    const list = results.get(name) ?? [];
    const value = Number(text);
    list[Number(index)] = Number.isFinite(value) ? value : null;
    results.set(name, list);
  }
  return sets;
}

let differences: string[] = [];

function expectClose(actual: number | null | undefined, expected: number | null | undefined, what: string) {
  if (expected === null || expected === undefined) {
    if (actual !== null && !Number.isNaN(actual)) differences.push(`${what}: ${actual} where R has none`);
    return;
  }
  // Below 1e-7 both are sums of rounding errors around 0.
  const deviation = Math.abs((actual ?? Number.NaN) - expected) / Math.max(Math.abs(expected), 1e-7);
  if (!(deviation < 1e-8)) differences.push(`${what}: ${actual}, R has ${expected}`);
}

function expectColumn(
  actual: Iterable<number | null>,
  expected: (number | null)[] | undefined,
  what: string,
) {
  const column = [...actual];
  if (column.length !== (expected?.length ?? 0)) differences.push(`${what}: ${column.length} rows`);
  for (const [i, value] of column.entries()) expectClose(value, expected?.[i], `${what}[${i}]`);
}

function compareCurves(seed: number, results: Results) {
  const groups = randomGroups(seed);
  const table = eventTable(groups);
  for (const confidenceType of ['log-log', 'log', 'plain'] as const) {
    const curves = groups.map((_, g) => kaplanMeier(table, g, { confidenceType }));
    for (const [g, curve] of curves.entries()) {
      const name = (what: string) => `${confidenceType}:${g}:${what}`;
      expectColumn(curve.lower, results.get(name('lower')), `${seed} ${name('lower')}`);
      expectColumn(curve.upper, results.get(name('upper')), `${seed} ${name('upper')}`);
      if (confidenceType !== 'plain') continue;
      expectColumn(curve.time, results.get(name('time')), `${seed} ${name('time')}`);
      expectColumn(curve.atRisk, results.get(name('atRisk')), `${seed} ${name('atRisk')}`);
      expectColumn(curve.survival, results.get(name('survival')), `${seed} ${name('survival')}`);
    }
    const quantiles = curves.flatMap((curve) => [0.25, 0.5, 0.75].map((p) => survivalQuantile(curve, p)));
    const name = (what: string) => `${confidenceType}:${what}`;
    expectColumn(
      quantiles.map(({ estimate }) => estimate),
      results.get(name('quantile')),
      `${seed} ${name('quantile')}`,
    );
    expectColumn(
      quantiles.map(({ lower }) => lower),
      results.get(name('quantileLower')),
      `${seed} ${name('lower')}`,
    );
    expectColumn(
      quantiles.map(({ upper }) => upper),
      results.get(name('quantileUpper')),
      `${seed} ${name('upper')}`,
    );
  }
}

function compareRankTests(seed: number, results: Results) {
  const sets = riskSets(eventTable(randomGroups(seed)));
  for (const [rho, run] of [logRankTest, petoPetoTest].entries()) {
    const ours = run(sets);
    const chiSquare = results.get(`rank${rho}:chiSquare`)?.[0];
    if (isNotEstimable(ours)) {
      // R stops with an error, or reports 0 with no degrees of freedom.
      if (chiSquare) differences.push(`${seed}: ${ours.notEstimable}, R has ${chiSquare}`);
      continue;
    }
    expectClose(ours.chiSquare, chiSquare, `${seed} rank ${rho}`);
    const degreesOfFreedom = results.get(`rank${rho}:degreesOfFreedom`)?.[0];
    expectClose(ours.degreesOfFreedom, degreesOfFreedom, `${seed} degrees of freedom`);
  }
}

function numberOf<T>(result: Estimable<T>, of: (value: T) => number): number | null {
  return isNotEstimable(result) ? null : of(result);
}

/** Compares where both sides have a value; where we have none, R must show the signs of divergence. */
function compareCox(seed: number, results: Results, ties: 'efron' | 'breslow') {
  const groups = randomGroups(seed);
  const sets = riskSets(eventTable(groups));
  const fit = coxRegression(sets, { ties });
  if (isNotEstimable(fit)) return;
  const r = (name: string) => results.get(`${ties}:${name}`);
  let diverged = false;
  for (const [i, term] of fit.terms.entries()) {
    const coefficient = r('coefficient')?.[i] ?? null;
    if (isNotEstimable(term)) {
      diverged = true;
      const error = r('standardError')?.[i] ?? Infinity;
      const suspect = coefficient === null || Math.abs(coefficient) > 8 || error > 100;
      const lateReference = term.notEstimable === 'no-one-at-risk';
      if (!suspect && !lateReference) differences.push(`${seed}: ${term.notEstimable}, R has ${coefficient}`);
    }
  }
  if (diverged) return;
  for (const [i, term] of fit.terms.entries()) {
    expectClose(
      numberOf(term, (t) => t.coefficient),
      r('coefficient')?.[i],
      `${seed} ${ties} coefficient`,
    );
    expectClose(
      numberOf(term, (t) => t.standardError),
      r('standardError')?.[i],
      `${seed} ${ties} SE`,
    );
  }
  expectClose(fit.logLikelihood.null, r('logLikelihood')?.[0], `${seed} null log-likelihood`);
  expectClose(fit.logLikelihood.fitted, r('logLikelihood')?.[1], `${seed} log-likelihood`);
  expectClose(
    numberOf(fit.score, (t) => t.chiSquare),
    r('score')?.[0],
    `${seed} score`,
  );
  expectClose(
    numberOf(fit.wald, (t) => t.chiSquare),
    r('wald')?.[0],
    `${seed} Wald`,
  );
  const zph = proportionalHazardsTest(sets, fit);
  if (isNotEstimable(zph)) return;
  expectClose(zph.chiSquare, r('zph')?.[0], `${seed} ${ties} zph`);
  zph.terms.forEach((term, i) => {
    expectClose(
      numberOf(term, (t) => t.chiSquare),
      r('zphTerms')?.[i],
      `${seed} ${ties} zph term ${i}`,
    );
  });
  compareNumeric(seed, ties, r('numeric'), r('numericZph')?.[0]);
}

function compareNumeric(
  seed: number,
  ties: 'efron' | 'breslow',
  expected: (number | null)[] | undefined,
  expectedZph: number | null | undefined,
) {
  const groups = randomGroups(seed);
  const fit = coxRegressionNumeric(
    {
      time: groups.flatMap(({ time }) => Array.from(time)),
      event: groups.flatMap(({ event }) => Array.from(event)),
      covariate: groups.flatMap(({ time }, g) => Array.from(time, () => g)),
    },
    { ties },
  );
  if (isNotEstimable(fit) || expected === undefined) return;
  const term = fit.terms[0];
  if (term === undefined || isNotEstimable(term)) return;
  expectClose(term.coefficient, expected[0], `${seed} numeric coefficient`);
  expectClose(term.standardError, expected[1], `${seed} numeric SE`);
  expectClose(
    numberOf(fit.score, (t) => t.chiSquare),
    expected[2],
    `${seed} numeric score`,
  );
  if (!isNotEstimable(fit.proportionalHazards)) {
    expectClose(fit.proportionalHazards.chiSquare, expectedZph, `${seed} numeric zph`);
  }
}

describe.skipIf(!hasR)(`R's survival package on random data${reason}`, () => {
  const seeds = Array.from({ length: dataSets }, (_, i) => i + 1);
  let all = new Map<number, Results>();
  beforeAll(() => {
    all = askR(seeds);
  });
  const each = (compare: (seed: number, results: Results) => void) => () => {
    differences = [];
    for (const seed of seeds) compare(seed, all.get(seed) ?? new Map());
    expect(differences).toEqual([]);
  };

  test(`curves, bands and quantiles of ${dataSets} data sets agree`, each(compareCurves));
  test(`rank tests of ${dataSets} data sets agree`, each(compareRankTests));
  test(
    `Cox regressions (Efron) of ${dataSets} data sets agree`,
    each((s, r) => compareCox(s, r, 'efron')),
  );
  test(
    `Cox regressions (Breslow) of ${dataSets} data sets agree`,
    each((s, r) => compareCox(s, r, 'breslow')),
  );
});
