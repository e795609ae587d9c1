/** Shared closed lists of the evidence model. Everything open-ended lives in `seeds/vocabulary/`. */

export const FACT_KINDS = [
  'publication',
  'study',
  'cohort',
  'patient',
  'regimen',
  'outcome',
  'adverse-event',
  'test',
  'measurement',
  'statement',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Signs a paper prints in front of a number; `~` also stands for "about". Absent means `=`. */
export const SIGNS = ['>', '<', '≥', '≤', '~'] as const;
export type Sign = (typeof SIGNS)[number];

/** How far the extraction of a study has come: `adjudicated` where two extractors' files were compared and agreed on. */
export const EXTRACTION_STATES = ['drafted', 'reviewed', 'adjudicated'] as const;

/** Own data of the paper, a record of a trial registry, or a study that a paper only cites: never mixed. First-hand before second-hand. */
export const ORIGINS = ['primary', 'registry', 'secondary'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What extraction files may say: records of registries are read, not extracted. */
export const ORIGINS_IN_PAPERS = ['primary', 'secondary'] as const satisfies readonly Origin[];

/** For sorting: first-hand before second-hand. */
export const originRank = (origin: string): number => (ORIGINS as readonly string[]).indexOf(origin);

/** What kinds of design tell about a treatment, roughly from strong to weak; each design is of one kind. */
export const DESIGN_FAMILIES = [
  'randomised',
  'comparison',
  'single-arm',
  'trial',
  'observational',
  'case-report',
  'synthesis',
  'laboratory',
  'not-stated',
] as const;
export type DesignFamily = (typeof DESIGN_FAMILIES)[number];

export const COHORT_ROLES = ['all', 'arm', 'stratum', 'subgroup', 'analysis-set', 'case'] as const;

/** Which patients of a cohort were analysed (CONSORT; ICH E9). */
export const ANALYSIS_SETS = [
  'full-analysis-set',
  'intention-to-treat',
  'modified-intention-to-treat',
  'per-protocol',
  'response-evaluable',
  'safety-set',
] as const;

/** Analysis sets that leave nobody out who was allocated. */
export const WHOLE_SETS: readonly string[] = ['full-analysis-set', 'intention-to-treat'];

/** How the groups that a study compares came about; `single-group`: there is no other group. */
export const ALLOCATIONS = ['randomised', 'not-randomised', 'single-group', 'not-stated'] as const;
export type Allocation = (typeof ALLOCATIONS)[number];

/** What a summary figure is of its cohort; absent means the figure itself (a count, a rate, a dose). */
export const STATISTICS = [
  'mean',
  'least-squares-mean',
  'geometric-mean',
  'geometric-least-squares-mean',
  'log-mean',
  'median',
  'minimum',
  'maximum',
  'slope',
] as const;

/** How a rate or time was estimated from patients who were followed for different times; `crude`: counted without regard to that. */
export const ESTIMATORS = ['kaplan-meier', 'reverse-kaplan-meier', 'cumulative-incidence', 'crude'] as const;

/** Why there is no value although it was looked for; that nothing is reported is another thing. */
export const NO_VALUES = ['not-reached', 'not-estimable'] as const;

/** Who judged response and progression. */
export const ASSESSORS = ['independent', 'investigator'] as const;

/** What an endpoint was to the study that planned it. */
export const ENDPOINT_RANKS = ['primary', 'secondary', 'other', 'post-hoc'] as const;

/** What the model of an effect took into account beside the groups. */
export const EFFECT_MODELS = ['unadjusted', 'adjusted', 'stratified', 'stratified-and-adjusted'] as const;

/** How many directions of a difference a test looks for. */
export const SIDES = ['one-sided', 'two-sided'] as const;

export const TIME_UNITS = ['day', 'week', 'month', 'year'] as const;

/** What a paper says of an adverse event. `none-observed` is a statement, not a blank. */
export const OCCURRENCES = ['observed', 'none-observed', 'no-change'] as const;

/** Where a caution sees a source of bias, or a limit to what a result tells. */
export const BIAS_FIELDS = [
  'selection',
  'confounding',
  'allocation',
  'measurement',
  'missing-data',
  'reporting',
  'applicability',
] as const;

/** Whether an adverse event is counted whatever its cause, or only where the treatment was held to be it. */
export const CAUSALITIES = ['any-cause', 'treatment-related'] as const;

/** What is counted for an incidence by time under observation. */
export const EXPOSURE_UNITS = ['patients per 100 patient-years', 'events per 100 patient-years'] as const;

export const STATEMENT_ROLES = [
  'conclusion',
  'mechanism',
  'limitation',
  'background',
  'biomarker',
  'recommendation',
  'claim',
] as const;

/** The form a measure's value takes; decides which fields of a datum are legal. */
export const MEASURE_TYPES = ['count', 'proportion', 'number', 'ratio', 'date', 'term', 'text'] as const;
export type MeasureType = (typeof MEASURE_TYPES)[number];

/** Effects of one cohort against another that a measure may be. */
export const EFFECT_TYPES = [
  'hazard-ratio',
  'risk-ratio',
  'odds-ratio',
  'risk-difference',
  'mean-difference',
] as const;
export type EffectType = (typeof EFFECT_TYPES)[number];

/** How cohorts that share patients do so. */
export const OVERLAP_RELATIONS = ['same-patients', 'includes', 'included-in', 'overlaps-partly'] as const;
export type OverlapRelation = (typeof OVERLAP_RELATIONS)[number];

export const TEST_NAMES = [
  'chi-squared',
  'log-rank',
  'stratified-log-rank',
  'cox',
  'interaction',
  'fisher-exact',
  't-test',
  'wilcoxon',
  'kruskal-wallis',
  'mcnemar',
  'cochran-mantel-haenszel',
  'anova',
  'ancova',
  'linear-regression',
  'logistic-regression',
  'mixed-model',
  'poisson-regression',
  'binomial-exact',
  'other',
  'not-stated',
] as const;

/** Steps of the participant flow through a period of a study, as registers and CONSORT have them. */
export const FLOW_STEPS = ['started', 'milestone', 'completed', 'not-completed', 'reason'] as const;

/** What a measure may say of who a patient is, in the order in which a case is told. */
export const PERSON_PARTS = ['age', 'sex'] as const;

/** What an analysis was to show; `descriptive`: nothing was tested. */
export const TEST_HYPOTHESES = ['superiority', 'non-inferiority', 'equivalence', 'descriptive'] as const;

/** What a publication is to the registry's record that names it. */
export const REFERENCE_KINDS = ['result', 'derived', 'background'] as const;

/** How adverse events were looked for. */
export const ASCERTAINMENTS = ['systematic', 'non-systematic'] as const;
