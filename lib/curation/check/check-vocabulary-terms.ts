import type { Entry } from '@/lib/domain/entry';
import type { ReadPaper } from '@/lib/domain/files';
import { illegalEventFields, illegalFields } from '@/lib/domain/legality';
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
        .map((tumour) => ({ file, path: ['tumours'], message: noSuchTerm(tumour, 'tumours') })),
      ...study.cohorts.flatMap(({ tumour }, index) =>
        tumour && !vocabulary.tumours[tumour]
          ? [{ file, path: ['cohorts', index, 'tumour'], message: noSuchTerm(tumour, 'tumours') }]
          : [],
      ),
      ...study.cohorts.flatMap(({ members, holdsAll = [] }, index) => [
        ...(members ? wrongTermOf(vocabulary, members) : []).map((message) => ({
          file,
          path: ['cohorts', index, 'members'],
          message,
        })),
        ...holdsAll
          .filter((measure) => !vocabulary['outcome-measures'][measure])
          .map((measure) => ({
            file,
            path: ['cohorts', index, 'holdsAll'],
            message: noSuchTerm(measure, 'outcome-measures'),
          })),
      ]),
      ...study.regimens.flatMap((regimen, index) =>
        (regimen.sequence ?? [])
          .filter((setting) => !vocabulary.terms.settings?.[setting])
          .map((setting) => ({
            file,
            path: ['regimens', index, 'sequence'],
            message: noSuchTerm(setting, 'settings'),
          })),
      ),
      ...study.patientTables.flatMap((table, index) =>
        Object.entries(table.columns).flatMap(([name, column]) => {
          const path = ['patientTables', index, 'columns', name];
          const measure = vocabulary['outcome-measures'][column.measure];
          const isEvent = column.measure in vocabulary['adverse-events'];
          if (!measure && !isEvent)
            return [{ file, path, message: noSuchTerm(column.measure, 'outcome-measures') }];
          const allowed = measure?.values ? termsOf(vocabulary, measure.values) : undefined;
          return Object.values(column.values ?? {})
            .filter((value): value is string => typeof value === 'string')
            .filter((value) => allowed && !allowed[value])
            .map((value) => ({ file, path, message: noSuchTerm(value, measure?.values ?? '') }));
        }),
      ),
    ]),
    ...paper.notEvidence
      .map(({ reason }, index) => ({ reason, index }))
      .filter(({ reason }) => !vocabulary.terms['not-evidence']?.[reason])
      .map(({ reason, index }) => ({
        file: paperFile,
        path: ['notEvidence', index],
        message: noSuchTerm(reason, 'not-evidence'),
      })),
    ...entries.flatMap((entry) => checkEntry(vocabulary, entry)),
  ];
}

function checkEntry(vocabulary: Vocabulary, entry: Entry): Problem[] {
  const problem = (message: string): Problem => ({ file: entry.file, path: entry.path, message });
  if (entry.form === 'adverse-event') {
    const { datum } = entry;
    const isKnown = datum.term in vocabulary['adverse-events'];
    return [
      ...(isKnown ? [] : [problem(noSuchTerm(datum.term, 'adverse-events'))]),
      ...illegalEventFields(datum).map(problem),
    ];
  }
  if (entry.form === 'drug') {
    return vocabulary.drugs[entry.datum.drug] ? [] : [problem(noSuchTerm(entry.datum.drug, 'drugs'))];
  }
  if (entry.form === 'treatment') {
    const { treatment } = entry.datum;
    return vocabulary.terms['non-drug-treatments']?.[treatment]
      ? []
      : [problem(noSuchTerm(treatment, 'non-drug-treatments'))];
  }
  if (entry.form === 'test') {
    const { measure, endpoint = measure } = entry.datum;
    return [...new Set([measure, endpoint])]
      .filter((name) => !vocabulary['outcome-measures'][name])
      .map((name) => problem(noSuchTerm(name, 'outcome-measures')));
  }
  if (entry.form !== 'datum' && entry.form !== 'statement') return [];
  const { datum } = entry;
  const measure = vocabulary['outcome-measures'][datum.measure];
  if (!measure) return [problem(noSuchTerm(datum.measure, 'outcome-measures'))];
  const problems = illegalFields(entry.kind, datum, measure).map(problem);
  if (datum.term && measure.values && !termsOf(vocabulary, measure.values)?.[datum.term]) {
    problems.push(problem(noSuchTerm(datum.term, measure.values)));
  }
  if (datum.drug && !vocabulary.drugs[datum.drug]) problems.push(problem(noSuchTerm(datum.drug, 'drugs')));
  if (datum.tumour && !vocabulary.tumours[datum.tumour])
    problems.push(problem(noSuchTerm(datum.tumour, 'tumours')));
  if (datum.criteria && !vocabulary['response-criteria'][datum.criteria]) {
    problems.push(problem(noSuchTerm(datum.criteria, 'response-criteria')));
  }
  return problems;
}
