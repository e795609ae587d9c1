import type { ExtractionFiles, ReadPaper } from '@/lib/domain/files';
import { groupBy } from '@/lib/domain/group-by';
import { type History, NO_HISTORY } from '@/lib/domain/history';
import { readPatientRows } from '@/lib/domain/patient-rows';
import type { NumberStatus } from '@/lib/domain/printed-numbers';
import { readPaperText } from '@/lib/domain/printed-text';
import type { Problem } from '@/lib/domain/problem';
import type { SentenceStatus } from '@/lib/domain/prose';
import { readFacts } from '@/lib/domain/read-facts';
import type { Vocabulary } from '@/lib/domain/vocabulary';
import { checkCoverage } from './check-coverage';
import { checkDenominators } from './check-denominators';
import { DrugNames } from './check-drug-names';
import { checkHistory } from './check-history';
import { checkIdentities, KnownFacts } from './check-identities';
import { checkKnowledge, checkKnowledgeLocations, knowledgeLocations } from './check-knowledge';
import { checkLanguages } from './check-languages';
import { checkNamedMeasure, MeasureNames } from './check-named-measure';
import { checkLocations, checkValues } from './check-printed-figures';
import { checkPrintedNames } from './check-printed-names';
import { checkQuotes } from './check-quotes';
import { checkReferences } from './check-references';
import { checkSections } from './check-sections';
import { checkSentences } from './check-sentences';
import { checkStatistics } from './check-statistics';
import { StudiesApart } from './check-studies-apart';
import { checkTotals } from './check-totals';
import { TrialsApart } from './check-trials-apart';
import { checkUnits } from './check-units';
import { checkVocabulary } from './check-vocabulary';
import { checkVocabularyTerms } from './check-vocabulary-terms';

export interface PaperCoverage {
  paper: string;
  /** Absent where the full text is not available. */
  numbers?: NumberStatus[];
  /** Sentences of its running text; absent like the numbers. */
  sentences?: SentenceStatus[];
  facts: number;
}

export interface CheckedPaper {
  problems: Problem[];
  /**
   * Absent of a paper of which a study file could not be read, or is a draft that was left out: the numbers of that study
   * would seem unaccounted for.
   */
  coverage?: PaperCoverage;
}

/**
 * Finds everything that is wrong with valid files, one paper at a time; of a paper that was checked it keeps no more than
 * others may refer to.
 */
export class EvidenceChecker {
  private readonly apart = new StudiesApart();
  private readonly trials = new TrialsApart();
  private readonly known = new KnownFacts();

  private readonly places: ReturnType<typeof knowledgeLocations>;
  private readonly names: MeasureNames;
  private readonly drugs: DrugNames;

  constructor(private readonly vocabulary: Vocabulary) {
    this.places = knowledgeLocations(vocabulary);
    this.names = new MeasureNames(vocabulary);
    this.drugs = new DrugNames(vocabulary);
  }

  addPaper(paper: ReadPaper): CheckedPaper {
    const { problems, coverage } = this.checkPaper(paper);
    const partial = new Map(paper.studies.map((study) => [study.file, study.partial]));
    const inFile = <P extends Pick<Problem, 'file' | 'path'>>(problem: P): P => {
      const path = partial.get(problem.file)?.placeOf(problem.path);
      return path ? { ...problem, path } : problem;
    };
    return {
      problems: problems.map(({ first, ...problem }) => ({
        ...inFile(problem),
        ...(first ? { first: inFile(first) } : {}),
      })),
      ...(coverage ? { coverage } : {}),
    };
  }

  private checkPaper(paper: ReadPaper): CheckedPaper {
    const { entries, facts } = readFacts(paper);
    const text = paper.text === undefined ? undefined : readPaperText(paper.text);
    const problems = [
      ...this.apart.add(paper),
      ...this.trials.add(paper),
      ...checkVocabularyTerms(this.vocabulary, paper, entries),
      ...checkReferences(
        paper,
        groupBy(entries, ({ file }) => file),
      ),
      ...checkDenominators(paper, entries),
      ...checkQuotes(paper, entries),
      ...checkTotals(paper),
      ...checkValues(this.vocabulary, entries),
      ...checkUnits(entries),
      ...checkStatistics(entries, text),
      ...checkSections(paper, entries),
      ...checkLanguages(this.vocabulary, paper),
      ...paper.studies.flatMap((study) => readPatientRows(study).problems),
      ...checkIdentities(facts, this.known),
    ];
    this.drugs.add(text);
    const { slug } = paper.paper;
    if (text === undefined) return { problems, coverage: { paper: slug, facts: facts.length } };
    problems.push(
      ...checkNamedMeasure(this.vocabulary, this.names, entries, text),
      ...checkPrintedNames(this.vocabulary, paper, entries, text),
      ...checkLocations(text, entries),
      ...checkKnowledgeLocations(this.places, slug, text),
    );
    if (paper.unread.length + paper.drafts.length > 0) return { problems };
    const { numbers, problems: walked } = checkCoverage(paper, text, entries);
    const { sentences, problems: read } = checkSentences(paper, text, entries);
    return {
      problems: problems.concat(walked, read),
      coverage: { paper: slug, numbers, sentences, facts: facts.length },
    };
  }

  /** What only all files together show. */
  finish(history: History = NO_HISTORY): Problem[] {
    const { tumours, drugs } = this.vocabulary;
    const { papers, studies } = this.apart.slugs();
    return [
      ...checkVocabulary(this.vocabulary),
      ...checkKnowledge(this.vocabulary, papers),
      ...this.apart.finish(),
      ...this.trials.finish(),
      ...this.drugs.problems(),
      ...checkHistory(history, {
        paper: papers,
        study: studies,
        tumour: new Set(Object.keys(tumours)),
        drug: new Set(Object.keys(drugs)),
      }),
    ];
  }
}

/** Everything that can be wrong with valid files, all at once. */
export function checkEvidence({ vocabulary, papers, history }: ExtractionFiles): {
  problems: Problem[];
  coverage: PaperCoverage[];
} {
  const checker = new EvidenceChecker(vocabulary);
  const checked = papers.map((paper) => checker.addPaper(paper));
  return {
    problems: [...checked.flatMap(({ problems }) => problems), ...checker.finish(history)],
    coverage: checked.flatMap(({ coverage }) => coverage ?? []),
  };
}
