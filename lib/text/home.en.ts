/** Words of the first page and its map of evidence. */
export const homeWords = {
  home: {
    title: 'What papers report on sarcoma drugs, number by number',
    lead: 'Every result with its denominator, its interval and the line of the paper it comes from.',
    examples: 'For example',
    headlines: 'Headline results',
    moreHeadlines: (count: number) =>
      count === 1 ? '1 more headline result' : `${count} more headline results`,
    moreOfIt: (count: number) =>
      count === 1 ? '1 more result of the same measure' : `${count} more results of the same measure`,
    headlinesLead:
      'The papers’ own data first, then registry records and cited studies, each by design, then by size. Dashed frame: cited.',
    holds: 'What the data set holds',
    wrong: 'What does not agree',
    papers: 'papers',
    studies: 'studies',
    primaryStudies: 'reported by the papers',
    registryStudies: 'registry records',
    secondaryStudies: 'cited by them',
    cohorts: 'Cohorts',
    regimens: 'Regimens',
    outcomes: 'outcome results',
    adverseEvents: 'adverse-event rows',
    patients: 'individual patients',
    facts: 'facts with a source',
  },
  map: {
    title: 'Evidence map',
    lead: 'Which treatments were studied in which tumours: how many studies, of how many patients. A cell opens its studies, an empty cell related evidence.',
    what: 'study–tumour–treatment entries',
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
    laboratorySign: 'lab',
    atLeastSign: (count: string) => `≥ ${count}`,
    legend: {
      label: 'What the marks mean',
      studies: 'studies',
      patients: 'right: patients',
      tint: 'Tint by patients:',
      shades: ['< 10', '10–49', '50–99', '≥ 100'],
      unknown: 'not reported, or not for this tumour separately',
      laboratory: 'laboratory study, no patients',
      origins: {
        primary: 'with data of the paper itself',
        registry: 'with a registry record',
        secondary: 'cited only',
      },
      vocabulary: 'Groups by this site’s vocabulary; their pages name its sources',
    },
    more: (count: number) => `+${count}`,
    reporting: {
      'dedicated-cohort': 'dedicated cohort',
      'subgroup-result': 'subgroup result of a wider cohort',
      'included-only': 'included only, in a wider cohort',
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
      hidden === 0 ? `${subject}: no study` : `${subject}: no study matches the filters`,
    none: {
      regimen: (tumour: string, regimen: string) =>
        `${tumour}, ${regimen} with no other drug: no study in this data set.`,
      drug: (tumour: string, drug: string) =>
        `${tumour}, ${drug} alone or in combination: no study in this data set.`,
      class: (tumour: string, name: string) =>
        `${tumour}, drugs of the class “${name}”: no study in this data set.`,
    },
    near: (pair: string, count: number) => `${pair} (${count === 1 ? '1 study' : `${count} studies`})`,
    allOfTumour: (tumour: string, count: number) =>
      `${tumour} and its subtypes, any treatment (${count === 1 ? '1 study' : `${count} studies`})`,
    firstTumours: (shown: string, all: string) =>
      `Drawn: the ${shown} tumours of ${all} with most entries; the filter of tumours shows the others.`,
    firstColumns: {
      regimen: (shown: string, all: string) =>
        `Drawn: the ${shown} regimens of ${all} with most entries; filters of class and drug show the others.`,
      drug: (shown: string, all: string) =>
        `Drawn: the ${shown} drugs of ${all} with most entries; the filter of classes shows the others.`,
      class: (shown: string, all: string) =>
        `Drawn: the ${shown} drug classes of ${all} with most entries; the filter of classes shows the others.`,
    },
    largestEntries: (drawn: string, all: string) =>
      `More entries match than are counted here: the ${drawn} with most patients of ${all}. Further filters leave fewer, all of which are counted.`,
    wholeMap: 'The whole map, by regimen and with filters',
    asTable: 'The same as a table',
    moreInWholeMap: (tumours: number, classes: number) => {
      const more = [
        ...(tumours > 0 ? [`${tumours} more ${tumours === 1 ? 'tumour' : 'tumours'}`] : []),
        ...(classes > 0 ? [`${classes} more drug ${classes === 1 ? 'class' : 'classes'}`] : []),
      ].join(' and ');
      return `${more} ${tumours + classes === 1 ? 'is' : 'are'} in the whole map.`;
    },
  },
};
