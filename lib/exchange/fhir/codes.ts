import type { CodeableConcept, Coding } from 'fhir/r5';
import type { ModelName, StatisticKind } from '../record/study-record';
import type { CodedRecord } from '../record/term-record';

/**
 * Codes for what the data say. A concept that no published code fits stays text alone. Statistic types carry the
 * code of the Statistics Ontology and, where there is one, that of HL7's value set, to which R5 binds them.
 */

const hl7 = (system: string, code: string, display: string): Coding => ({ system, code, display });
const stato = (code: string, display: string): Coding =>
  hl7('http://purl.obolibrary.org/obo/stato.owl', `STATO:${code}`, display);
const statisticType = (code: string, display: string) =>
  hl7('http://terminology.hl7.org/CodeSystem/statistic-type', code, display);
const attributeType = (code: string, display: string) =>
  hl7('http://terminology.hl7.org/CodeSystem/attribute-estimate-type', code, display);
const modelCode = (code: string, display: string) =>
  hl7('http://hl7.org/fhir/statistic-model-code', code, display);
const studyDesign = (code: string, display: string) => hl7('http://hl7.org/fhir/study-design', code, display);
const phaseCode = (code: string, display: string) =>
  hl7('http://hl7.org/fhir/research-study-phase', code, display);

export const STATISTIC_TYPES: Record<StatisticKind, CodeableConcept> = {
  proportion: { coding: [stato('0000607', 'proportion'), statisticType('C44256', 'Proportion')] },
  count: { coding: [statisticType('C25463', 'Count')] },
  mean: { coding: [statisticType('C53319', 'Mean')] },
  'least-squares-mean': { text: 'least-squares mean' },
  'geometric-mean': { text: 'geometric mean' },
  'geometric-least-squares-mean': { text: 'geometric least-squares mean' },
  'log-mean': { text: 'mean of logarithms' },
  median: { coding: [stato('0000574', 'median'), statisticType('C28007', 'Median')] },
  minimum: { coding: [statisticType('C25570', 'Minimum')] },
  maximum: { coding: [statisticType('C25564', 'Maximum')] },
  slope: { coding: [statisticType('0000565', 'Regression Coefficient')] },
  'hazard-ratio': { coding: [stato('0000677', 'hazard ratio'), statisticType('C93150', 'Hazard Ratio')] },
  'risk-ratio': { coding: [stato('0000245', 'risk ratio'), statisticType('C93152', 'Relative Risk')] },
  'odds-ratio': { coding: [stato('0000182', 'odds ratio'), statisticType('C16932', 'Odds Ratio')] },
  'risk-difference': {
    coding: [stato('0000424', 'risk difference'), statisticType('0000424', 'Risk Difference')],
  },
  'mean-difference': { text: 'mean difference' },
  'incidence-rate': { text: 'incidence rate by time under observation' },
  'test-statistic': { text: 'test statistic' },
  unnamed: { text: 'as reported; which statistic is not stated' },
};

export const ATTRIBUTE_TYPES = {
  'confidence-interval': {
    coding: [stato('0000196', 'confidence interval'), attributeType('C53324', 'Confidence interval')],
  },
  'p-value': { coding: [stato('0000700', 'P-value'), attributeType('C44185', 'P-value')] },
  range: { coding: [attributeType('C38013', 'Range')] },
  quartiles: { coding: [attributeType('C53245', 'Interquartile range')] },
  'standard-deviation': { coding: [attributeType('C53322', 'Standard deviation')] },
  'standard-error': { coding: [attributeType('0000037', 'Standard error of the mean')] },
  'coefficient-of-variation': { text: 'coefficient of variation' },
} as const satisfies Record<string, CodeableConcept>;

export const MODELS: Record<ModelName, CodeableConcept> = {
  'kaplan-meier': { text: 'Kaplan–Meier' },
  'reverse-kaplan-meier': { text: 'reverse Kaplan–Meier' },
  'cumulative-incidence': { text: 'cumulative incidence' },
  crude: { text: 'crude proportion' },
  'log-rank': { text: 'log-rank test' },
  'chi-squared': { coding: [modelCode('chiSquareTest', 'Chi-square test')] },
  cox: { coding: [modelCode('coxProportionalHazards', 'Cox Proportional Hazards')] },
  'stratified-log-rank': { text: 'stratified log-rank test' },
  interaction: { coding: [modelCode('interactionTerm', 'Interaction term')] },
  unadjusted: { text: 'unadjusted' },
  adjusted: { coding: [modelCode('adjusted', 'Adjusted analysis')] },
  stratified: { text: 'stratified' },
  'stratified-and-adjusted': {
    coding: [modelCode('adjusted', 'Adjusted analysis')],
    text: 'stratified and adjusted',
  },
  'one-sided': { coding: [modelCode('oneTailedTest', 'one-tailed test (1 threshold)')] },
  'two-sided': { coding: [modelCode('twoTailedTest', 'two-tailed test (2 thresholds)')] },
  'fisher-exact': { text: 'Fisher exact test' },
  't-test': { text: 't test' },
  wilcoxon: { text: 'Wilcoxon rank-sum test' },
  'kruskal-wallis': { text: 'Kruskal–Wallis test' },
  mcnemar: { text: 'McNemar test' },
  'cochran-mantel-haenszel': { text: 'Cochran–Mantel–Haenszel test' },
  anova: { text: 'analysis of variance' },
  ancova: { text: 'analysis of covariance' },
  'linear-regression': { text: 'linear regression' },
  'logistic-regression': { text: 'logistic regression' },
  'mixed-model': { text: 'mixed model' },
  'poisson-regression': { text: 'Poisson regression' },
  'binomial-exact': { text: 'exact binomial test' },
  other: { text: 'test as named by the source' },
  'not-stated': { text: 'test not named' },
};

export const VARIABLE_ROLES = Object.fromEntries(
  (
    [
      ['population', 'population'],
      ['subpopulation', 'subpopulation'],
      ['exposure', 'exposure'],
      ['referenceExposure', 'reference exposure'],
      ['measuredVariable', 'measured variable'],
    ] as const
  ).map(([code, display]) => [
    code,
    { coding: [hl7('http://terminology.hl7.org/CodeSystem/variable-role', code, display)] },
  ]),
) as Record<
  'population' | 'subpopulation' | 'exposure' | 'referenceExposure' | 'measuredVariable',
  CodeableConcept
>;

const CLINICAL_TRIAL = studyDesign('SEVCO:01029', 'Clinical trial');
const OBSERVATIONAL = studyDesign('SEVCO:01002', 'Observational research');
const COMPARATIVE = studyDesign('SEVCO:01010', 'Comparative study design');
const SECONDARY = studyDesign('SEVCO:01049', 'Secondary data collection from prior research');

/** By design of the vocabulary: only what the design's name itself says. */
export const STUDY_DESIGNS: Readonly<Record<string, Coding[]>> = {
  'case-series': [studyDesign('SEVCO:01023', 'Non-comparative study design')],
  'case-report': [studyDesign('SEVCO:01017', 'Case report')],
  'retrospective-cohort': [OBSERVATIONAL],
  'nonrandomised-comparison': [COMPARATIVE],
  'randomised-controlled-trial': [studyDesign('SEVCO:01003', 'randomized assignment'), CLINICAL_TRIAL],
  'placebo-controlled-trial': [CLINICAL_TRIAL, COMPARATIVE],
  'single-arm-trial': [CLINICAL_TRIAL, studyDesign('SEVCO:01023', 'Non-comparative study design')],
  'clinical-trial': [CLINICAL_TRIAL],
  'pooled-analysis': [SECONDARY],
  'registry-study': [studyDesign('SEVCO:01042', 'Secondary data collection from a registry')],
  'meta-analysis': [SECONDARY],
  'observational-study': [OBSERVATIONAL],
};

/** By phase of the vocabulary. R5 knows no phase 2b; the text beside the code does. */
export const PHASES: Readonly<Record<string, Coding>> = {
  'phase-1': phaseCode('phase-1', 'Phase 1'),
  'phase-1-2': phaseCode('phase-1-phase-2', 'Phase 1/Phase 2'),
  'phase-2': phaseCode('phase-2', 'Phase 2'),
  'phase-2b': phaseCode('phase-2', 'Phase 2'),
  'phase-3': phaseCode('phase-3', 'Phase 3'),
};

/** NCI Thesaurus and OncoTree codes, where the vocabulary has them. */
export const codingsOf = ({ nci, oncotree }: CodedRecord): Coding[] => [
  ...(nci === null ? [] : [{ system: 'http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl', code: nci }]),
  ...(oncotree === null
    ? []
    : [{ system: 'http://data.mskcc.org/ontologies/oncotree', version: '2025-10-03', code: oncotree }]),
];
