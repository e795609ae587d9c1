import type { PaperText } from '@/lib/domain/printed-text';
import type { Problem } from '@/lib/domain/problem';
import {
  CODE_FIELDS,
  CRITERIA_KNOWLEDGE,
  DRUG_KNOWLEDGE,
  type KnowledgeLocation,
  type KnowledgeSource,
  TUMOUR_KNOWLEDGE,
  type Vocabulary,
} from '@/lib/domain/vocabulary';
import { wrongLocation } from './check-printed-figures';
import { noSuchTerm } from './no-such-term';

/** What terms of each vocabulary say beyond their names. */
const KNOWLEDGE = {
  tumours: TUMOUR_KNOWLEDGE,
  drugs: DRUG_KNOWLEDGE,
  'response-criteria': CRITERIA_KNOWLEDGE,
} as const;
type Knowing = keyof typeof KNOWLEDGE;

interface Said {
  file: string;
  path: readonly (string | number)[];
  field: string;
  /** Whether the term says it at all. */
  isSaid: boolean;
  sources: readonly KnowledgeSource[] | undefined;
}

/** Every field that a term may say beyond its names, said or not. */
function saidByTerms(vocabulary: Vocabulary): Said[] {
  return (Object.keys(KNOWLEDGE) as Knowing[]).flatMap((name) =>
    Object.entries(vocabulary[name]).flatMap(([slug, term]) =>
      KNOWLEDGE[name].map((field): Said => {
        const fields: Partial<Record<string, unknown>> = term;
        const sources: Partial<Record<string, KnowledgeSource[]>> = term.sources ?? {};
        return {
          file: `vocabulary/${name}.yaml`,
          path: [slug],
          field,
          // Every drug has names; which of them need a source, the papers tell (`check-drug-names.ts`).
          isSaid: field === 'names' ? sources[field] !== undefined : fields[field] !== undefined,
          sources: sources[field],
        };
      }),
    ),
  );
}

/** What a term says beyond its names is from somewhere that exists, and nothing else names a source. */
export function checkKnowledge(vocabulary: Vocabulary, papers: ReadonlySet<string>): Problem[] {
  return [
    ...saidByTerms(vocabulary).flatMap(({ file, path, field, isSaid, sources }): Problem[] => {
      const problem = (message: string) => ({ file, path, message });
      if (!isSaid) return sources ? [problem(`sources: there is no "${field}" to be from them`)] : [];
      if (!sources) {
        return [
          problem(
            `"${field}" has no source: add to its sources a place of a paper, ${field}: [{ paper: …, lines: […, …], verbatim: … }], or a term of sources.yaml`,
          ),
        ];
      }
      return sources.flatMap((source) => {
        if (typeof source === 'string') {
          return vocabulary.sources[source] ? [] : [problem(noSuchTerm(vocabulary, source, 'sources'))];
        }
        return papers.has(source.paper)
          ? []
          : [
              problem(
                `sources: ${field}: there is no paper "${source.paper}"; its slug is the name of its folder`,
              ),
            ];
      });
    }),
    ...checkCodes(vocabulary),
  ];
}

/** Each kind of code that some term has is from one list. */
function checkCodes(vocabulary: Vocabulary): Problem[] {
  return CODE_FIELDS.flatMap((code): Problem[] => {
    const [name, field] = code.split('.') as ['tumours' | 'drugs' | 'adverse-events', string];
    const isUsed = Object.values(vocabulary[name]).some(
      (term: Partial<Record<string, unknown>>) => term[field] !== undefined,
    );
    const of = Object.entries(vocabulary.sources).filter(
      ([, source]) => source.kind === 'public' && source.codes?.includes(code),
    );
    const isRight = isUsed ? of.length === 1 : of.length === 0;
    const message = isUsed
      ? `${code} is used and must be among the codes of one source; it is among those of ${of.map(([slug]) => slug).join(', ') || 'none'}`
      : `codes: no term has ${code}`;
    return isRight ? [] : [{ file: 'vocabulary/sources.yaml', path: of[0] ? [of[0][0]] : [], message }];
  });
}

/** Every place of a paper that terms say something from, with what stands there according to them. */
export const knowledgeLocations = (vocabulary: Vocabulary): (Said & { place: KnowledgeLocation })[] =>
  saidByTerms(vocabulary).flatMap((said) =>
    (said.sources ?? []).flatMap((source) =>
      typeof source === 'string' ? [] : [{ ...said, place: source }],
    ),
  );

/** Places of one paper that terms name stand in its text. */
export const checkKnowledgeLocations = (
  places: ReturnType<typeof knowledgeLocations>,
  paper: string,
  text: PaperText,
): Problem[] =>
  places
    .filter(({ place }) => place.paper === paper)
    .flatMap(({ file, path, field, place }): Problem[] => {
      const message = wrongLocation(text, place);
      return message ? [{ file, path, message: `sources: ${field}: ${paper}: ${message}` }] : [];
    });
