import { entriesOf } from '@/lib/domain/entry';
import { factsOfPaper } from '@/lib/domain/fact';
import type { ExtractionFiles } from '@/lib/domain/files';
import { readPatientRows } from '@/lib/domain/patient-rows';
import { readPaperText } from '@/lib/domain/printed-text';
import type { Problem } from '@/lib/domain/problem';
import { checkCoverage, type NumberStatus } from './check-coverage';
import { checkDenominators } from './check-denominators';
import { checkHistory } from './check-history';
import { checkIdentities } from './check-identities';
import { checkPlaces, checkValues } from './check-printed-figures';
import { checkReferences } from './check-references';
import { checkTotals } from './check-totals';
import { checkVocabularyTerms } from './check-vocabulary-terms';

export interface PaperCoverage {
  paper: string;
  /** Absent where the full text is not at hand. */
  numbers?: NumberStatus[];
  facts: number;
}

/**
 * Everything that can be wrong with valid files, all at once. A paper of which a study file could not be read has no
 * coverage: the numbers of that study would seem unaccounted for.
 */
export function checkEvidence(files: ExtractionFiles): { problems: Problem[]; coverage: PaperCoverage[] } {
  const entriesByPaper = files.papers.map((paper) => ({ paper, entries: entriesOf(paper) }));
  const entries = entriesByPaper.flatMap(({ entries: own }) => own);
  const problems: Problem[] = [
    ...checkVocabularyTerms(files, entries),
    ...checkReferences(files, entries),
    ...checkDenominators(files, entries),
    ...checkTotals(files),
    ...checkValues(entries),
    ...checkHistory(files),
    ...files.papers.flatMap(({ studies }) => studies.flatMap((study) => readPatientRows(study).problems)),
  ];
  const facts = entriesByPaper.map(({ paper, entries: own }) => factsOfPaper(paper, own).facts);
  problems.push(...checkIdentities(facts.flat()));
  const coverage = entriesByPaper.flatMap(({ paper, entries: own }, index): PaperCoverage[] => {
    const count = facts[index]?.length ?? 0;
    if (paper.text === undefined) return [{ paper: paper.paper.slug, facts: count }];
    const text = readPaperText(paper.text);
    if (paper.unread.length > 0) {
      problems.push(...checkPlaces(text, own));
      return [];
    }
    const walked = checkCoverage(paper, text, own);
    problems.push(...checkPlaces(text, own), ...walked.problems);
    return [{ paper: paper.paper.slug, numbers: walked.numbers, facts: count }];
  });
  return { problems, coverage };
}
