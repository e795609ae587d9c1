/** Words of the first page and its map of evidence. */
export const homeWords = {
  home: {
    moreNotes: (count: number) =>
      count === 1
        ? '1 more note stands on the page of its study.'
        : `${count} more notes stand on the pages of their studies.`,
    title: 'Sarcoma Evidence',
    lead: 'Studies, cohorts, regimens, outcomes, adverse events and individual patients from four papers on sarcoma drugs. Every number opens its source.',
    searchLabel: 'Search the evidence',
    searchButton: 'Search',
    holds: 'What the data set holds',
    wrong: 'What was found wrong in it',
    wrongLead:
      'Every number that can be recomputed is. These were not what was printed, or change what is concluded:',
    notes: 'Read with caution',
    papers: 'Papers',
    studies: 'Studies',
    ownStudies: 'own',
    citedStudies: 'cited',
    cohorts: 'Cohorts',
    regimens: 'Regimens',
    outcomes: 'Outcome results',
    outcomesNotReported: (count: number) => `${count} of them without a result`,
    adverseEvents: 'Adverse-event rows',
    patients: 'Patients with individual data',
    facts: 'Facts with a source',
    seeAll: 'See all',
    otherDrugs: 'No drug studied',
  },
  map: {
    title: 'Evidence map',
    lead: 'Which tumour was treated with what: how many studies, of how many patients. Every cell opens its studies, an empty one what is near.',
    homeLead:
      'Which tumour was treated with which class of drugs. A mark is a study: its area is the number of patients. Every cell opens its studies, an empty one what is near.',
    what: 'entries',
    tumour: 'Tumour',
    severalClasses: 'Several classes',
    columns: {
      label: 'Columns',
      names: { regimen: 'Regimens', drug: 'Drugs', class: 'Drug classes' },
      notes: {
        regimen: 'A combination is a regimen of its own.',
        drug: 'A combination stands in the column of each of its drugs.',
        class: 'A combination stands in the column of each class of its drugs.',
      },
    },
    views: { label: 'Shown as', names: { map: 'Map', list: 'List', table: 'Table' } },
    keys: 'Arrow keys move between the cells, Enter opens one.',
    unknownSign: '?',
    atLeastSign: (count: string) => `≥ ${count}`,
    legend: {
      label: 'What the marks mean',
      studies: 'studies',
      patients: 'right: patients',
      tint: 'tint by patients:',
      shades: ['< 10', '10–49', '50–99', '≥ 100'],
      unknown: '? not reported, or not for this tumour alone',
      own: 'with own data',
      cited: 'cited only',
    },
    more: (count: number) => `+${count}`,
    told: {
      alone: 'in a group of its own',
      apart: 'told apart within a wider group',
      included: 'included in a wider group',
    } as Record<string, string>,
    atLeast: (count: string) => (count === '1' ? 'any number' : `${count} or more`),
    /** What a cell is about: "Angiosarcoma, everolimus". */
    pair: (tumour: string, other: string) => `${tumour}, ${other}`,
    studies: (count: number) => (count === 1 ? '1 study' : `${count} studies`),
    patients: (count: string, value: number, isMore: boolean) =>
      `${isMore ? 'at least ' : ''}${count} ${value === 1 ? 'patient' : 'patients'}`,
    sizeUnknown: 'size not reported',
    and: (studies: string, patients: string) => `${studies}, ${patients}`,
    comma: ', ',
    semicolon: '; ',
    from: (origin: string, marks: string) => `${origin}: ${marks}.`,
    moreStudies: (count: number) => (count === 1 ? '1 more study' : `${count} more studies`),
    cell: (subject: string, count: string, detail: string) => `${subject}. ${count}. ${detail}`,
    emptyCell: (subject: string, hidden: number) =>
      hidden === 0 ? `${subject}: no study` : `${subject}: nothing that passes the filters`,
    none: {
      regimen: (tumour: string, regimen: string) =>
        `${tumour} with ${regimen} and nothing else: no study in this data set.`,
      drug: (tumour: string, drug: string) =>
        `${tumour} with ${drug}, alone or with other drugs: no study in this data set.`,
      class: (tumour: string, name: string) =>
        `${tumour} with a drug of the class “${name}”: no study in this data set.`,
    },
    near: (pair: string, count: number) => `${pair} (${count === 1 ? '1 study' : `${count} studies`})`,
    allOfTumour: (tumour: string, count: number) =>
      `${tumour} and its kinds, whatever the treatment (${count === 1 ? '1 study' : `${count} studies`})`,
    wholeMap: 'The whole map, by regimen and with filters',
    asTable: 'The same as a table',
    widerOnly: (count: number) =>
      count === 1
        ? '1 more tumour is told of within wider groups only.'
        : `${count} more tumours are told of within wider groups only.`,
  },
};
