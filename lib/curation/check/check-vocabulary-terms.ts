import type { Entry } from '@/lib/domain/entry';
import type { ReadPaper } from '@/lib/domain/files';
import { illegalEventFields, illegalFields, wrongUnit } from '@/lib/domain/legality';
import type { Problem } from '@/lib/domain/problem';
import { termsOf, type Vocabulary } from '@/lib/domain/vocabulary';
import { noSuchTerm, wrongTermOf } from './no-such-term';

/** Every term used exists, and every datum has the form that its measure asks for. */
export function checkVocabularyTerms(
  vocabulary: Vocabulary,
  { file: paperFile, paper, studies }: ReadPaper,
  entries: readonly Entry[],
): Problem[] {
  return [
    ...studies.flatMap(({ file, study }) => [
      ...study.tumours
        .filter((tumour) => !vocabulary.tumours[tumour])
        .map((tumour) => ({ file, path: ['tumours'], message: noSuchTerm(vocabulary, tumour, 'tumours') })),
      ...study.cohorts.flatMap(({ tumour, tumours = [] }, index) => [
        ...[...(tumour ? [tumour] : []), ...tumours]
          .filter((name) => !vocabulary.tumours[name])
          .map((name) => ({
            file,
            path: ['cohorts', index, 'tumour'],
            message: noSuchTerm(vocabulary, name, 'tumours'),
          })),
        ...(tumour && tumours.length > 0
          ? [{ file, path: ['cohorts', index, 'tumours'], message: 'has either one tumour or several' }]
          : []),
      ]),
      ...study.cohorts.flatMap(({ members, containsAllCasesOf = [] }, index) => [
        ...(members ? wrongTermOf(vocabulary, members) : []).map((message) => ({
          file,
          path: ['cohorts', index, 'members'],
          message,
        })),
        ...containsAllCasesOf
          .filter((measure) => !vocabulary['outcome-measures'][measure])
          .map((measure) => ({
            file,
            path: ['cohorts', index, 'containsAllCasesOf'],
            message: noSuchTerm(vocabulary, measure, 'outcome-measures'),
          })),
      ]),
      ...study.regimens.flatMap((regimen, index) =>
        (regimen.sequence ?? [])
          .filter((setting) => !vocabulary.terms.settings?.[setting])
          .map((setting) => ({
            file,
            path: ['regimens', index, 'sequence'],
            message: noSuchTerm(vocabulary, setting, 'settings'),
          })),
      ),
      ...study.patientTables.flatMap((table, index) =>
        Object.entries(table.columns).flatMap(([name, column]) => {
          const path = ['patientTables', index, 'columns', name];
          const measure = vocabulary['outcome-measures'][column.measure];
          const isEvent = column.measure in vocabulary['adverse-events'];
          if (!measure && !isEvent)
            return [{ file, path, message: noSuchTerm(vocabulary, column.measure, 'outcome-measures') }];
          const wrong =
            measure && column.type !== 'term' && column.type !== 'text'
              ? wrongUnit({ value: 0, unit: column.unit }, measure)
              : [];
          const allowed = measure?.values ? termsOf(vocabulary, measure.values) : undefined;
          const unknown = Object.values(column.values ?? {})
            .filter((value): value is string => typeof value === 'string')
            .filter((value) => allowed && !allowed[value])
            .map((value) => noSuchTerm(vocabulary, value, measure?.values ?? ''));
          return [...wrong, ...unknown].map((message) => ({ file, path, message }));
        }),
      ),
    ]),
    ...(
      [
        ['notEvidence', 'not-evidence', paper.notEvidence],
        ['excludedSentences', 'sentence-exclusions', paper.excludedSentences],
      ] as const
    ).flatMap(([field, group, list]) =>
      list.flatMap(({ reason }, index) =>
        vocabulary.terms[group]?.[reason]
          ? []
          : [{ file: paperFile, path: [field, index], message: noSuchTerm(vocabulary, reason, group) }],
      ),
    ),
    ...entries.flatMap((entry) => checkEntry(vocabulary, entry)),
  ];
}

function checkEntry(vocabulary: Vocabulary, entry: Entry): Problem[] {
  const problem = (message: string): Problem => ({ file: entry.file, path: entry.path, message });
  if (entry.form === 'adverse-event') {
    const { datum } = entry;
    const isKnown = datum.term in vocabulary['adverse-events'];
    return [
      ...(isKnown ? [] : [problem(noSuchTerm(vocabulary, datum.term, 'adverse-events'))]),
      ...illegalEventFields(datum).map(problem),
    ];
  }
  if (entry.form === 'drug') {
    return vocabulary.drugs[entry.datum.drug]
      ? []
      : [problem(noSuchTerm(vocabulary, entry.datum.drug, 'drugs'))];
  }
  if (entry.form === 'treatment') {
    const { treatment } = entry.datum;
    return vocabulary.terms['non-drug-treatments']?.[treatment]
      ? []
      : [problem(noSuchTerm(vocabulary, treatment, 'non-drug-treatments'))];
  }
  if (entry.form === 'test') {
    const { measure, endpoint = measure } = entry.datum;
    return [...new Set([measure, endpoint])]
      .filter((name) => !vocabulary['outcome-measures'][name])
      .map((name) => problem(noSuchTerm(vocabulary, name, 'outcome-measures')));
  }
  if (entry.form !== 'datum' && entry.form !== 'statement') return [];
  const { datum } = entry;
  const measure = vocabulary['outcome-measures'][datum.measure];
  if (!measure) return [problem(noSuchTerm(vocabulary, datum.measure, 'outcome-measures'))];
  const problems = illegalFields(entry.kind, datum, measure).map(problem);
  if (datum.term && measure.values && !termsOf(vocabulary, measure.values)?.[datum.term]) {
    problems.push(problem(noSuchTerm(vocabulary, datum.term, measure.values)));
  }
  if (datum.inWords && !vocabulary.terms['results-qualitative']?.[datum.inWords]) {
    problems.push(problem(noSuchTerm(vocabulary, datum.inWords, 'results-qualitative')));
  }
  if (datum.drug && !vocabulary.drugs[datum.drug])
    problems.push(problem(noSuchTerm(vocabulary, datum.drug, 'drugs')));
  if (datum.tumour && !vocabulary.tumours[datum.tumour])
    problems.push(problem(noSuchTerm(vocabulary, datum.tumour, 'tumours')));
  const tumours = ('tumours' in datum && datum.tumours) || [];
  if (datum.tumour && tumours.length > 0)
    problems.push(problem('it is of one tumour or of several: write tumour or tumours'));
  for (const tumour of tumours) {
    if (!vocabulary.tumours[tumour]) problems.push(problem(noSuchTerm(vocabulary, tumour, 'tumours')));
  }
  if (datum.criteria && !vocabulary['response-criteria'][datum.criteria]) {
    problems.push(problem(noSuchTerm(vocabulary, datum.criteria, 'response-criteria')));
  }
  return problems;
}
