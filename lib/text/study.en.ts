/** Words of a study’s page: its record, checks, patients and methods. */
export const studyWords = {
  study: {
    keyResults: 'Key results',
    population: 'Population',
    cohorts: 'Cohorts',
    regimens: 'Regimens',
    results: 'Results',
    response: 'Response',
    timeToEvent: 'Times to events',
    adverseEvents: 'Adverse events',
    patients: 'Individual patients',
    lesions: 'Lesion size over time',
    allOutcomes: 'All outcomes',
    tests: 'Reported tests',
    statements: 'Authors’ statements',
    notes: 'Read with caution',
    morePatients: 'More on individual patients',
    howDone: 'Study methods',
    contents: 'On this page',
    citedBy: (paper: string, references: string) =>
      references ? `Cited by ${paper}, reference ${references}` : `Cited by ${paper}`,
    reportedBy: (paper: string) => `Reported by ${paper}`,
    postedIn: (number: string, version: string) => `ClinicalTrials.gov ${number}, version of ${version}`,
    atRegistry: 'Open at the registry',
    seePatients: 'Reported patient by patient, below.',
    noResponse: 'No response result is reported.',
    noTimeToEvent: 'No time-to-event result and no landmark rate is reported.',
    noOutcomes: 'No results are reported.',
    noKeyResults: 'No key result among what is reported; all of it stands below.',
    /** Names are joined; `reviewedBy` is empty where nobody did. */
    extraction: (state: string, extractedBy: string, reviewedBy: string) =>
      [
        `Extraction ${state}`,
        `extracted by ${extractedBy}`,
        ...(reviewedBy ? [`reviewed by ${reviewedBy}`] : []),
      ].join('; '),
    sizeUnknown: 'size not reported',
    partOf: (parent: string) => `part of ${parent}`,
    overlap: 'Shares patients',
    doses: 'Dose and schedule',
    /** Head of a column whose figures share a unit. */
    nameInUnit: (name: string, unit: string) => `${name}, ${unit}`,
    rows: (count: number) => (count === 1 ? '1 patient' : `All ${count} patients`),
    contradicts: 'Printed differently elsewhere in the paper',
    supportive: 'supportive',
    mentionedAt: 'First mention in the text',
    numberedAt: 'Number in the record',
    references: 'Reference',
    exportFacts: 'All facts of this study as CSV',
    exportFhir: 'Study as FHIR R5',
    copyAddress: 'Copy address of this page',
    comma: ', ',
    regimensBare: 'Dose and schedule not reported',
    /** What is said of a value, behind it. */
    remarkBehind: (remark: string) => {
      const plain = remark.replace(/\.$/u, '');
      return ` (${/^[A-Z][a-z]/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain})`;
    },
    populationAndRegimen: 'Population and regimen',
    checks: 'Checks',
    studies: 'Studies',
    weights: 'Bold is printed in the paper, regular is calculated',
    weightsOfRecord: 'Bold is printed in the record, regular is calculated',
    few: (patients: number) => `n = ${patients}`,
    /** "39 patients (23; 16)": the sizes of the arms, joined. */
    patientsInArms: (patients: string, sizes: string) => `${patients} (${sizes})`,
    compareArms: 'Compare',
    csv: 'CSV',
    fhir: 'FHIR',
    medianTime: (endpoint: string) => `${endpoint}, median`,
    /** Title of a card that has other events, too. */
    eventsCard: (first: string) => `Adverse events: ${first}`,
    eachPatient: (endpoint: string) => `${endpoint}, each patient`,
    eventsOf: (events: number, patients: number) =>
      `${events} ${events === 1 ? 'event' : 'events'} in ${patients}`,
    calculatedFromPatients: 'calculated from the individual patients (Kaplan–Meier)',
    ratio: (ratio: string, lower: string, upper: string) => `HR ${ratio} (${lower}–${upper})`,
    logRankP: (pValue: string) => `log-rank P ${pValue}, recalculated`,
    difference: (points: string) => `difference ${points} percentage points`,
    ofAll: (title: string, patients: number) => `${title}, of ${patients}`,
    notAgreeing: (count: number, of: number) =>
      count === 0
        ? of === 1
          ? 'The one check agrees'
          : `All ${of} checks agree`
        : `${count} of ${of} ${of === 1 ? 'check' : 'checks'} ${count === 1 ? 'is' : 'are'} not in full agreement`,
    foldOfChecks: (count: number, verdict: string) => `${count} with the verdict “${verdict}”`,
    times: (count: number) => `× ${count}`,
    participants: 'Groups of patients',
    participantFlow: 'Participant flow',
    flowAsTable: 'Participant flow as a table',
    flowAsDrawing: 'Participant flow as a diagram',
    flowStep: 'Step',
    wholeStudy: 'Study as a whole',
    subgroups: (count: number) =>
      count === 1 ? '1 group analysed separately' : `${count} groups analysed separately`,
    biasTitle: 'What the cautions concern',
    biasLead: 'Each caution under the kind of bias that it names. No field is judged beyond that.',
    biasNotReported: (fields: string) => `No caution is recorded on: ${fields}`,
    notReportedLine: 'Not reported in this study',
    notesFold: (count: number) =>
      count === 1 ? '1 remark on the extraction' : `${count} remarks on the extraction`,
    moreConditions: (count: number) => `${count} more`,
    outcomesFold: (count: number) =>
      count === 1 ? '1 outcome, as reported' : `All ${count} outcomes, as reported`,
    eventsFold: (count: number) => (count === 1 ? '1 row, as reported' : `All ${count} rows, as reported`),
    allEvents: (count: number) =>
      `${count === 1 ? 'The row' : `All ${count} rows`}, as reported, in the list of adverse events`,
    baseline: 'Baseline characteristics',
    baselineTrait: 'Characteristic',
    testsFold: (count: number) => (count === 1 ? '1 reported test' : `${count} reported tests`),
    statementsFold: (count: number) => (count === 1 ? '1 statement' : `${count} statements`),
    howDoneFold: (count: number) => (count === 1 ? '1 point' : `${count} points`),
    /** Behind the title of the first of several folded charts. */
    moreFigures: (count: number) => (count === 1 ? 'and 1 more chart' : `and ${count} more charts`),
    /** What categories divide, where no measure of a patient has the name. */
    partitions: { line: 'Line of treatment', 'reason-resectable': 'Why resection became possible' } as Record<
      string,
      string
    >,
    withoutFigure: (events: string) => `Without a figure: ${events}.`,
    rarerEvents: (count: number) =>
      `${count === 1 ? '1 event that is not more frequent stands' : `${count} events that are not more frequent stand`} in the tables only.`,
    recalculated: 'Tests of the curves, recalculated',
  },
  /** Notes of exported records, in both languages at once. */
  record: {
    against: (first: string, second: string) => `${first} vs ${second}`,
    titled: (subject: string, what: string) => `${subject}: ${what}`,
    found: (title: string, result: string) => `${title}: ${result}`,
    secondarySource: (paper: string, references: string) =>
      references
        ? `Secondary source: the study is cited by “${paper}” (reference ${references}), from which the figure was taken.`
        : `Secondary source: the study is cited by “${paper}”, from which the figure was taken.`,
    shareCalculated: 'The percentage is calculated from the count; the paper does not print it.',
    intervalReported: (level: string) => `${level} % confidence interval, as reported`,
    intervalWilson: '95 % confidence interval (Wilson), calculated from the count; not reported',
    intervalFromPatients: '95 % confidence interval, calculated from the individual patients; not reported',
    approximately: 'Printed as about this value.',
    statisticNotNamed: 'The paper does not say which statistic this is (a median, a mean, a single patient).',
    kaplanMeierAssumed:
      'Kaplan–Meier is assumed, as usual for a median time to an event; the paper does not print the method for this figure.',
    noResult: 'No result is reported.',
    contradicts: (fact: string) => `The paper prints another value elsewhere: fact ${fact}.`,
    recomputed: (verdict: string, explanation: string) => `Recomputed: ${verdict}. ${explanation}`,
    fromPatients:
      'Calculated by this site from the individual patients that the paper prints; not reported by the paper.',
    medianOf: (endpoint: string) => `${endpoint}, median`,
    hazardRatioOf: (endpoint: string) => `${endpoint}, hazard ratio`,
    testOf: (what: string, test: string) => `${what}, ${test}`,
    alternativeRegimens: 'Each patient was given one of these regimens, not all of them.',
    significant: 'The authors call the difference significant.',
    notSignificant: 'The authors call the difference not significant.',
    immuneRelated: 'immune-related',
    tumour: 'Tumour',
    partOf: 'Part of',
    treatment: 'Treatment',
    analysisSet: 'Analysis set',
    caution: (field: string) => `Caution (${field.toLowerCase()})`,
    overlap: (relation: string, cohort: string, note: string) =>
      [`Overlap: ${relation} ${cohort}.`, note].filter(Boolean).join(' '),
    sizePrintedAs: (size: string) => `Number of patients printed as ${size}.`,
    oncotree: 'OncoTree codes (2025-10-03): Memorial Sloan Kettering Cancer Center, CC BY 4.0.',
    eligibility: 'Eligibility criteria',
  },
  /** What recalculation found, beside a comparison. */
  checks: {
    title: 'Checks',
    lead: 'Discrepancies and questions that recalculation raised in the figures on which this comparison rests.',
    none: 'No discrepancy was found in what could be recalculated in these studies.',
    uncheckable: (count: number) =>
      count === 1 ? '1 figure that cannot be checked' : `${count} figures that cannot be checked`,
    notesOf: (count: number) =>
      count === 1
        ? 'Read with caution: 1 note on this study'
        : `Read with caution: ${count} notes on this study`,
    printedTest: (test: string, result: string) => `Printed: ${test}, ${result}`,
  },
  /** What the patients' own rows say of a group, and what is known of what is not reported. */
  patientFacts: {
    counted: 'counted from the individual patients',
    patientByPatient: 'reported patient by patient',
    /** In place of a median where there are few. */
    eachValue: 'each patient',
    notSeparately: 'not reported separately',
    countedOf: (counted: string) => `results reported for ${counted}`,
  },
  severalValues: {
    /** In place of "median": the group has several values, each of one patient. */
    onePatient: 'one patient’s value among several',
    /** Where the counterpart of a rate is reported instead. */
    saidAs: (counterpart: string) => `reported as: ${counterpart}`,
  },
  audit: {
    title: 'Audit',
    what: 'checks',
    lead: 'Every number that can be recomputed has been: the printed value, the recomputed one, and what the difference means. The same rules apply to every paper.',
    inputs: (count: number) => `Data used: ${count}`,
    input: (index: number) => `Data used, ${index}: open its source`,
    how: 'How numbers are checked',
    ofStudy: 'Checks of this study',
    ofPaper: 'Checks of what this paper prints',
    agreeing: (count: number) => (count === 1 ? '1 check agrees' : `${count} checks agree`),
    /** In place of a sentence of a Chinese paper; what it says stands in the explanation. */
    inWords: 'stated in words',
    none: 'Nothing in it can be recomputed.',
    all: 'All checks',
  },
  methods: {
    title: 'Methods',
    lead: 'What each statistic of this site is: definition, formula, assumptions, convention, the same call in R, limits, references.',
    all: 'All methods',
    topics: 'Methods',
    program: 'In the program',
  },
};
