/** Words of how a pasted table was read. `lib/own-data/reading` gives the codes and what stands in the sentences. */

const MEANINGS: Record<string, string> = {
  event: 'event',
  censored: 'censored',
  competing: 'another event',
  missing: 'not known',
};

const ROLES: Record<string, string> = {
  time: 'Time',
  entry: 'Entry time',
  'start-date': 'Date of start',
  'end-date': 'Date of end',
  event: 'Event or not',
  group: 'Group',
  label: 'Name',
  count: 'With the event',
  total: 'All patients',
  others: 'Without the event',
  'count-2': 'With the event, second arm',
  'total-2': 'All patients, second arm',
  'others-2': 'Without the event, second arm',
  effect: 'Effect',
  'standard-error': 'Standard error',
  variance: 'Variance',
  lower: 'Lower limit',
  upper: 'Upper limit',
  weight: 'Weight',
  ignore: 'Ignore',
};

/** "Time: Months; Event or not: Status" from roles and names in turn. */
const roleList = (values: readonly string[]) =>
  values
    .flatMap((value, index) =>
      index % 2 === 0 ? [`${ROLES[value] ?? value}: ${values[index + 1] ?? ''}`] : [],
    )
    .join('; ');

/** `2 = event (165), 1 = censored (63)` from values, meanings and counts in turn. */
const codeList = (values: readonly string[]) =>
  values
    .flatMap((value, index) =>
      index % 3 === 0
        ? [`${value || 'blank'} = ${MEANINGS[values[index + 1] ?? ''] ?? ''} (${values[index + 2] ?? ''})`]
        : [],
    )
    .join(', ');

const phrases = {
  turned: () => 'Rows and columns were exchanged, as the names stood in the first column.',
  'two-row-names': () => 'The names stand in two rows and were joined.',
  'row-names': () => 'There is one name fewer than cells; the first column was taken as names of rows.',
  sections: (count) =>
    count === '1'
      ? 'One line between the rows names the rows below it; it became a column.'
      : `${count} lines between the rows name the rows below them; they became a column.`,
  'cells-cut': () => 'Cells with several figures were cut into columns.',
  'filled-down': (name) => `Empty cells of “${name}” were filled with the name above.`,
  chosen: () => 'Your choice',
  'name-time': () => 'The name indicates a time; numbers',
  'name-endpoint-time': () => 'The name is that of an endpoint; many different numbers',
  'name-interval-end': () => 'The name indicates the end of an interval',
  'unit-time': () => 'The cells hold a unit of time',
  'marks-time': () => '“6+” and “>6” are read as censored at 6',
  numbers: () => 'Guess: numbers, 0 or more',
  'numbers-no-name': () => 'Guess: numbers, and no name',
  'name-event': () => 'The name indicates an event; a few values',
  'name-censoring': () => 'The name indicates censored; a few values',
  'name-alive': () => 'The name indicates alive; a few values',
  'name-endpoint-event': () => 'The name is that of an endpoint; two values',
  'two-values': () => 'Guess: two values',
  'event-of-group': () => 'Filled in the rows of one group; 1 and 0',
  block: () => 'One of several pairs of time and event',
  'date-start': () => 'Dates; the name says a beginning',
  'date-end': () => 'Dates; the name says an end',
  'name-group': () => 'The name indicates a group',
  'name-group-first': () => 'The first of several columns whose name indicates a group',
  'only-other': () => 'The only column left; a few values, each several times',
  'name-count': () => 'The name indicates how many had the event',
  'name-total': () => 'The name indicates how many there are in all',
  'name-others': () => 'The name indicates how many did not have the event',
  'name-count-2': () => 'The same for the second arm',
  'name-total-2': () => 'The total of the second arm',
  'name-label': () => 'The name indicates a study, an author or a group, or the cells hold words',
  'arm-below': () => 'Two arms, one below the other in each study',
  words: () => 'Guess: words',
  'smaller-numbers': () => 'Guess: the smaller whole numbers',
  'larger-numbers': () => 'Guess: the larger whole numbers',
  'cut-effect': () => 'The number before the interval',
  'name-ratio': () => 'The name indicates a ratio; pooled as logarithms',
  'name-log-ratio': () => 'The name indicates the logarithm of a ratio',
  'name-difference': () => 'The name indicates a difference',
  'name-generic': () => 'The name indicates an effect; pooled as it is',
  'name-percentage': () => 'The name indicates a percentage',
  'name-standard-error': () => 'The name indicates a standard error; of a ratio, that of its logarithm',
  'name-variance': () => 'The name indicates a variance, the square of a standard error',
  'name-lower': () => 'The name indicates a lower limit',
  'name-upper': () => 'The name indicates an upper limit',
  'between-limits': () => 'Guess: it lies between the limits in every row',
  'name-mean': () => 'The name indicates a mean; pooled as it is',
  'name-negated': () => 'The name is that of the events, denied',
  'by-order': () => 'Guess: by the order of the columns',
  'ignored-id': () => 'Numbers of patients or rows',
  'ignored-covariate': () => 'A property of the patients',
  'ignored-date': () => 'A date',
  'ignored-p-value': () => 'A P value is no measure of spread',
  'ignored-year': () => 'A year',
  ignored: () => 'Not needed for this analysis',
  'coding-chosen': () => 'Your choice',
  'coding-marks': () => 'The times with “+” or “>” are exactly those that are not events',
  'coding-marks-disagree': () => 'The times with “+” or “>” contradict the values of this column',
  'coding-times-disagree': () =>
    'Those who would have had the event were followed longer than the others; it is mostly the other way round',
  'coding-unknown': () => 'Neither the name nor the values say what is an event',
  'coding-in-name': () => 'The column name says so',
  'coding-words': () => 'The words in the cells say so',
  'coding-open-name': () => 'Under this name either value may be the event',
  'coding-alone': () => 'There is one value only, which may mean either',
  'coding-censoring': () => 'The column indicates who was censored',
  'coding-alive': () => 'The column indicates who was alive',
  'coding-yes-no': () => 'The column indicates who had the event',
  'ask-columns': () => 'Which columns are to be analysed?',
  'ask-coding': (name) => `What is an event in the column “${name}”?`,
  'coding-blank': () => 'All that is filled in is the same; what the blank cells mean is open.',
  'two-words': () => 'Its words say what happened',
  'coding-is': (...values) => codeList(values),
  'ask-numbers': (name) => `What do points and commas stand for in the column “${name}”?`,
  'number-is': (example, value) => `“${example}” is ${value}`,
  'ask-dates': (name) => `Which number is the day in the column “${name}”?`,
  'day-first': (example) => `The first: ${example} is day, month, year`,
  'month-first': (example) => `The second: ${example} is month, day, year`,
  'ask-repeated': (name) =>
    `The same name or number stands in several rows of “${name}”. Is each row a different patient or study?`,
  'ask-shared': (name) =>
    `Rows under “${name}” are mostly of the same patients, who would be counted several times. Are the patients of each row others?`,
  'take-independent': () => 'Yes, all rows are independent',
  'ask-scale': (name) => `Is “${name}” a ratio, or already a difference or logarithm?`,
  'scale-ratio': () => 'A ratio: to be pooled as logarithms',
  'scale-difference': () => 'A difference or a logarithm: to be pooled as it is',
  'ask-left-out': (count, all) =>
    `${count} of ${all} rows can’t be used, as listed below. Analyse the others?`,
  'leave-out': (count) => (count === '1' ? 'Yes, leave out this one' : `Yes, leave out these ${count}`),
  'without-group': (name) => `No, analyse all without the groups of “${name}”`,
  'offer-patients': (_kind, ...values) => `Times to an event. ${roleList(values)}`,
  'offer-patients-by-date': (_kind, ...values) => `Times between two dates. ${roleList(values)}`,
  'offer-coded': (cut, ...values) =>
    `Times to an event. ${roleList(values.slice(0, Number(cut)))}. ${codeList(values.slice(Number(cut)))}`,
  'offer-marked-times': (_kind, ...values) => `Times with marks of censoring. ${roleList(values)}`,
  'offer-group-blocks': (_kind, ...values) => `Each pair of columns is a group. ${roleList(values)}`,
  'offer-event-column-per-group': (_kind, ...values) =>
    `A column of events for each group. ${roleList(values)}`,
  'offer-counts': (_kind, ...values) => `Counts. ${roleList(values)}`,
  'offer-arms-side-by-side': (_kind, ...values) => `Two arms of each study. ${roleList(values)}`,
  'offer-arms-below-each-other': (_kind, ...values) =>
    `Two arms of each study, below each other. ${roleList(values)}`,
  'offer-effects': (_kind, ...values) => `Effects of studies. ${roleList(values)}`,
  'refuse-empty': () => 'There is no row of data below the names. Paste the whole table.',
  'refuse-cut-off': () =>
    'The printout says that rows were left out of it. Paste the whole table, written as CSV for instance.',
  'refuse-too-many-rows': () =>
    'The table has more than 200,000 rows. Paste a part of it, or group it beforehand.',
  'refuse-too-many-columns': () =>
    'The table has more than 1,000 columns. Paste those that the analysis needs: time, event and group, for instance.',
  'refuse-unknown': () =>
    'No column could be recognised. Give the columns names such as time, event and group; events and total; or effect and standard error; or say below what each column is.',
  'refuse-start-stop': () =>
    'These are intervals from start to stop, several rows a patient. They are not analysed here: give one row per patient with the whole time and the final status.',
  'refuse-entry': () =>
    'Patients enter observation after time 0 (delayed entry), which is not analysed here. If the times run from entry, set that column to “Ignore”.',
  'refuse-life-table': () =>
    'This is a life table with the numbers at risk, not the patients’ own times. Give one row per patient with time and event.',
  'refuse-long-endpoints': () =>
    'Several endpoints stand below each other, so patients stand in several rows. Keep the rows of one endpoint, and paste those.',
  'refuse-long-outcomes': () =>
    'Several outcomes of one study stand below each other; their effects are not independent. Keep the rows of one outcome, and paste those.',
  'refuse-frequencies': () =>
    'A column says how many patients a row stands for. Give one row per patient; if it is something else, set that column to “Ignore”.',
  'refuse-weights': () =>
    'A column weights the patients, and weighted curves aren’t calculated here. For the curve without weights, set that column to “Ignore”.',
  'refuse-no-event': () =>
    'No column says who had the event. Add one with 1 for an event and 0 for a censored time; where all had it, a column “event” of 1.',
  'refuse-no-time': () => 'No column holds the times. Name it “time” or “months”, or choose it below.',
  'refuse-lone-date': () =>
    'There are dates or years, but no times. Give the date of the start and the date of the end, or the time between them.',
  'refuse-competing': () =>
    'Where another event rules out the one of interest, 1 minus Kaplan–Meier overstates its probability; cumulative incidence is not computed here. For the cause-specific hazard, code the other event as censored.',
  'refuse-half': () =>
    'Only those with the event have a time here, or only those without; the times of the others are in another column, or missing. Put all times into one column: to the event, or to the end of follow-up.',
  'refuse-no-rows': () => 'No row can be used. See below what is wrong with each.',
  'refuse-too-many-groups': (count, most) =>
    `The group column has ${count} different values; at most ${most} can be compared. Choose another, or “Ignore”.`,
  'refuse-too-many-studies': (most) => `At most ${most} rows can be pooled.`,
  'refuse-several-arms': () =>
    'Studies have more than two arms, or different pairs of them. Pooling them needs a network meta-analysis; keep the rows of two arms, and paste those.',
  'refuse-no-spread': () =>
    'The effects have no measure of spread. Add a standard error, a variance or the two limits of the interval; a P value or a number of patients isn’t one.',
  'refuse-level': () =>
    'The limits are not those of a 95 % interval. Give standard errors, or the limits of the 95 % interval.',
  'refuse-means': () =>
    'These are means with standard deviations. Compute the difference of each study with its standard error, and paste those.',
  'refuse-correlations': () =>
    'These are correlations. Give Fisher’s z of each as the effect, and its variance 1/(n − 3).',
  'refuse-rates': () =>
    'These are events over person-time, which are not analysed here. Compute the logarithm of each rate ratio with its standard error, and paste those.',
  'refuse-interval-censored': () =>
    'Each event is known to lie between two limits (interval censoring), which is not analysed here.',
  'refuse-percentages': () =>
    'Percentages are rounded. Give the number of patients with the event, and the total.',
} satisfies Record<string, (...values: string[]) => string>;

/** Codes of the sentences about a table that was read. */
export type TablePhrase = keyof typeof phrases;

export const tableReading = {
  phrases: phrases as Record<TablePhrase, (...values: string[]) => string>,
  roles: ROLES,
};
