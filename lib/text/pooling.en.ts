/** Words of forest plots, of pooling, and of the rules of comparability, a sentence a rule. */
export const poolingWords = {
  forest: {
    title: 'Forest plot',
    toTable: 'To the table of these results',
    titles: {
      share: 'Proportions',
      laboratory: 'Laboratory studies: proportions',
      time: 'Times, months',
      ratio: 'Ratios vs a comparator',
    } as Record<string, string>,
    /** "Partial response: 9.8–100 % in 11 results"; one figure where all are the same. */
    rangeTitle: (measure: string, figures: string, unit: string, results: number) =>
      `${measure}: ${figures}${unit && ` ${unit}`} in ${results === 1 ? '1 result' : `${results} results`}`,
    withoutEstimate: 'without an estimate',
    criteriaNotStated: 'criteria not stated',
    quantityTitle: (unit: string) => (unit ? `Other figures, ${unit}` : 'Other figures'),
    units: {
      share: 'Percent',
      laboratory: 'Percent',
      time: 'Months',
      ratio: 'Ratio, logarithmic scale',
    } as Record<string, string>,
    alternative: (rows: number, studies: number, without: number) =>
      `${rows === 1 ? '1 result' : `${rows} results`} of ${studies === 1 ? '1 study' : `${studies} studies`}${without > 0 ? `; ${without} without an estimate` : ''}.`,
    interval: (interval: string) => `Lines: ${interval}.`,
    size: 'Larger marks: more patients.',
    notEstimable: 'Dotted: no value to place on the axis.',
    sides: {
      favoured: (group: string) => `favours ${group}`,
      group: 'the group named',
      comparator: 'its comparator',
    },
    diamond:
      'Diamond: pooled, with its interval; the line through it: the prediction interval, for the true value in a further study.',
    count: 'n/N',
    result: 'Result',
    outcome: 'Outcome',
    who: 'Study and group',
    tooMany: (rows: number, most: number) =>
      `${rows} results can be drawn here; more than ${most} can’t be read in one figure. Choose fewer:`,
    nothingToDraw: 'These results are in words, without figures; see the table.',
    inWords: (count: number) =>
      count === 1
        ? '1 result in words is in the table only.'
        : `${count} results in words are in the table only.`,
    suggestion: (filter: string, value: string, count: number) => `${filter}: ${value} (${count})`,
  },
  pooling: {
    title: 'Pooled?',
    rulesLink: 'Rules of comparing and pooling',
    methodLink: 'How results are pooled',
    notPooled: (reasons: number) =>
      reasons === 1 ? 'not pooled, for one reason' : `not pooled, for ${reasons} reasons`,
    canBePooled: (studies: number) => `The rules allow pooling these ${studies} studies.`,
    pooled: 'Pooled with random effects:',
    notEstimable: (reason: string) => `Not pooled: ${reason}.`,
    ask: 'Pool them (random effects, REML)',
    leave: 'Leave the pooled result out',
    cautions: 'Before it is used:',
    /** When pooling is offered at all. */
    help: 'Offered where the results drawn are counts of one outcome, one treatment, one tumour and the same stated criteria, from two or more studies that share no patients; filters narrow them down.',
    judgement:
      'The rules consider only what is printed; whether the studies should be pooled is for the reader to judge.',
    more: (count: number) => `and ${count} more`,
    reasons: {
      'several-outcomes': (who: string) => `Different outcomes: ${who}.`,
      'one-study': () => 'All are of one study.',
      'several-results-of-a-group': (who: string) =>
        `Several results of one group would count its patients more than once: ${who}.`,
      'several-groups-of-a-study': (who: string) =>
        `Groups of one study are not studies of their own: ${who}.`,
      'not-counts': (who: string) =>
        `Only counts with their denominators are pooled; these have none: ${who}.`,
      'printed-otherwise': (who: string) => `Printed with another value elsewhere in the paper: ${who}.`,
      'treatments-differ': (who: string) => `Different treatments: ${who}.`,
      'treatment-not-stated': (who: string) => `The treatment is not stated: ${who}.`,
      'own-and-cited': (who: string) => `A paper’s own figures are never pooled with cited ones: ${who}.`,
    } as Record<string, (who: string) => string>,
    model: 'Pooled, random effects',
    studies: (count: number) => `${count} studies, REML, Knapp–Hartung (ad hoc)`,
    statistic: 'Statistic',
    value: 'Value',
    unknown: 'not estimable',
    estimate: 'Pooled proportion (95 % interval)',
    prediction: '95 % prediction interval, true proportion in a further study',
    tauSquared: 'τ², logit scale (95 % Q-profile interval)',
    iSquared: 'I²',
    q: 'Cochran’s Q',
    qText: (statistic: string, df: string, p: string) =>
      `${statistic}, ${df} df, P ${p.startsWith('<') ? p : `= ${p}`}`,
    counted: 'Patients with the outcome / all patients',
    weight: (label: string) => `Weight, ${label}`,
  },
  comparability: {
    verdicts: { direct: 'Direct', indirect: 'Indirect only', 'not-comparable': 'Not comparable' } as Record<
      string,
      string
    >,
    /** What a direct comparison rests on. */
    randomised: { yes: 'randomised', no: 'not randomised', unknown: 'allocation not stated' },
    verdictWith: (verdict: string, allocation: string) => `${verdict}, ${allocation}`,
    meanings: {
      direct: 'Arms of one study: patients, care and assessment of both belong to the same study.',
      indirect:
        'The figures can be read side by side; a difference between them need not be due to the treatment.',
      'not-comparable': 'The outcomes differ, or the patients overlap or are of another kind.',
    } as Record<string, string>,
    /** A cohort among others; of which study, where that is not clear. */
    cohortOf: (study: string, cohort: string) => `${study}, ${cohort}`,
    /** Whom a reason is about, with what it rests on. */
    withValue: (who: string, value: string) => `${who} (${value})`,
    between: '; ',
    /** One sentence a rule; `who` names the groups, with what each states. */
    reasons: {
      'laboratory-work': (who: string) => `Laboratory study, not a group of patients: ${who}.`,
      'selected-by-outcome': (who: string) => `Outcome-defined subgroup: ${who}.`,
      'same-patients': (who: string) => `The patients are the same, or some of them: ${who}.`,
      'possibly-same-patients': (who: string) =>
        `The patients may be the same; nothing in the paper distinguishes the groups: ${who}.`,
      'different-studies': () =>
        'Different studies: patients, care and assessment may differ beyond what is printed.',
      'groups-not-allocated': () => 'Groups of one study that it does not describe as arms of a comparison.',
      'part-against-whole': (who: string) => `Part of one arm vs the whole of the other: ${who}.`,
      subgroups: (who: string) =>
        `Subgroups of the arms; among several subgroups one may differ by chance: ${who}.`,
      'not-randomised': (who: string) =>
        who ? `Not randomised. How treatment was allocated: ${who}.` : 'Not randomised.',
      'allocation-not-stated': () => 'Whether the patients were randomised is not stated.',
      'tumours-differ': (who: string) => `Different tumours: ${who}.`,
      'tumours-overlap': (who: string) => `The tumours are the same only in part: ${who}.`,
      'tumour-not-stated': (who: string) => `The tumour is not stated: ${who}.`,
      'settings-differ': (who: string) => `Treated in different settings: ${who}.`,
      'lines-differ': (who: string) => `Treated in different lines: ${who}.`,
      'lines-mixed': (who: string) => `The lines of treatment are the same only in part: ${who}.`,
      'setting-not-stated': (who: string) => `Line or setting is not stated in full: ${who}.`,
      'single-patient': (who: string) => `A single patient, not a group: ${who}.`,
      'fewer-than-10': (who: string) => `Fewer than 10 patients: ${who}.`,
      'size-not-printed': (who: string) => `The number of patients is not printed: ${who}.`,
      'second-hand': (who: string) => `Secondary source, as cited by another paper: ${who}.`,
      'no-result': (who: string) => `No result is reported: ${who}.`,
      'no-value': (who: string) => `There is no value: ${who}.`,
      'assessors-differ': (who: string) => `Different assessors: ${who}.`,
      'models-differ': (who: string) => `Different models of the effect: ${who}.`,
      'change-against-level': (who: string) => `One is a change from baseline, the other is not: ${who}.`,
      'causality-differs': (who: string) =>
        `Events of any cause in one, treatment-related events in the other: ${who}.`,
      'only-in-words': (who: string) => `Described in words, without a figure: ${who}.`,
      'one-of-several-values': (who: string) => `One patient’s value among several, not the group’s: ${who}.`,
      complementary: (who: string) =>
        `One counts the patients with the event, the other those without it: ${who}.`,
      'timepoints-differ': (who: string) => `At different times: ${who}.`,
      'timepoint-not-stated': () => 'The time by which events were counted is not stated for either.',
      'statistics-differ': (who: string) => `Different statistics: ${who}.`,
      'statistic-not-stated': (who: string) =>
        `Whether the figure is a median or a mean is not stated: ${who}.`,
      'units-differ': (who: string) => `In different units: ${who}.`,
      'criteria-differ': (who: string) => `Different criteria: ${who}.`,
      'criteria-overlap': (who: string) => `The criteria are the same only in part: ${who}.`,
      'criteria-not-stated': (who: string) => `The response criteria are not stated: ${who}.`,
      'no-denominator': (who: string) => `The denominator is not printed: ${who}.`,
      'rate-without-count': (who: string) => `A rate without counts; its precision is unknown: ${who}.`,
      'analysis-sets-differ': (who: string) => `Different analysis sets: ${who}.`,
      'denominator-not-size': (who: string) => `Not all patients of the group are counted: ${who}.`,
      'comparators-differ': (who: string) => `Ratios vs different comparators: ${who}.`,
      'only-a-bound': (who: string) => `Only a bound is printed: ${who}.`,
      'gradings-differ': (who: string) => `Different grading scales: ${who}.`,
      'grading-not-stated': (who: string) => `The grading scale is not stated: ${who}.`,
      'effect-of-the-pair': (who: string) => `An effect of one vs the other is reported: ${who}.`,
      'not-reported-by-one': (who: string) => `Not reported: ${who}.`,
      'endpoints-differ': (who: string) => `Another endpoint is reported instead: ${who}.`,
      'nothing-in-common': () => 'No outcome is reported by both under the same definition.',
    } as Record<string, (who: string) => string>,
    noTime: 'no stated time',
    overlapOf: {
      same: 'the same group',
      'part-of': 'one is part of the other',
      linked: 'overlapping publications',
    } as Record<string, string>,
    purposes: {
      'before-surgery': 'before surgery',
      'after-surgery': 'after surgery',
      'residual-disease': 'residual disease after surgery',
      'advanced-disease': 'advanced or unresectable disease',
      'localised-disease': 'localised disease',
    } as Record<string, string>,
    lines: { first: 'first line', later: 'later line' } as Record<string, string>,
    ofSize: (counted: string, size: string) => `${counted} of ${size} patients`,
  },
};
