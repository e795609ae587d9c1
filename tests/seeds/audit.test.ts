import { describe, expect, it } from 'vitest';
import { auditEvidence } from '@/lib/audit/audit-evidence';
import { indexEvidence } from '@/lib/audit/evidence-index';
import { reportedCounts } from '@/lib/audit/reported-count';
import { RULES } from '@/lib/audit/rules';
import { termsOf } from '@/lib/domain/vocabulary';
import { readSeeds } from '@/seeds/read-seeds';

const { files } = readSeeds('seeds');
if (!files) throw new Error('the extraction files could not be read');
const index = indexEvidence(files);
const checkResults = auditEvidence(files);
const verdictsOf = (factId: string, rules: readonly string[]) =>
  checkResults.filter(({ facts: [printed], rule }) => printed === factId && rules.includes(rule));

describe('the audit of all papers', () => {
  it('gives every percentage with its count and denominator a verdict', () => {
    const unchecked = reportedCounts(index)
      .filter(
        ({ count, of, percentage }) => count !== undefined && of !== undefined && percentage !== undefined,
      )
      .filter(({ audited }) => verdictsOf(audited.factId, ['percentage-of-count']).length !== 1);
    expect(unchecked).toEqual([]);
  });

  it('gives every count with a printed denominator a verdict, and no other', () => {
    const counted = reportedCounts(index).filter(
      ({ of, study, cohort }) => of !== undefined && study && cohort,
    );
    const unprinted = counted
      .filter(({ printsDenominator }) => !printsDenominator)
      .filter(({ audited }) => verdictsOf(audited.factId, ['denominator-of-cohort']).length > 0);
    expect(unprinted).toEqual([]);
    const unchecked = counted
      .filter(({ printsDenominator }) => printsDenominator)
      .filter(({ audited }) => verdictsOf(audited.factId, ['denominator-of-cohort']).length !== 1);
    expect(unchecked).toEqual([]);
  });

  it('gives every percentage of a group of known size a verdict', () => {
    const unchecked = reportedCounts(index)
      .filter(({ of, percentage, sign }) => of !== undefined && percentage !== undefined && !sign)
      .filter(
        ({ audited }) =>
          verdictsOf(audited.factId, ['percentage-of-count', 'attainable-percentage']).length === 0,
      );
    expect(unchecked).toEqual([]);
  });

  it('gives every test with a statistic and its inputs a verdict', () => {
    const tests = index.entries.flatMap(({ entry, factId }) =>
      entry.form === 'test' && entry.datum.statistic !== undefined ? [{ entry, factId }] : [],
    );
    expect(tests.length).toBeGreaterThan(0);
    for (const { entry, factId } of tests) {
      const recomputed = verdictsOf(factId, ['chi-squared-from-counts', 'log-rank-from-rows']);
      // Without inputs, the rule for such tests or the P beside it has the say.
      const hasInputs = entry.datum.counts !== undefined || entry.datum.endpoint !== undefined;
      expect(recomputed, `${entry.study} ${entry.datum.id}`).toHaveLength(hasInputs ? 1 : 0);
    }
  });

  it('gives every P a verdict', () => {
    let seen = 0;
    for (const { entry, factIds } of index.entries) {
      if (entry.form !== 'test' || !entry.datum.pValue) continue;
      seen += 1;
      const rules = ['chi-squared-from-counts', 'log-rank-from-rows', 'p-from-statistic', 'interval-and-p'];
      const about = factIds.flatMap((id) => verdictsOf(id, [...rules, 'test-without-inputs']));
      expect(about.length, `${entry.study} ${entry.datum.id}`).toBeGreaterThan(0);
    }
    expect(seen).toBeGreaterThan(5);
  });

  it('gives every claim of significance a verdict', () => {
    let seen = 0;
    for (const { entry, factId } of index.entries) {
      if (entry.form !== 'statement') continue;
      const claims = entry.datum.claims?.length ?? 0;
      seen += claims;
      expect(verdictsOf(factId, ['claim-against-test']), factId).toHaveLength(claims);
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('gives every division of a group whose sizes are all printed a verdict', () => {
    for (const { study, slug } of index.studies) {
      const divided = study.cohorts.filter(
        ({ size, partition, parent }) =>
          size && partition && study.cohorts.some(({ id, size: whole }) => id === parent && whole),
      );
      const partitions = new Set(divided.map(({ parent, partition }) => `${parent} ${partition}`));
      const complete = [...partitions].filter((name) =>
        study.cohorts
          .filter(({ parent, partition }) => `${parent} ${partition}` === name)
          .every(({ size }) => size && !size.sign),
      );
      const found = checkResults.filter(({ rule, study: of }) => rule === 'cohort-parts' && of === slug);
      expect(found.length, slug).toBeGreaterThanOrEqual(complete.length);
    }
  });

  it('names only facts that exist, and no check result twice', () => {
    const facts = new Set([
      ...index.entries.flatMap(({ factIds }) => factIds),
      ...index.studies.flatMap(({ patients }) =>
        patients.flatMap(({ cells }) => cells.map(({ factId }) => factId)),
      ),
    ]);
    expect(checkResults.flatMap((checkResult) => checkResult.facts.filter((id) => !facts.has(id)))).toEqual(
      [],
    );
    expect(checkResults.every(({ facts: used }) => used.length > 0)).toBe(true);
    expect(new Set(checkResults.map(({ id }) => id)).size).toBe(checkResults.length);
  });

  it('is the same every time', () => {
    expect(auditEvidence(files)).toEqual(checkResults);
  });

  it('writes no rule for one paper', () => {
    const names = [
      ...files.papers.map(({ paper }) => paper.slug),
      ...files.papers.flatMap(({ studies }) => studies.map(({ study }) => study.slug)),
    ];
    const source = RULES.map(({ audit }) => audit.toString()).join('\n');
    expect(names.filter((name) => source.includes(name))).toEqual([]);
  });
});

describe('the relations of the vocabulary', () => {
  it('name measures and terms that exist', () => {
    const measures = files.vocabulary['outcome-measures'];
    const wrong = Object.entries(measures).flatMap(([name, { sumOf, countsPatients, countsEvents }]) => [
      ...(sumOf ?? []).filter((part) => !measures[part]),
      ...(countsEvents && !measures[countsEvents.endpoint] ? [`${name}: ${countsEvents.endpoint}`] : []),
      ...(countsPatients && !measures[countsPatients.measure] ? [`${name}: ${countsPatients.measure}`] : []),
      ...(countsPatients?.term &&
      !termsOf(files.vocabulary, measures[countsPatients.measure]?.values ?? '')?.[countsPatients.term]
        ? [`${name}: ${countsPatients.term}`]
        : []),
    ]);
    expect(wrong).toEqual([]);
  });

  it('of cohorts too', () => {
    const measures = files.vocabulary['outcome-measures'];
    const wrong = index.studies.flatMap(({ study }) =>
      study.cohorts.flatMap(({ members, containsAllCasesOf }) => [
        ...(containsAllCasesOf ?? []).filter((measure) => !measures[measure]),
        ...(members && !termsOf(files.vocabulary, measures[members.measure]?.values ?? '')?.[members.term]
          ? [members.term]
          : []),
      ]),
    );
    expect(wrong).toEqual([]);
  });
});

/** A copy of the files in which the entry at a path has another count. */
function withCount(file: string, path: readonly (string | number)[], count: number) {
  const copy = structuredClone(files);
  const study = copy?.papers.flatMap(({ studies }) => studies).find((read) => read.file === file)?.study;
  const target = path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown>)[step],
    study as unknown,
  );
  (target as { count: number }).count = count;
  return copy;
}

describe('a count that is off by one', () => {
  const rates = reportedCounts(index).filter(
    ({ count, of, percentage, study }) =>
      count !== undefined && of !== undefined && percentage !== undefined && study,
  );

  it.each(rates.map((figure) => [`${figure.study} ${figure.audited.entry.path.join('.')}`, figure] as const))(
    'is noticed in %s',
    (_, { audited, count = 0 }) => {
      const { file, path } = audited.entry;
      const changed = withCount(file, path, count === 0 ? 1 : count - 1);
      const found =
        changed &&
        auditEvidence(
          changed,
          RULES.filter(({ id }) => id === 'percentage-of-count'),
        );
      const about = found?.find(({ facts: [printed] }) => printed === audited.factId);
      expect(about?.verdict).toBe('disagrees');
    },
  );
});

/** All that the audit finds wrong in the papers; whatever else it says is a mistake of ours. */
const expected: Record<
  string,
  readonly [rule: string, verdict: string, printed: string, recomputed: string][]
> = {
  'anlotinib-sts-2020': [
    ['claim-against-test', 'changes-conclusion', 'decreased significantly within 1 year', 'P > 0.05'],
    ['chi-squared-from-counts', 'disagrees', 'χ² = 4.62, P < 0.05', 'χ² = 5.171, P = 0.0230'],
    ['two-claims', 'disagrees', '术后病理为低级别肉瘤', '滑膜肉瘤3例 | 腺泡状软组织肉瘤2例'],
    ['test-at-limit', 'sensitivity', 'P > 0.05', '≤ P = 0.0509; < P = 0.0271'],
    ['events-by-timepoint', 'sensitivity', '10/23', '≤ 10; < 9'],
    ['events-by-timepoint', 'sensitivity', '6/23', '≤ 6; < 5'],
  ],
  'imatinib-gist-2010-2015': [
    ['stated-analysis-set', 'disagrees', 'N = 54', 'N = 56'],
    ['two-claims', 'disagrees', '本组患者中未出现明显不良反应', '腹痛18例(33.3%) | 腹泻11例(20.4%)'],
    ['percentage-of-count', 'rounding', '67.8 %', '67.9 %'],
    ['percentage-of-count', 'rounding', '32.2 %', '32.1 %'],
  ],
  'everolimus-angiosarcoma-2019': [['printed-twice', 'disagrees', '< 12', '12']],
  'yoo-everolimus-phase-2': [
    ['subgroup-within-whole', 'disagrees', 'n = 2', 'n ≤ 1'],
    ['printed-twice', 'disagrees', '2', '3'],
  ],
  'dangelo-nivolumab-ipilimumab-phase-2': [['cohort-parts', 'disagrees', 'N = 85', 'N = 76']],
  'tawbi-pembrolizumab-phase-2': [
    ['two-claims', 'disagrees', '肾上腺皮质功能不全(2%)', '肺炎(2%) | 80名晚期骨和软组织肉瘤患者'],
    ['attainable-percentage', 'rounding', '2 %', '1–2/80'],
    ['attainable-percentage', 'rounding', '2 %', '1–2/80'],
  ],
};

describe('what the audit finds in the papers', () => {
  const wrong = checkResults.filter(({ verdict }) => verdict !== 'agrees' && verdict !== 'not-checkable');

  it.each(Object.entries(expected))('in %s is what is wrong there', (study, list) => {
    const found = wrong
      .filter((checkResult) => checkResult.study === study)
      .map(({ rule, verdict, printed, recomputed }) => [rule, verdict, printed, recomputed]);
    expect(found).toEqual(list);
  });

  it('is nothing in the other studies', () => {
    expect(wrong.filter(({ study }) => !(study && study in expected))).toEqual([]);
  });

  it.each([
    ['log-rank-from-rows', 'χ² = 8.627, P < 0.05'],
    ['log-rank-from-rows', 'χ² = 7.00, P < 0.05'],
    ['chi-squared-from-counts', 'χ² = 3.81, P > 0.05'],
    ['percentage-of-count', '36.8 %'],
    ['percentage-of-count', '8.6 %'],
    ['percentage-of-count', '26.8 %'],
    ['summary-against-rows', '61 (37–85)'],
  ])('leaves alone what is right: %s, %s', (rule, printed) => {
    const found = checkResults.filter(
      (checkResult) => checkResult.rule === rule && checkResult.printed === printed,
    );
    expect(found.map(({ verdict }) => verdict)).toContain('agrees');
    expect(new Set(found.map(({ verdict }) => verdict)).size).toBe(1);
  });
});
