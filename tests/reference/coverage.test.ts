import { describe, expect, test } from 'vitest';
import { absent, type R, vectors } from './r-vectors';

/** Descriptions of the data and of how R was run: nothing to compare. */
const descriptions = [
  'name',
  'source',
  'input',
  'note',
  'strata_name',
  'formula',
  'covariates',
  'zero_cells',
];

/** Every result in the file is either compared by a test beside this one, or listed here with the reason why not. */
const compared: Record<string, string[]> = {
  survival: [
    'n',
    'events',
    'km_pooled',
    'km',
    'number_at_risk',
    'tests',
    'cox',
    'cox_zph_efron',
    'rmst',
    'rmst_by_group',
  ],
  curve: [
    'n',
    'events',
    'time',
    'n_risk',
    'n_event',
    'n_censor',
    'surv',
    'std_err',
    'ci_log',
    'ci_loglog',
    'ci_plain',
    'quantiles',
    'median',
  ],
  tests: ['logrank', 'peto_rho1'],
  cox: ['efron', 'breslow'],
  proportionalHazards: ['km'],
  restrictedMean: ['tau', 'arm0', 'arm1', 'difference_arm1_minus_arm0'],
  proportion: ['x', 'n', 'conf', 'p', 'wilson', 'clopper_pearson', 'jeffreys', 'agresti_coull'],
  table: [
    ...['a', 'b', 'c', 'd', 'n1', 'n2', 'N'],
    ...['pearson', 'yates', 'g_test', 'n_minus_1', 'fisher', 'or_sample', 'rr', 'rd'],
  ],
  metaAnalysis: ['k', 'yi', 'vi', 'fits', 'fits_knha', 'leave1out_REML'],
  metaProportions: ['logit', 'freeman_tukey'],
  methods: ['EE', 'DL', 'REML', 'PM'],
};

const outside: Record<string, Record<string, string>> = {
  survival: {
    logrank_stratified: 'no stratified test in the library',
    cox_multi_age_rx: 'several covariates; the library takes group membership or one numeric covariate',
    cox_multi_karno_trt: 'several covariates; the library takes group membership or one numeric covariate',
  },
  curve: {
    std_err_log: 'compared through the bands, which are built from it',
    cumhaz_na: 'no cumulative hazard in the library',
    std_chaz_na: 'no cumulative hazard in the library',
  },
  tests: {
    gehan_selfcoded: 'not offered: its weights depend on censoring',
    tarone_ware_selfcoded: 'not offered',
  },
  cox: { exact: 'Efron and Breslow only' },
  proportionalHazards: {
    identity: 'transform km only',
    log: 'transform km only',
    rank: 'transform km only',
  },
  restrictedMean: {
    tau_rule: 'a description',
    ratio_arm1_over_arm0: 'the difference only',
    rmtl_ratio_arm1_over_arm0: 'the difference only',
    survival_pkg_check: "R's own cross-check",
    method: 'a description',
  },
  proportion: {
    wilson_cc: 'no continuity-corrected interval',
    wald: 'not offered for one proportion: it fails at 0 and 1',
    agresti_coull_center: 'compared through the interval',
  },
  table: {
    p1: 'x / n',
    p2: 'x / n',
    expected: 'compared through the tests',
    mh_cc: 'not offered',
    or_haldane: 'not offered: zero cells are reported, not hidden',
  },
  metaAnalysis: {
    metafor_default_control_REML: "metafor's looser convergence, for information",
    egger_lm: 'no tests of small-study effects',
    begg_ranktest: 'no tests of small-study effects',
    trimfill_DL: 'no trim and fill',
    mh_peto: 'inverse variance only',
    harmonic_mean_n: 'compared through the back-transformed results',
  },
  metaProportions: {
    glmm_lme4: 'no mixed logistic model',
    glmm_exact_selfcoded: 'no mixed logistic model',
  },
  methods: {
    ML: 'not offered',
    HE: 'not offered',
    HS: 'not offered',
    SJ: 'not offered',
    EB: 'not offered; equals PM',
  },
};

function unaccounted(kind: string, entry: R): string[] {
  const known = [...descriptions, ...(compared[kind] ?? []), ...Object.keys(outside[kind] ?? {})];
  return Object.keys(entry ?? {}).filter((key) => !known.includes(key));
}

describe.skipIf(vectors === null)(`results from R${absent}`, () => {
  const entries: [string, R[]][] = [
    ['survival', vectors?.survival ?? []],
    ['curve', (vectors?.survival ?? []).flatMap((s: R) => [s.km_pooled, ...Object.values(s.km)])],
    ['tests', (vectors?.survival ?? []).map((s: R) => s.tests)],
    ['cox', (vectors?.survival ?? []).map((s: R) => s.cox)],
    ['proportionalHazards', (vectors?.survival ?? []).map((s: R) => s.cox_zph_efron)],
    ['restrictedMean', (vectors?.survival ?? []).flatMap((s: R) => s.rmst ?? [])],
    ['proportion', vectors?.proportions ?? []],
    ['table', vectors?.tables2x2 ?? []],
    ['metaAnalysis', vectors?.meta_analysis ?? []],
    ['metaProportions', vectors?.meta_proportions ?? []],
    ['metaAnalysis', (vectors?.meta_proportions ?? []).flatMap((m: R) => [m.logit, m.freeman_tukey])],
    ['methods', (vectors?.meta_analysis ?? []).map((m: R) => m.fits)],
  ];

  test('are all compared, or left out for a stated reason', () => {
    for (const [kind, list] of entries) {
      for (const entry of list) expect(unaccounted(kind, entry), kind).toEqual([]);
    }
    expect(Object.keys(vectors).sort()).toEqual(
      [
        ...['conventions', 'meta', 'meta_analysis', 'meta_proportions', 'proportions', 'survival'],
        ...['tables2x2', 'tolerances'],
      ].sort(),
    );
  });
});
