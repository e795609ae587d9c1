/**
 * Time of a Kaplan–Meier estimate of two arms with 95% bands and medians, a log-rank test and a Cox regression on
 * the arm (Efron), beside R's survival package on the same patients if it is installed. Usage, with the numbers of
 * patients if not 1e4, 1e5 and 1e6:
 *
 *     npx tsx tests/bench/survival.bench.ts [n …]
 *
 * BENCH_REPETITIONS (5) and BENCH_R_REPETITIONS (1) set how often each is run; medians are shown.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CoxRegression,
  type CoxTerm,
  coxRegression,
  eventTable,
  kaplanMeier,
  logRankTest,
  medianSurvival,
  type RankTest,
  riskSets,
} from '@/lib/stats';
import { armsOf, type SyntheticTrial, syntheticTrial } from './synthetic-trial';

const timed = ['kaplanMeier', 'logRank', 'cox'] as const;
const checked = ['chiSquare', 'coefficient', 'standardError', 'logLikelihood', 'median0', 'median1'] as const;

type Measurement = Record<(typeof timed)[number] | (typeof checked)[number], number>;

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] as number;
}

function measureOurs(trial: SyntheticTrial, repetitions: number): Measurement {
  const arms = armsOf(trial);
  const seconds = timed.map(() => [] as number[]);
  let result = {} as Measurement;
  for (let i = 0; i < repetitions; i++) {
    const start = performance.now();
    // Sorting and counting are charged to the curves, though the tests use the same table.
    const table = eventTable(arms);
    const medians = arms.map((_, arm) => medianSurvival(kaplanMeier(table, arm)).estimate as number);
    const afterCurves = performance.now();
    const sets = riskSets(table);
    const rank = logRankTest(sets) as RankTest;
    const afterRank = performance.now();
    const cox = coxRegression(sets) as CoxRegression;
    const end = performance.now();
    [afterCurves - start, afterRank - afterCurves, end - afterRank].forEach((ms, k) => {
      seconds[k]?.push(ms / 1000);
    });
    const { coefficient, standardError } = cox.terms[0] as CoxTerm;
    result = {
      ...{ kaplanMeier: 0, logRank: 0, cox: 0, chiSquare: rank.chiSquare, coefficient, standardError },
      ...{
        logLikelihood: cox.logLikelihood.fitted,
        median0: medians[0] as number,
        median1: medians[1] as number,
      },
    };
  }
  timed.forEach((name, k) => {
    result[name] = middle(seconds[k] as number[]);
  });
  return result;
}

function measureR(trial: SyntheticTrial, repetitions: number): Measurement | null {
  const directory = mkdtempSync(join(tmpdir(), 'survival-bench-'));
  try {
    const file = join(directory, 'trial.bin');
    writeFileSync(
      file,
      Buffer.concat([trial.time, trial.event, trial.arm].map((a) => Buffer.from(a.buffer))),
    );
    const script = fileURLToPath(new URL('survival.R', import.meta.url));
    const run = spawnSync('Rscript', [script, file, String(trial.time.length), String(repetitions)], {
      encoding: 'utf8',
    });
    if (run.status !== 0) return null;
    const pairs = run.stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t') as [string, string]);
    return Object.fromEntries(pairs.map(([name, value]) => [name, Number(value)])) as Measurement;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function total(measurement: Measurement): number {
  return timed.reduce((sum, name) => sum + measurement[name], 0);
}

function largestDeviation(ours: Measurement, theirs: Measurement): number {
  return Math.max(...checked.map((name) => Math.abs(ours[name] / theirs[name] - 1)));
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1e4, 1e5, 1e6];
const repetitions = Number(process.env.BENCH_REPETITIONS ?? 5);
const repetitionsInR = Number(process.env.BENCH_R_REPETITIONS ?? 1);
const version = spawnSync('Rscript', ['-e', 'cat(as.character(packageVersion("survival")))'], {
  encoding: 'utf8',
});
const hasR = version.status === 0;

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`);
console.log(hasR ? `R survival ${version.stdout}` : 'no Rscript with the survival package: our times only');
const rows = sizes.flatMap((n) =>
  (['continuous', 'days'] as const).map((scale) => {
    const trial = syntheticTrial(n, scale);
    const ours = measureOurs(trial, repetitions);
    const theirs = hasR ? measureR(trial, repetitionsInR) : null;
    const row: Record<string, string | number> = { patients: n, times: scale };
    for (const name of timed) row[`${name} s`] = ours[name].toFixed(3);
    row['total s'] = total(ours).toFixed(3);
    row.chiSquare = ours.chiSquare.toPrecision(10);
    row.coefficient = ours.coefficient.toPrecision(10);
    if (theirs !== null) {
      row['R s'] = total(theirs).toFixed(3);
      row['R/ours'] = (total(theirs) / total(ours)).toFixed(1);
      row['largest deviation'] = largestDeviation(ours, theirs).toExponential(1);
    }
    return row;
  }),
);
console.table(rows);
