import { fold } from '@/lib/domain/fold';
import type { Problem } from '@/lib/domain/problem';
import {
  type MeasureTerm,
  type PlainTerm,
  termsOf,
  type Vocabulary,
  type VocabularyName,
} from '@/lib/domain/vocabulary';
import { wrongLanguages } from './check-languages';
import { leadsToItself } from './leads-to-itself';
import { noSuchTerm, wrongTermOf } from './no-such-term';

/** Terms that name other terms name some that exist. */
export function checkVocabulary(vocabulary: Vocabulary): Problem[] {
  const { tumours, drugs } = vocabulary;
  const inFile = (name: VocabularyName, message: (term: string) => readonly string[]): Problem[] =>
    Object.keys(vocabulary[name]).flatMap((term) =>
      message(term).map((text) => ({ file: `vocabulary/${name}.yaml`, path: [term], message: text })),
    );
  return [
    ...labelled(vocabulary).flatMap(({ file, path, term }) =>
      wrongLanguages(term).map(({ language, message }) => ({ file, path: [...path, language], message })),
    ),
    ...namedAlike(vocabulary),
    ...inFile('tumours', (name) => {
      const parent = tumours[name]?.parent;
      return parent && !tumours[parent] ? [noSuchTerm(vocabulary, parent, 'tumours')] : [];
    }),
    ...inFile('tumours', (name) =>
      leadsToItself(name, (tumour) => tumours[tumour]?.parent) ? ['is a kind of itself'] : [],
    ),
    ...inFile('drugs', (name) => {
      const group = drugs[name]?.class ?? '';
      return vocabulary['drug-classes'][group] ? [] : [noSuchTerm(vocabulary, group, 'drug-classes')];
    }),
    ...inFile('response-criteria', (name) =>
      (vocabulary['response-criteria'][name]?.thresholds ?? []).flatMap(({ response }) =>
        vocabulary.terms.responses?.[response] ? [] : [noSuchTerm(vocabulary, response, 'responses')],
      ),
    ),
    ...inFile('outcome-measures', (name) => {
      const term = vocabulary['outcome-measures'][name];
      return term ? wrongInMeasure(vocabulary, term) : [];
    }),
  ];
}

function wrongInMeasure(vocabulary: Vocabulary, measure: MeasureTerm): string[] {
  const {
    type,
    values,
    sumOf = [],
    countsPatients,
    countsEvents,
    optionalPart,
    plainCount,
    effect,
    person,
    changedFrom,
  } = measure;
  const problems: string[] = [];
  if (type === 'term' && (!values || !termsOf(vocabulary, values))) {
    problems.push('a measure of type term needs "values": the vocabulary or group of its terms');
  }
  for (const part of sumOf) {
    if (!vocabulary['outcome-measures'][part]) {
      problems.push(`sumOf: ${noSuchTerm(vocabulary, part, 'outcome-measures')}`);
    }
  }
  if (countsPatients) {
    problems.push(...wrongTermOf(vocabulary, countsPatients).map((message) => `countsPatients: ${message}`));
  }
  if (countsEvents && !vocabulary['outcome-measures'][countsEvents.endpoint]) {
    problems.push(`countsEvents: ${noSuchTerm(vocabulary, countsEvents.endpoint, 'outcome-measures')}`);
  }
  if (effect && !vocabulary['outcome-measures'][effect.of]) {
    problems.push(`effect: ${noSuchTerm(vocabulary, effect.of, 'outcome-measures')}`);
  }
  if (changedFrom !== undefined && !vocabulary['outcome-measures'][changedFrom]) {
    problems.push(`changedFrom: ${noSuchTerm(vocabulary, changedFrom, 'outcome-measures')}`);
  }
  if (person !== undefined && !measure.kinds.includes('patient')) {
    problems.push('person is for measures that a patient has: "patient" is missing in kinds');
  }
  const isPartition = Object.values(vocabulary['outcome-measures']).some(
    ({ partition }) => partition === optionalPart,
  );
  if (optionalPart !== undefined && !isPartition) {
    problems.push(`optionalPart: no measure has the partition "${optionalPart}"`);
  }
  if (plainCount && type !== 'count') {
    problems.push(`plainCount is for measures of type count, and this one is of type ${type}`);
  }
  return problems;
}

interface Labelled {
  file: string;
  /** The vocabulary, or the group of terms, within which a name means one thing. */
  group: string;
  path: readonly string[];
  term: PlainTerm;
}

/** Every term of every vocabulary with its place. */
function labelled({ terms, ...plain }: Vocabulary): Labelled[] {
  const inGroup = (file: string, group: string, before: readonly string[], of: Record<string, PlainTerm>) =>
    Object.entries(of).map(([name, term]) => ({ file, group, path: [...before, name], term }));
  return [
    ...Object.entries(plain).flatMap(([name, of]) => inGroup(`vocabulary/${name}.yaml`, name, [], of)),
    ...Object.entries(terms).flatMap(([group, of]) => inGroup('vocabulary/terms.yaml', group, [group], of)),
  ];
}

/** Vocabularies whose terms readers look for: names that a search can't tell apart are one there. */
const SEARCHED: readonly string[] = ['tumours', 'drugs', 'adverse-events'];

/** One name belongs to one term: what a reader types, or a curator looks up, must not lead to two. */
function namedAlike(vocabulary: Vocabulary): Problem[] {
  const owners = new Map<string, Labelled>();
  return labelled(vocabulary).flatMap((own): Problem[] => {
    const { file, group, path, term } = own;
    // Two measures may share their label: the same thing of a cohort and of a patient.
    const names =
      group === 'outcome-measures' ? (term.synonyms ?? []) : [term.en, term.zh, ...(term.synonyms ?? [])];
    return [...new Set(names.map((name) => name.normalize('NFKC').toLowerCase()))].flatMap(
      (name): Problem[] => {
        const key = `${group}\n${SEARCHED.includes(group) ? fold(name).folded : name}`;
        const owner = owners.get(key);
        if (!owner) owners.set(key, own);
        return owner && owner !== own
          ? [
              {
                file,
                path,
                message: `"${name}" is a name of ${owner.path.at(-1)} too ({first}); one name belongs to one term`,
                first: { file: owner.file, path: owner.path },
              },
            ]
          : [];
      },
    );
  });
}
