import { fold } from '@/lib/domain/fold';
import { groupBy } from '@/lib/domain/group-by';
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
    ...(['tumours', 'drugs', 'adverse-events'] as const).flatMap((name) => sharedNames(vocabulary, name)),
    ...inFile('outcome-measures', (name) => {
      const term = vocabulary['outcome-measures'][name];
      return term ? wrongInMeasure(vocabulary, term) : [];
    }),
  ];
}

/** One name belongs to one term: a reader who looks for it must not be led to two. */
function sharedNames(vocabulary: Vocabulary, name: 'tumours' | 'drugs' | 'adverse-events'): Problem[] {
  const terms = Object.entries(vocabulary[name]).flatMap(([term, { en, zh, synonyms = [] }]) =>
    [...new Set([en, zh, ...synonyms].map((text) => fold(text).folded))].map((called) => ({ term, called })),
  );
  return [...groupBy(terms, ({ called }) => called)].flatMap(([called, [first, ...others]]) =>
    others.map(({ term }) => ({
      file: `vocabulary/${name}.yaml`,
      path: [term],
      message: `"${called}" is also a name of ${first?.term}; one name belongs to one term`,
    })),
  );
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
        const owner = owners.get(`${group}\n${name}`);
        if (!owner) owners.set(`${group}\n${name}`, own);
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
