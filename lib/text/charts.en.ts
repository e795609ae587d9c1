/** Words of charts, their previews and embeds. */
export const chartsWords = {
  charts: {
    table: 'Table of these numbers',
    download: 'Download',
    formats: { svg: 'SVG', png: 'PNG', csv: 'CSV' },
    link: 'Link to this chart',
    linkCopied: 'Address copied',
    /** "Partial response: 14/19, unresectable" */
    responseOf: (figures: string, cohort: string) =>
      figures ? `${figures}, ${cohort}` : `Responses, ${cohort}`,
    responseAlt: (cohort: string, parts: string) => `Bars of responses in ${cohort}: ${parts}.`,
    responseAmong: (cohort: string, part: string) =>
      `Responses in an outcome-defined subgroup: ${cohort}${part && `, ${part}`}`,
    partOf: (size: number, of: number | null) =>
      of === null ? (size === 1 ? '1 patient' : `${size} patients`) : `${size} of ${of} patients`,
    responseSelected:
      'An outcome-defined subgroup: percentages of it are not response rates of the treatment.',
    responseRest: (sum: number, of: number) =>
      `The categories reported account for ${sum} of ${of} patients; ${of - sum === 1 ? 'the response of the other one' : `what the other ${of - sum} had`} is not reported.`,
    responseNotAssessed: (what: string, cohort: string, count: string) => `${what}, ${cohort}: ${count}.`,
    responseCriteria: (criteria: string) => `Criteria: ${criteria}.`,
    /** Forms of marks. */
    forms: {
      reported: 'as printed',
      calculated: 'percentage calculated from the printed counts',
      secondary: 'from a study that the paper cites',
    },
    allSmall: 'Under 10 patients in each row.',
    percentOfPatients: 'Patients, %',
    ratesTitle: 'Events and landmark rates, as reported',
    ratesAlt: (count: number, withInterval: number, interval: string) =>
      `${count === 1 ? '1 rate' : `${count} rates`}${
        withInterval === 0 ? '.' : `; ${withInterval} with counts, shown with the ${interval}.`
      }`,
    mediansTitle: 'Time-to-event results, as reported',
    mediansAlt: (count: number) => (count === 1 ? '1 reported time.' : `${count} reported times.`),
    /** "PFS: median 14 vs 6.5 months" */
    medianTitle: (endpoint: string, figures: string) => `${endpoint}: median ${figures}`,
    medianMonths: (figures: string) => (figures === '1' ? '1 month' : `${figures} months`),
    /** "Recurrence, 1 year: 10/23 vs 12/16" */
    figuresTitle: (what: string, figures: string) => `${what}: ${figures}`,
    ofTwo: (one: string, other: string) => `${one} vs ${other}`,
    /** "PFS: 3/5 with an event" */
    eventsOfTitle: (endpoint: string, figures: string) => `${endpoint}: ${figures} with an event`,
    /** Under the title of curves: what is drawn, of how many, and what the band is. */
    survivalSubtitle: (n: number, band: string) =>
      `Share without the event, Kaplan–Meier, ${n === 1 ? '1 patient' : `${n} patients`}; band: ${band}`,
    survivalAlt: (endpoint: string, groups: string) =>
      `Share without the event (${endpoint}), Kaplan–Meier from individual patients. ${groups}`,
    countsNote: 'At risk: just before that time. Censored and events: up to and including it.',
    survivalGroupOfFew: (label: string, n: number, events: number) =>
      `${label}: ${n === 1 ? '1 patient' : `${n} patients`}, ${events === 1 ? '1 event' : `${events} events`}, too few for a median.`,
    survivalGroup: (label: string, n: number, events: number, median: string) =>
      `${label}: ${n === 1 ? '1 patient' : `${n} patients`}, ${events === 1 ? '1 event' : `${events} events`}, median ${median}.`,
    notReached: 'not reached',
    probability: 'Without event, %',
    monthsAxis: 'Months',
    atRisk: 'At risk',
    /** Before the counts under the axis: "23 (4)". */
    counts: 'At risk (events)',
    censored: 'Censored',
    eventsSoFar: 'Events',
    eventsTitle: 'Adverse events by incidence',
    eventsAlt: (count: number, cohort: string) =>
      `${count === 1 ? '1 adverse event' : `${count} adverse events`} in ${cohort}, by incidence.`,
    eventsWithout: (count: number) =>
      `${count === 1 ? '1 event is' : `${count} events are`} stated without a number and drawn as a dotted line.`,
    gradesTitle: 'Adverse events by grade',
    gradesAlt: (count: number) =>
      `Patients with each adverse event, stacked by the printed grade, for ${count === 1 ? '1 event' : `${count} events`}.`,
    gradeLabel: (grade: string) => `Grade ${grade}`,
    nothingGraded: 'Grades are not reported for these events.',
    gradeUnknown: 'grade not reported',
    event: 'event',
    ongoing: 'censored (ongoing)',
    ci: '95 % interval',
    nothing: 'Nothing to draw.',
    /** What can be changed about a chart. */
    controls: {
      view: 'View',
      chart: 'Chart',
      tableView: 'Table',
      legend: 'Series; each can be switched off',
      options: 'Options',
      parts: { band: 'Interval band', censored: 'Censoring ticks' },
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      wholeAxis: 'Whole axis',
      order: 'Order',
      orders: { given: 'as in the table', value: 'by value', size: 'by size', name: 'by name' },
      rows: 'Rows',
      allRows: 'all',
      fullScreen: 'Full screen',
      read: 'Values: point at the chart, touch it, or press ← and →. Drag to zoom.',
    },
  },
  previews: {
    tumour: 'Tumour',
    drug: 'Drug',
    comparison: 'Comparison',
    studies: (count: number) => (count === 1 ? '1 study' : `${count} studies`),
  },
  embed: {
    open: 'Embed',
    help: 'Paste this into a page. “lang” is en or zh, “theme” is light, dark or auto; “version” is live, or a data version, which keeps the figure as it is.',
    live: 'Always the current data',
    pinned: (version: string) => `Data version ${version}`,
    from: 'From',
    notFoundTitle: 'There is no such chart',
    notFoundText: 'The page that it belongs to does not show it now.',
    notKeptTitle: 'This chart was pinned to other data',
    notKeptText: (version: string) => `Data version ${version} is not kept here any more.`,
    showLive: 'Show it with the current data',
    openSite: 'Open the site',
  },
  /** Heat map and dot plot of adverse events. */
  eventCharts: {
    partly: (shown: number, all: number) =>
      `Drawn from the first ${shown} of ${all} rows; filters narrow them.`,
    chartsOfRows: 'Charts of these rows',
    legend: 'What the cells mean',
    matrixTitle: 'Adverse events by cohort',
    matrixAlt: (
      events: number,
      cohorts: number,
      some: number,
      none: number,
      unchanged: number,
      others: string,
    ) =>
      `Heat map of ${events === 1 ? '1 event' : `${events} events`} in ${cohorts === 1 ? '1 cohort' : `${cohorts} cohorts`}, darker where more patients were affected. Cells with affected patients: ${some}; with the statement that none was observed: ${none}; with no marked change of a laboratory value: ${unchanged}; ${others}.`,
    notReportedCells: (count: number) => `not reported: ${count}`,
    otherCells: (count: number) => `without a figure among these rows: ${count}`,
    notAmongRows: 'not among these rows',
    gradeNote: 'A figure without a grade is of all grades, or of none that is printed.',
    notAllShown: (events: number, allEvents: number, cohorts: number, allCohorts: number) =>
      `Shown: ${events} of ${allEvents} events, ${cohorts} of ${allCohorts} cohorts, those with most figures; filters choose others.`,
    notAllDrawn: (drawn: number, all: number) =>
      `The ${drawn} most frequent of ${all} are drawn; filters choose others.`,
    share: (from: number, to: number | null) => (to === null ? `over ${from} %` : `over ${from} to ${to} %`),
    notReported: 'not reported',
    unclear: 'observed, but the number or the denominator is unclear',
    incidenceAlt: (rows: number, cohorts: number, first: string) =>
      `${rows === 1 ? '1 figure' : `${rows} figures`} from ${cohorts === 1 ? '1 cohort' : `${cohorts} cohorts`}, the most frequent first: ${first}.`,
    noIncidence: 'None of these rows has a number, so there is no dot plot.',
  },
  /** Charts of single patients: swimmer, lesion sizes. */
  patientCharts: {
    swimmerTitle: 'Each patient: response, progression and follow-up',
    swimmerSubtitle: (count: number) =>
      `${count === 1 ? 'One lane for one patient' : `One lane for each of ${count} patients`}, from the start of treatment`,
    swimmerAlt: (count: number, parts: string) =>
      `${count === 1 ? 'One lane for one patient' : `One lane for each of ${count} patients`}, from the start of treatment. ${parts}.`,
    eventOf: (endpoint: string) => `event (${endpoint})`,
    ongoing: 'no event by the end of follow-up',
    noResponse: 'response not reported',
    noTimes: 'times not reported',
    responseKnown: (known: number, all: number) =>
      known === all
        ? `A response is reported for ${all === 1 ? 'the one patient' : `all ${all} patients`}; none is stated to be not evaluable.`
        : `A response is reported for ${known} of ${all} patients.`,
    signs: {
      onset: 'first response or relief',
      'dose-change': 'dose changed',
      'treatment-end': 'end of the stated treatment duration',
    },
    atItsEnd: 'Status at the end',
    sizeTitle: (patient: string) => `Lesion size, ${patient}`,
    sizeAlt: (first: string, last: string) => `Longest diameter; printed size from ${first} to ${last}.`,
    longest: (unit: string) => `Longest diameter, ${unit}`,
    longestChange: 'Change of the longest diameter',
    changeTitle: 'Change in lesion size from baseline',
    changeAlt: (patients: string) =>
      `Longest diameter, all lesions of a patient together, against the first measurement. ${patients}`,
    changeOf: (patient: string, change: string, months: number) =>
      `${patient}: ${change} at ${months === 1 ? '1 month' : `${months} months`}.`,
    changeAxis: 'Longest diameter, change from baseline, %',
    baseline: 'baseline',
    about: 'printed as “about”',
    measured: (count: number, all: number) =>
      `Lesion sizes are printed for ${count} of ${all} patients; the others are not drawn.`,
    threshold: {
      baseline: (change: string, response: string, criteria: string) =>
        `${change}: ${response}${criteria && ` (${criteria})`}`,
      smallest: (change: string, response: string, criteria: string) =>
        `${change} from the smallest size: ${response}${criteria && ` (${criteria})`}`,
    },
    thresholdNote: (sources: string) =>
      `Dashed: where the criteria, going by size, change to another category; not from the paper but from ${sources}.`,
  },
  survival: {
    recomputed: 'Recomputed from the patients',
    reported: 'Printed in the paper',
    logRank: 'Log-rank test',
    petoPeto: 'Peto–Peto test',
    hazardRatio: 'Hazard ratio',
    hazardRatioOf: (group: string, reference: string) =>
      `Hazard ratio, ${group} vs ${reference} (Cox, Efron)`,
    proportionalHazards: 'Test of proportional hazards',
    restrictedMean: (tau: string, group: string, reference: string) =>
      `Difference in restricted mean survival time (RMST) to ${tau === '1' ? '1 month' : `${tau} months`}, ${group} minus ${reference}`,
    df: (count: number) => `${count} df`,
  },
};
