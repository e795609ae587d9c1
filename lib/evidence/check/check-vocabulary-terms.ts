import type { Entry } from '../entry';
import type { ExtractionFiles } from '../files';
import { illegalEventFields, illegalFields } from '../legality';
import type { Problem } from '../problem';
import { termsOf, VOCABULARY_FILES, type Vocabulary } from '../vocabulary';
import { leadsToItself } from './leads-to-itself';

/** `group` is a vocabulary, or a group of `terms.yaml`. */
const near = (name: string, group: string) =>
  `"${name}" is not a term of seeds/vocabulary/${group in VOCABULARY_FILES ? `${group}.yaml` : `terms.yaml (group ${group})`}; add it there or mend it here`;

/** Every term used exists, and every datum has the form that its measure asks for. */
export function checkVocabularyTerms(files: ExtractionFiles, entries: readonly Entry[]): Problem[] {
  const { vocabulary } = files;
  return [
    ...checkWithinVocabulary(vocabulary),
    ...files.papers.flatMap((paper) =>
      paper.studies.flatMap(({ file, study }) => [
        ...study.tumours
          .filter((tumour) => !vocabulary.tumours[tumour])
          .map((tumour) => ({ file, path: ['tumours'], message: near(tumour, 'tumours') })),
        ...study.cohorts.flatMap(({ tumour }, index) =>
          tumour && !vocabulary.tumours[tumour]
            ? [{ file, path: ['cohorts', index, 'tumour'], message: near(tumour, 'tumours') }]
            : [],
        ),
        ...study.regimens.flatMap((regimen, index) =>
          (regimen.sequence ?? [])
            .filter((setting) => !vocabulary.terms.settings?.[setting])
            .map((setting) => ({
              file,
              path: ['regimens', index, 'sequence'],
              message: near(setting, 'settings'),
            })),
        ),
        ...study.patientTables.flatMap((table, index) =>
          Object.entries(table.columns).flatMap(([name, column]) => {
            const path = ['patientTables', index, 'columns', name];
            const measure = vocabulary['outcome-measures'][column.measure];
            const isEvent = column.measure in vocabulary['adverse-events'];
            if (!measure && !isEvent)
              return [{ file, path, message: near(column.measure, 'outcome-measures') }];
            const allowed = measure?.values ? termsOf(vocabulary, measure.values) : undefined;
            return Object.values(column.values ?? {})
              .filter((value): value is string => typeof value === 'string')
              .filter((value) => allowed && !allowed[value])
              .map((value) => ({ file, path, message: near(value, measure?.values ?? '') }));
          }),
        ),
      ]),
    ),
    ...files.papers.flatMap(({ file, paper }) =>
      paper.notEvidence
        .map(({ reason }, index) => ({ reason, index }))
        .filter(({ reason }) => !vocabulary.terms['not-evidence']?.[reason])
        .map(({ reason, index }) => ({
          file,
          path: ['notEvidence', index],
          message: near(reason, 'not-evidence'),
        })),
    ),
    ...entries.flatMap((entry) => checkEntry(vocabulary, entry)),
  ];
}

function checkWithinVocabulary(vocabulary: Vocabulary): Problem[] {
  const inFile = (name: string, path: string, message: string): Problem => ({
    file: `vocabulary/${name}.yaml`,
    path: [path],
    message,
  });
  return [
    ...Object.entries(vocabulary.tumours)
      .filter(([, term]) => term.parent && !vocabulary.tumours[term.parent])
      .map(([name, term]) => inFile('tumours', name, near(term.parent ?? '', 'tumours'))),
    ...Object.keys(vocabulary.tumours)
      .filter((name) => leadsToItself(name, (tumour) => vocabulary.tumours[tumour]?.parent))
      .map((name) => inFile('tumours', name, 'is a kind of itself')),
    ...Object.entries(vocabulary.drugs)
      .filter(([, term]) => !vocabulary['drug-classes'][term.class])
      .map(([name, term]) => inFile('drugs', name, near(term.class, 'drug-classes'))),
    ...Object.entries(vocabulary['outcome-measures'])
      .filter(([, term]) => term.type === 'term' && (!term.values || !termsOf(vocabulary, term.values)))
      .map(([name]) =>
        inFile(
          'outcome-measures',
          name,
          'a measure of type term needs "values": the vocabulary or group of its terms',
        ),
      ),
  ];
}

function checkEntry(vocabulary: Vocabulary, entry: Entry): Problem[] {
  const problem = (message: string): Problem => ({ file: entry.file, path: entry.path, message });
  if (entry.form === 'adverse-event') {
    const { datum } = entry;
    const isKnown = datum.term in vocabulary['adverse-events'];
    return [
      ...(isKnown ? [] : [problem(near(datum.term, 'adverse-events'))]),
      ...illegalEventFields(datum).map(problem),
    ];
  }
  if (entry.form === 'drug') {
    return vocabulary.drugs[entry.datum.drug] ? [] : [problem(near(entry.datum.drug, 'drugs'))];
  }
  if (entry.form === 'test') {
    return vocabulary['outcome-measures'][entry.datum.measure]
      ? []
      : [problem(near(entry.datum.measure, 'outcome-measures'))];
  }
  if (entry.form !== 'datum' && entry.form !== 'statement') return [];
  const { datum } = entry;
  const measure = vocabulary['outcome-measures'][datum.measure];
  if (!measure) return [problem(near(datum.measure, 'outcome-measures'))];
  const problems = illegalFields(entry.kind, datum, measure).map(problem);
  if (datum.term && measure.values && !termsOf(vocabulary, measure.values)?.[datum.term]) {
    problems.push(problem(near(datum.term, measure.values)));
  }
  if (datum.drug && !vocabulary.drugs[datum.drug]) problems.push(problem(near(datum.drug, 'drugs')));
  if (datum.tumour && !vocabulary.tumours[datum.tumour])
    problems.push(problem(near(datum.tumour, 'tumours')));
  if (datum.criteria && !vocabulary['response-criteria'][datum.criteria]) {
    problems.push(problem(near(datum.criteria, 'response-criteria')));
  }
  return problems;
}
