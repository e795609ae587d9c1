import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseOwnData, type OwnDataOutcome } from '@/lib/own-data/analyse-own-data';
import { exampleTables } from '@/lib/own-data/example-tables';
import { DEFAULT_OPTIONS, type OwnDataOptions, requestOf } from '@/lib/own-data/own-data-request';
import { rCode, rString } from '@/lib/own-data/r-code';

const hasR = spawnSync('Rscript', ['-e', 'library(survival)']).status === 0;
const withoutR = hasR ? '' : ' (skipped: no Rscript with the survival package)';
const hasMetafor = hasR && spawnSync('Rscript', ['-e', 'library(metafor)']).status === 0;
const withoutMetafor = hasMetafor ? '' : ' (skipped: no Rscript with the metafor package)';

const examples = exampleTables('zh');
const outcomeOf = (text: string, options: Partial<OwnDataOptions> = {}) =>
  analyseOwnData({ ...requestOf(text), options: { ...DEFAULT_OPTIONS, ...options } });
const scriptOf = (outcome: OwnDataOutcome) => rCode(outcome, 'made by a test') ?? '';

/** Runs a script with some lines behind it, and returns the numbers that those print. */
function runR(script: string, expressions: readonly string[] = []): number[] {
  const directory = mkdtempSync(join(tmpdir(), 'r-code-'));
  try {
    const file = join(directory, 'script.R');
    const prints = expressions.map((expression) => `cat("@", sprintf("%.17g", ${expression}), "\\n")`);
    writeFileSync(file, [script, ...prints].join('\n'));
    const run = spawnSync('Rscript', [file], { encoding: 'utf8', cwd: directory, maxBuffer: 1 << 28 });
    if (run.status !== 0) throw new Error(run.stderr);
    return run.stdout
      .split('\n')
      .filter((line) => line.startsWith('@'))
      .flatMap((line) => line.slice(1).trim().split(/\s+/u).map(Number));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function expectClose(
  actual: readonly number[],
  expected: readonly (number | null | undefined)[],
  digits = 8,
) {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) => {
    const deviation = Math.abs((actual[index] ?? Number.NaN) / (value ?? Number.NaN) - 1);
    expect(deviation, `number ${index}: ${actual[index]} and ${value}`).toBeLessThan(10 ** -digits);
  });
}

/** What an analysis must hold here. */
function estimable<T>(part: T): Exclude<T, { notEstimable: string }> {
  expect(part).not.toHaveProperty('notEstimable');
  return part as Exclude<T, { notEstimable: string }>;
}

describe.skipIf(!hasR)(`R code that is run${withoutR}`, () => {
  test.each([
    {},
    { ties: 'breslow', confidenceLevel: 0.9, confidenceType: 'log', tau: 10, reference: '示例乙组' },
  ] as const)('gives the same curves, tests and regression: %j', (options) => {
    const outcome = outcomeOf(examples.survival, options);
    if (outcome.result?.kind !== 'survival') throw new Error('no survival');
    const { analysis } = outcome.result;
    const cox = estimable(analysis.cox);
    const term = estimable(cox.terms[0]);
    const difference = estimable(analysis.restrictedMeanDifference);
    const curve = analysis.groups.flatMap((group) => group.curve);
    const actual = runR(scriptOf(outcome), [
      'curves$surv',
      'quantile(curves, 0.5)$quantile',
      'difference',
      'se',
      'log_rank$chisq',
      'peto_peto$chisq',
      'exp(coef(fit))',
      'summary(fit, conf.int = level)$conf.int[3:4]',
      'proportional_hazards$table["GLOBAL", "chisq"]',
    ]);
    expectClose(
      actual,
      [
        ...curve.map(({ survival }) => survival),
        ...analysis.groups.map(({ median }) => median.estimate),
        difference.estimate,
        difference.standardError,
        estimable(analysis.logRank).chiSquare,
        estimable(analysis.petoPeto).chiSquare,
        term?.hazardRatio,
        term?.lower,
        term?.upper,
        estimable(cox.proportionalHazards).chiSquare,
      ],
      6,
    );
  });

  test('of one group has no comparison', () => {
    const outcome = outcomeOf('time,event\n1,1\n2,0\n4,1\n6,0\n8,1');
    if (outcome.result?.kind !== 'survival') throw new Error('no survival');
    const [group] = outcome.result.analysis.groups;
    const mean = estimable(group?.restrictedMean);
    expectClose(runR(scriptOf(outcome), ['means', 'errors']), [mean?.estimate, mean?.standardError]);
  });

  test.each([0, 10, 23])('gives the same intervals of %i/23', (events) => {
    const outcome = outcomeOf(`group,events,n\nall,${events},23`);
    if (outcome.result?.kind !== 'proportion') throw new Error('no proportion');
    const { wilson, clopperPearson, agrestiCoull, jeffreys } = outcome.result.analysis;
    const actual = runR(scriptOf(outcome), ['wilson', 'clopper_pearson', 'agresti_coull', 'jeffreys']);
    const expected = [wilson, clopperPearson, agrestiCoull, jeffreys].flatMap(({ lower, upper }) => [
      lower,
      upper,
    ]);
    actual.forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 9);
    });
  });

  test('gives the same tests and measures of two groups', () => {
    const outcome = outcomeOf(examples.counts);
    if (outcome.result?.kind !== 'two-by-two') throw new Error('no table');
    const { pearson, yates, fisher, oddsRatio, riskRatio, riskDifference } = outcome.result.analysis;
    const inOrder = (part: { estimate: number | null; lower: number | null; upper: number | null }) => [
      part.estimate,
      part.lower,
      part.upper,
    ];
    const actual = runR(scriptOf(outcome), [
      'pearson$statistic',
      'yates$statistic',
      'fisher$p.value',
      'odds_ratio',
      'risk_ratio',
      'newcombe',
      'wald',
    ]);
    expectClose(actual, [
      estimable(pearson).chiSquare,
      estimable(yates).chiSquare,
      fisher.pValue,
      ...inOrder(estimable(oddsRatio)),
      ...inOrder(estimable(riskRatio)),
      ...inOrder({ estimate: riskDifference.estimate, ...riskDifference.newcombe }),
      ...inOrder({ estimate: riskDifference.estimate, ...riskDifference.wald }),
    ]);
  });

  test('can be parsed where it pools, too', () => {
    const scripts = [
      scriptOf(outcomeOf(examples.effects, { method: 'DL', knappHartung: true })),
      scriptOf(outcomeOf(examples.arms, { measure: 'OR' })),
      scriptOf(outcomeOf('study,events,n\na,0,12\nb,5,20\nc,9,11', { transformation: 'freeman-tukey' })),
    ];
    for (const script of scripts) {
      const directory = mkdtempSync(join(tmpdir(), 'r-parse-'));
      writeFileSync(join(directory, 'script.R'), script);
      const run = spawnSync('Rscript', ['-e', 'invisible(parse("script.R"))'], {
        cwd: directory,
        encoding: 'utf8',
      });
      rmSync(directory, { recursive: true });
      expect(run.stderr).toBe('');
    }
  });

  test('holds any name as it is, and runs nothing of it', () => {
    const names = fc.sample(fc.string({ unit: 'grapheme', maxLength: 20 }), { numRuns: 60, seed: 1 });
    const all = [...names, '"); stop("', '\\', '甲组', '😀', "it's", '\u2028x', 'a\nb'];
    const codes = all.flatMap((name) =>
      [...name.replaceAll('\0', '')].map((sign) => sign.codePointAt(0) ?? 0),
    );
    const script = `all <- c(${all.map(rString).join(', ')})`;
    expect(runR(script, ['as.numeric(unlist(lapply(all, utf8ToInt)))'])).toEqual(codes);
  });
});

describe.skipIf(!hasMetafor)(`R code that pools${withoutMetafor}`, () => {
  test.each(['fixed', 'DL', 'REML', 'PM'] as const)('gives the same pooled effect by %s', (method) => {
    const outcome = outcomeOf(examples.effects, { method });
    if (outcome.result?.kind !== 'meta') throw new Error('no meta-analysis');
    const { estimate, lower, upper } = estimable(outcome.result.analysis);
    expectClose(runR(scriptOf(outcome), ['c(fit$b, fit$ci.lb, fit$ci.ub)']), [estimate, lower, upper], 5);
  });

  test.each(['RR', 'OR', 'RD', 'Peto'] as const)('gives the same pooled %s of two arms', (measure) => {
    const outcome = outcomeOf(examples.arms, { measure });
    if (outcome.result?.kind !== 'meta' || !outcome.result.arms) throw new Error('no two arms');
    const { estimate, lower, upper, mantelHaenszel } = estimable(outcome.result.arms.analysis);
    expectClose(runR(scriptOf(outcome), ['c(fit$b, fit$ci.lb, fit$ci.ub)']), [estimate, lower, upper], 5);
    // Peto's odds ratio has none beside it.
    expect(mantelHaenszel === undefined).toBe(measure === 'Peto');
    if (mantelHaenszel === undefined) return;
    const beside = estimable(mantelHaenszel);
    expectClose(runR(scriptOf(outcome), ['c(mantel_haenszel$beta, mantel_haenszel$se)']), [
      beside.estimate,
      beside.standardError,
    ]);
  });
});

describe('R code', () => {
  test('holds the reader’s words only as strings and comments', () => {
    const outcome = outcomeOf('time,event,group\n1,1,"x""); q()"\n2,0,y\n');
    expect(scriptOf(outcome)).toContain('labels <- c("x\\"); q()", "y")');
    expect(rCode(outcome, 'one\nq()')).toMatch(/^# one\n# q\(\)\n/u);
  });

  test('is none where nothing was computed', () => {
    expect(rCode(outcomeOf('time,event'), '')).toBeNull();
  });

  test('opens metafor, and takes ratios back from their logarithms', () => {
    const script = scriptOf(outcomeOf(examples.effects, { method: 'PM', confidenceLevel: 0.99 }));
    expect(script).toContain('library(metafor)');
    expect(script).toContain('method = "PM", test = "z"');
    expect(script).toContain('level = 99');
    expect(script).toContain('transf = exp');
    expect(script).toContain('control = list(tol = 1e-12,');
    expect(scriptOf(outcomeOf(examples.effects, { method: 'REML' }))).toContain('control = list(threshold =');
    expect(scriptOf(outcomeOf(examples.effects, { method: 'DL' }))).not.toContain('control');
  });

  test('of two arms holds their counts, and leaves zero cells to metafor', () => {
    const script = scriptOf(outcomeOf(examples.arms, { measure: 'RR' }));
    expect(script).toContain('ai <- c(5, 12, 0, 21, 7)');
    expect(script).toContain('add = 1/2, to = "only0", drop00 = FALSE');
    expect(script).toContain('rma.mh(');
    const peto = scriptOf(outcomeOf(examples.arms, { measure: 'Peto', method: 'REML' }));
    expect(peto).toContain('measure = "PETO"');
    expect(peto).toContain('method = "EE"');
    expect(peto).not.toContain('rma.mh(');
  });
});
