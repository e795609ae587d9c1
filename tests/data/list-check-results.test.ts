import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvidence } from '@/lib/audit/audit-evidence';
import { writeDatabase } from '@/lib/data/import/write-database';
import { listCheckResults } from '@/lib/data/reads/list-check-results';
import { cohort, datum, filesWith } from '../fixtures/evidence-builder';

const files = filesWith({
  cohorts: [cohort('all', 23)],
  outcomes: [
    datum('recurrence', '10 (45.3%)', { cohort: 'all', count: 10, of: 23, value: 45.3, unit: '%' }),
    datum('biopsy', '6 (26%)', { cohort: 'all', count: 6, of: 23, value: 26, unit: '%' }),
  ],
});

describe('listCheckResults', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'check-results-'));
  const before = process.env.DATABASE_FILE;
  beforeAll(async () => {
    process.env.DATABASE_FILE = path.join(folder, 'evidence.db');
    await writeDatabase(files, process.env.DATABASE_FILE);
  });
  afterAll(() => {
    if (before === undefined) delete process.env.DATABASE_FILE;
    else process.env.DATABASE_FILE = before;
    rmSync(folder, { recursive: true });
  });

  it('reads back what the audit found, in its order', async () => {
    const stored = await listCheckResults();
    const computed = auditEvidence(files);
    expect(stored.map(({ id, verdict, facts }) => ({ id, verdict, facts }))).toEqual(
      computed.map(({ id, verdict, facts }) => ({ id, verdict, facts })),
    );
    expect(stored[0]?.explanationZh).toBe(computed[0]?.explanation.zh);
  });

  it('filters by verdict, rule, paper, study and fact', async () => {
    const [wrong] = await listCheckResults({ verdict: ['disagrees', 'rounding'] });
    expect(wrong).toMatchObject({ rule: 'percentage-of-count', printed: '45.3 %', study: { slug: 'trial' } });
    expect(await listCheckResults({ rule: ['denominator-of-cohort'] })).toHaveLength(2);
    expect(await listCheckResults({ paper: 'paper', studies: ['trial'] })).toHaveLength(4);
    expect(await listCheckResults({ studies: ['another'] })).toEqual([]);
    const about = await listCheckResults({ facts: wrong?.facts.slice(0, 1) });
    expect(about.map(({ rule }) => rule)).toEqual(['percentage-of-count', 'denominator-of-cohort']);
  });
});
