/** Words of the page that compares studies. */
export const compareWords = {
  /** Cohorts chosen for a comparison. Plain strings are sent to the browser, which fills in what is in braces. */
  basket: {
    pick: 'Compare',
    label: 'Cohorts to compare',
    count: '{count} of {most} chosen',
    show: 'Show',
    compare: 'Compare',
    clear: 'Clear',
    remove: 'Remove: {name}',
    added: 'Added to the comparison: {name}.',
    removed: 'Removed from the comparison: {name}.',
    cleared: 'No cohort is chosen.',
    full: 'Not added: {name}. At most {most} cohorts can be compared; remove one first.',
    tick: 'Tick the cohorts that you want to see side by side.',
    compareTicked: 'Compare the ticked cohorts',
    named: (study: string, cohort: string) => `${study}: ${cohort}`,
    sized: (label: string, size: number) => `${label} (${size})`,
  },
  compare: {
    title: 'Compare cohorts',
    titleOf: (cohorts: string) => `Compare: ${cohorts}`,
    lead: 'Two to six cohorts side by side: patients, treatment, results, and which of them can be compared. No figure is pooled across studies here.',
    heading: (cohorts: number) => (cohorts === 1 ? 'Compare 1 cohort' : `Compare ${cohorts} cohorts`),
    columnsTitle: 'Cohorts in this comparison',
    moveLeft: (cohort: string) => `Move ${cohort} to the left`,
    moveRight: (cohort: string) => `Move ${cohort} to the right`,
    remove: (cohort: string) => `Remove ${cohort}`,
    none: 'Nothing is compared yet. Choose two to six cohorts: search below, take one of the suggestions, or tick “Compare” beside a cohort on any page; what is ticked waits in the bar at the foot.',
    onlyOne: 'One cohort is chosen; a comparison needs at least two. Add another below.',
    problemsTitle: 'Not everything in this address could be shown',
    problems: {
      unknown: {
        text: (id: string) => `There is no cohort “${id}”.`,
        hint: () =>
          'A cohort is written as study/group. It may have another name in this version of the data: look for it below.',
      },
      renamed: {
        text: (id: string) => `“${id}” has another name now.`,
        hint: () => 'It is shown under its new name.',
      },
      repeated: {
        text: (id: string) => `“${id}” is named more than once.`,
        hint: () => 'It is shown once.',
      },
      'too-many': {
        text: (id: string) => `“${id}” is left out.`,
        hint: (most: number) => `At most ${most} cohorts fit side by side. Remove one first.`,
      },
    },
    addTitle: 'Add a cohort',
    searchLabel: 'Find a cohort by tumour, drug, study or name',
    searchButton: 'Find',
    matches: (shown: number, all: number) =>
      all === 0
        ? 'No cohort matches. Try a tumour, a drug or the name of a study.'
        : shown < all
          ? `The first ${shown} of ${all} cohorts that match. More words narrow the search.`
          : all === 1
            ? '1 cohort matches.'
            : `${all} cohorts match.`,
    add: 'Add',
    full: 'Six cohorts are the most that fit side by side. Remove one to add another.',
    suggestionsTitle: 'Arms of one study',
    /** Between the arms of a study. */
    versus: ' vs ',
    addButton: 'Add a cohort',
    share: 'Share',
    csv: 'CSV',
    csvLabel: 'CSV of the whole comparison',
    summary: {
      one: {
        direct: 'These two can be compared directly',
        indirect: 'These two can be read side by side',
        'not-comparable': 'These two cannot be compared',
      },
      all: 'All of these can be compared directly',
      only: (pairs: string) => `Only ${pairs} can be compared directly`,
      sideBySide: 'None of these can be compared directly',
      none: 'None of these can be compared',
      direct: (allocation: string) => `Arms of one study (${allocation}).`,
      /** `pairs` is null where it is said of all. */
      indirect: (pairs: string | null, why: string) =>
        `${pairs === null ? 'The figures' : `${pairs}: the figures`} can be read side by side${why ? ` (${why})` : ''}; a difference need not be due to the treatment.`,
      /** `pairs` is null where it is said of all. */
      not: (pairs: number | null, why: string) =>
        `${pairs === null ? 'Read them side by side, not against one another' : pairs === 1 ? 'The other pair is to be read side by side only' : `The other ${pairs} pairs are to be read side by side only`}${why ? `: ${why}` : ''}.`,
      reasons: {
        'same-patients': 'some of the patients are the same',
        'possibly-same-patients': 'the patients may be the same',
        'laboratory-work': 'laboratory work, not patients',
        'selected-by-outcome': 'an outcome-defined subgroup',
        'part-against-whole': 'a part of one arm against the whole of the other',
        'different-studies': 'different studies',
        'groups-not-allocated': 'groups not described as arms of a comparison',
        'tumours-differ': 'different tumours',
        'tumours-overlap': 'tumours the same only in part',
        'tumour-not-stated': 'the tumour is not stated',
        'settings-differ': 'different settings',
        'lines-differ': 'different lines of treatment',
        'single-patient': 'a single patient',
        'nothing-in-common': 'no outcome that both report in the same definition',
      } as Record<string, string>,
    },
    betweenTopics: ', ',
    betweenReasons: '; ',
    /** A verdict in a word, where many stand in a table. */
    briefly: { direct: 'direct', indirect: 'indirect', 'not-comparable': 'no' },
    whyLink: 'Why, for each pair',
    whyCounts: (pairs: number, kinds: number) => {
      const all = pairs === 1 ? '1 pair' : `${pairs} pairs`;
      return kinds < pairs
        ? `${all}, ${kinds === 1 ? 'the same reasons for all' : `${kinds} sets of reasons; the same ones are given once`}`
        : all;
    },
    resultsTitle: 'Results',
    axisOf: (months: number) => `axis to ${months === 1 ? '1 month' : `${months} months`}`,
    axisNote: 'Axis: share of patients, 0 to 100 %; times have an axis of their own.',
    difference: (difference: string, p: string) => `${difference} percentage points; Fisher’s exact P ${p}`,
    moreResults: (count: number) => (count === 1 ? '1 more result' : `${count} more results`),
    moreEvents: (count: number) => (count === 1 ? '1 more adverse event' : `${count} more adverse events`),
    moreCurves: (count: number) => (count === 1 ? '1 more endpoint' : `${count} more endpoints`),
    moreFacts: 'More about patients, design and assessment',
    moreItems: (count: number) => `${count} more`,
    charts: 'Charts of these results',
    differencesFold: 'Differences between arms of one study, in full',
    otherCheckResults: (differing: number, uncheckable: number) =>
      [
        ...(differing > 0
          ? [differing === 1 ? '1 other figure that differs' : `${differing} other figures that differ`]
          : []),
        ...(uncheckable > 0
          ? [uncheckable === 1 ? '1 that cannot be checked' : `${uncheckable} that cannot be checked`]
          : []),
      ].join(', '),
    notSeparately: (topics: string) => `Not reported separately: ${topics}.`,
    differencesColumn: 'Difference',
    asOf: (letter: string) => `as ${letter}`,
    reportedByNone: (topics: string) => `Reported of none of these: ${topics}.`,
    patientsTitle: 'Patients and treatment',
    /** An endpoint without a figure of its own. */
    fromPatients: (endpoint: string) => `${endpoint}, from individual patients`,
    verdictsTitle: 'Can these be compared?',
    verdictsLead:
      'By fixed rules, for each pair and each outcome. “Direct” is said only of arms of one study; figures of different studies are shown side by side and not tested against each other.',
    cohort: 'Cohort',
    matrix: 'Verdict for each pair',
    with: (a: string, b: string) => `${a} with ${b}`,
    outcome: 'Outcome',
    verdict: 'Verdict',
    why: 'Why',
    byOutcome: 'By outcome',
    noOwnReason: 'as for the two cohorts overall',
    eventsOfPair: (count: number) =>
      count === 1 ? 'Adverse events: 1 that both report' : `Adverse events: ${count} that both report`,
    onlyReportedBy: (letter: string, titles: string) => `Only ${letter} reports: ${titles}.`,
    factsTitle: 'Patients, design, treatment, assessment',
    factGroups: {
      patients: 'Patients',
      design: 'Design',
      treatment: 'Treatment',
      assessment: 'Assessment and follow-up',
    },
    topics: {
      size: 'Patients',
      tumours: 'Tumour',
      histology: 'Histology',
      age: 'Age',
      sex: 'Sex',
      site: 'Primary site',
      spread: 'Spread',
      performance: 'Performance status',
      prior: 'Prior treatment',
      population: 'Population',
      eligibility: 'Eligibility criteria',
      other: 'Other characteristics',
      design: 'Design',
      allocation: 'How treatment was allocated',
      enrolment: 'Enrolment',
      setting: 'Line or setting',
      regimen: 'Regimen, dose and schedule',
      criteria: 'Response criteria',
      grading: 'Adverse-event grading',
      endpoint: 'Endpoints',
      followUp: 'Follow-up',
    },
    /** `group` is null for all patients of a study. */
    ofGroup: (group: string | null, size: number | null) => {
      const whom = group === null ? 'stated only of all patients' : `stated only of: ${group}`;
      return size === null ? whom : `${whom} (${size})`;
    },
    byDesign: {
      randomised: 'randomised, by the stated design',
      'single-group': 'single group, no allocation',
    } as Record<string, string>,
    ofDrug: (drug: string, what: string) => `${drug}: ${what}`,
    responseTitle: 'Response',
    responseBy: (criteria: string) => `Response by ${criteria}`,
    responseUnstated: 'Response, criteria not stated',
    criteriaApart:
      'What counts as a response depends on the criteria: figures by different criteria stand apart. Each row is one cohort’s own result; none sums up others.',
    noResponse: 'None of these cohorts reports a response.',
    forestAlt: (results: number, cohorts: number, interval: string) =>
      `${results === 1 ? '1 result' : `${results} results`} of ${cohorts === 1 ? '1 cohort' : `${cohorts} cohorts`}, a row each, with the ${interval} where counts are printed.`,
    timesSection: 'Time to event',
    curvesAcross:
      'Curves of different studies stand side by side only; differences between them are not tested.',
    timesTitle: (endpoint: string, withCalculated: boolean) =>
      withCalculated
        ? `${endpoint}: times as reported, and calculated where patients are printed`
        : `${endpoint}: times as reported`,
    timesAlt: (reported: number, calculated: number) =>
      `${reported === 1 ? '1 reported time' : `${reported} reported times`}${
        calculated === 0
          ? ''
          : ` and ${calculated === 1 ? '1 median' : `${calculated} medians`} calculated from individual patients`
      }.`,
    calculatedMedian: 'median, calculated from individual patients',
    statisticUnstated: 'median or mean not stated',
    forms: { reported: 'as reported', calculated: 'calculated', secondary: 'as cited' },
    noTimes: 'None of these cohorts reports a time-to-event result or a landmark rate.',
    eventsSection: 'Adverse events',
    noEvents: 'None of these cohorts reports adverse events.',
    eventsAlt: (events: number, cohorts: number) =>
      `${events === 1 ? '1 adverse event' : `${events} adverse events`} in ${cohorts === 1 ? '1 cohort' : `${cohorts} cohorts`}, by incidence; one line for each cohort.`,
    threeStates:
      'A dash: not reported. 0/N: the paper says that none was observed. A question mark: the denominator is unclear.',
    noEventsOf: (letters: string) => `No adverse events are reported for ${letters}.`,
    fewInEvents: (letters: string) => `Under 10 patients: ${letters}.`,
    eventsTable: 'Adverse events by cohort',
    differencesTitle: (a: string, b: string) => `Risk differences: ${a} minus ${b}`,
    differencesAlt: (events: number, a: string, b: string) =>
      `${events === 1 ? '1 event' : `${events} events`} counted in both arms, with 95 % Newcombe intervals: right of 0, more patients affected in ${a}; left, in ${b}.`,
    differencesAxis: (a: string, b: string) => `percentage points; ← more in ${b} · more in ${a} →`,
    outcomesTitle: 'All results',
    against: (group: string) => `vs ${group}`,
    gapsTitle: 'Not reported',
    gapsLead: 'Not reported does not mean zero.',
    complete: 'Every item checked here is reported.',
    onlyTogether: (topic: string, group: string) => `${topic} (${group})`,
    elsewhere: 'reported for:',
    /** Of a cohort that a table leaves out. */
    noneOfThese: 'none of these.',
    results: { response: 'Response', time: 'Time to event', events: 'Adverse events' },
    csvColumns: {
      section: 'section',
      item: 'item',
      detail: 'detail',
      letter: 'column',
      cohort: 'cohort id',
      name: 'cohort',
      value: 'value',
      note: 'note',
      fact: 'source fact',
    },
  },
  intervalChoice: {
    label: 'Calculated intervals',
    methods: { wilson: 'Wilson', 'clopper-pearson': 'Clopper–Pearson' },
    how: 'How they are calculated',
  },
  comparison: {
    title: (first: string, second: string) => `Compared: ${first} vs ${second}`,
    lead: (first: string, second: string) =>
      `Calculated from the counts, with 95 % intervals. Risk difference (Newcombe): ${first} minus ${second}, in percentage points. Risk ratio and odds ratio (Woolf): ${first} over ${second}.`,
    how: 'How this is calculated',
    onlyInterval:
      'Borderline: the interval of the difference leaves out 0, the exact test has P ≥ 0.05. The methods differ, and no conclusion should rest on either alone.',
    onlyTest:
      'Borderline: the exact test has P < 0.05, the interval of the difference includes 0. The methods differ, and no conclusion should rest on either alone.',
    riskDifference: 'Risk difference, percentage points',
    riskRatio: 'Risk ratio',
    oddsRatio: 'Odds ratio',
    fisher: 'Fisher’s exact P',
    /** With a minus sign a dash would be read as another. */
    between: (lower: string, upper: string) =>
      `${lower}${/^[−-]|^[+]/u.test(lower + upper) || /^[−-]/u.test(upper) ? ' to ' : '–'}${upper}`,
    noInterval: 'no interval: a cell of the 2×2 table is zero',
    questionedParts:
      'Not calculated: the groups do not add up to all patients; some are missing from one or both.',
    notRandomised: 'Not randomised: the difference need not be due to the treatment.',
    allocationNotStated:
      'Whether the patients were randomised is not stated: the difference need not be due to the treatment.',
  },
};
