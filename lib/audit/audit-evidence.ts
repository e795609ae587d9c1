import { identityOf } from '@/lib/domain/fact';
import type { ExtractionFiles, ReadPaper } from '@/lib/domain/files';
import type { Vocabulary } from '@/lib/domain/vocabulary';
import { type EvidenceIndex, indexPaper, type StudyEvidence } from './evidence-index';
import { type AuditRule, type CheckResult, RULE_FAMILIES, VERDICTS } from './rule';
import { RULES } from './rules';

/** A check result with its importance: the smaller, the more important. Of equals the earlier one comes first. */
export interface RankedCheckResult {
  checkResult: CheckResult;
  rank: number;
}

const resultsOf = (rules: readonly AuditRule[], index: EvidenceIndex): RankedCheckResult[] => {
  const cited = new Set(
    index.studies.filter(({ study }) => study.origin === 'secondary').map(({ slug }) => slug),
  );
  /** By verdict, own data before cited, then by family. */
  const rankOf = ({ verdict, study, family }: CheckResult) =>
    (VERDICTS.indexOf(verdict) * 2 + Number(study !== null && cited.has(study))) * RULE_FAMILIES.length +
    RULE_FAMILIES.indexOf(family);
  return rules.flatMap((rule) =>
    rule.audit(index).map((result): RankedCheckResult => {
      const facts = [...new Set(result.facts.filter((id) => id !== ''))];
      const about = new Set(result.facts.slice(0, result.concerned ?? 1));
      const checkResult = {
        ...result,
        facts,
        concerned: facts.filter((id) => about.has(id)).length,
        id: identityOf([rule.id, result.paper, result.study, ...facts]),
        rule: rule.id,
        family: rule.family,
      };
      return { checkResult, rank: rankOf(checkResult) };
    }),
  );
};

/** The most that `rank` can be. */
export const LARGEST_RANK = VERDICTS.length * 2 * RULE_FAMILIES.length;

/** What of a study goes into JSON and comes back the same. */
type KeptStudy = Omit<StudyEvidence, 'cohorts' | 'named'>;

/** Runs the rules paper by paper; of a paper it keeps only the studies that others may be set beside. */
export class Audit {
  private readonly within: readonly AuditRule[];
  private readonly across: readonly AuditRule[];
  /**
   * Of each study what says how large its cohorts are, and which others they share patients with; as JSON, which holds on to
   * nothing of the files that it was read from.
   */
  private readonly studies = new Map<string, string>();
  /** Studies that tell of the same patients as another one, and those others: nobody else is set beside anybody. */
  private readonly tied = new Set<string>();

  constructor(
    private readonly vocabulary: Vocabulary,
    rules: readonly AuditRule[] = RULES,
  ) {
    this.within = rules.filter(({ acrossPapers }) => !acrossPapers);
    this.across = rules.filter(({ acrossPapers }) => acrossPapers);
  }

  addPaper(paper: ReadPaper): RankedCheckResult[] {
    const index = indexPaper(this.vocabulary, paper);
    for (const study of index.studies) this.keep(study);
    return resultsOf(this.within, index);
  }

  private keep(study: StudyEvidence): void {
    this.studies.set(study.slug, JSON.stringify(sizesOnly(study)));
    for (const { overlaps = [] } of study.study.cohorts)
      for (const overlap of overlaps) this.tied.add(study.slug).add(overlap.study);
  }

  /** What only all papers together show; the audit is of no use afterwards. */
  finish(): RankedCheckResult[] {
    const studies = [...this.studies].flatMap(([slug, kept]) =>
      this.tied.has(slug) ? withCohorts(JSON.parse(kept)) : [],
    );
    // The audit may be held on to long after.
    this.studies.clear();
    return resultsOf(this.across, { vocabulary: this.vocabulary, studies, entries: [], notes: [] });
  }
}

function sizesOnly({ paper, slug, study, entries }: StudyEvidence): KeptStudy {
  const cohorts = study.cohorts.map((cohort) => ({ ...cohort, characteristics: undefined }));
  const none = {
    attributes: [],
    outcomes: [],
    adverseEvents: [],
    tests: [],
    statements: [],
    measurements: [],
  };
  return {
    paper,
    slug,
    study: { ...study, ...none, cohorts, regimens: [], patients: [], notes: [], patientTables: [] },
    entries: entries.filter(({ entry }) => entry.form === 'size'),
    patients: [],
  };
}

const withCohorts = (kept: KeptStudy): StudyEvidence => ({
  ...kept,
  cohorts: new Map(kept.study.cohorts.map((cohort) => [cohort.id, cohort])),
  named: new Map(),
});

/** Runs every rule over all evidence, the most important check results first. */
export function auditEvidence(
  { vocabulary, papers }: ExtractionFiles,
  rules: readonly AuditRule[] = RULES,
): CheckResult[] {
  const audit = new Audit(vocabulary, rules);
  const found = [...papers.flatMap((paper) => audit.addPaper(paper)), ...audit.finish()];
  return found.sort((a, b) => a.rank - b.rank).map(({ checkResult }) => checkResult);
}
