import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCommand } from '@/seeds/evidence/check-command';
import { readHistory } from '@/seeds/read-history';
import { CITED, copyInventedPaper, type SeedsCopy, STUDY } from '../fixtures/invented-paper';
import { runEvidence } from '../fixtures/run-evidence';
import { runSeedsCommand, type SeedsCommand } from '../fixtures/seeds-commands';

let copy: SeedsCopy;
beforeEach(() => {
  copy = copyInventedPaper();
});
afterEach(() => copy.remove());

const run = (command: SeedsCommand, ...parameters: string[]) =>
  runSeedsCommand(command, { SEEDS_DIR: copy.seeds, PAPERS_DIR: copy.papers }, ...parameters);
const release = () => run('release', '--en', 'New', '--zh', '新增', '--date', '2026-04-01');

const OVERLAP = /\n {4}overlaps:\n(?: {6}.*\n)+/u;
const draft = 'extraction: { state: drafted, extractedBy: [A. B.] }';

/** A study as it is while somebody works on it: a wrong figure, and fields that are still empty. */
function makeDraft() {
  copy.edit({ file: CITED, from: 'references: ["2"]', to: draft });
  copy.edit({ file: CITED, from: 'value: 9', to: 'value: 19' });
  copy.edit({ file: CITED, from: 'measure: objective-response', to: 'measure:' });
}

/** The finished study leaned on the other one; what it says of it goes. */
function cutLink() {
  const whole = path.join(copy.seeds, STUDY);
  const content = readFileSync(whole, 'utf8');
  expect(content).toMatch(OVERLAP);
  writeFileSync(whole, content.replace(OVERLAP, '\n'));
}

describe('a study that is still being drafted', () => {
  it('holds up neither the check nor the release of the finished ones, and is not in it', () => {
    makeDraft();
    cutLink();
    const checked = run('check');
    expect(checked).toMatchObject({ exitCode: 0 });
    expect(checked.output).toContain(`passed over as not finished: ${CITED}`);
    expect(checked.output.at(-1)).toBe('0 problems');
    const released = release();
    expect(released).toMatchObject({ exitCode: 0, errors: [] });
    expect(released.output[0]).toBe(`passed over as not finished: ${CITED}`);
    const studies = new Set(readHistory(copy.seeds).history.facts.map(({ study }) => study));
    expect(studies).toContain('fixturib-trial');
    expect(studies).not.toContain('earlier-report');
  });

  it('is checked like any other where it is asked for', () => {
    makeDraft();
    expect(run('check', '--drafts')).toMatchObject({ exitCode: 1 });
    const { exitCode, output } = runEvidence(checkCommand, copy, path.join('seeds', CITED));
    expect(exitCode).toBe(1);
    expect(output.join('\n')).toContain('measure: is empty: fill it in');
    expect(output.join('\n')).toContain('19');
  });

  it('that no one can parse holds up nothing either', () => {
    cutLink();
    copy.edit({ file: CITED, from: null, to: `slug: earlier-report\n${draft}\ntitle: { en: "open, zh: [\n` });
    expect(run('check')).toMatchObject({ exitCode: 0 });
    expect(release()).toMatchObject({ exitCode: 0 });
  });

  it('is no place that a finished one may lean on', () => {
    makeDraft();
    const { exitCode, output } = run('check');
    expect(exitCode).toBe(1);
    expect(output.join('\n')).toContain('the study "earlier-report" is a draft');
    expect(release()).toMatchObject({ exitCode: 1 });
  });

  it('takes its paper with it where that has no other study', () => {
    const file = 'papers/second/studies/second-trial.yaml';
    mkdirSync(path.join(copy.seeds, 'papers/second/studies'), { recursive: true });
    copy.edit({ file: 'papers/second/paper.yaml', from: null, to: 'slug: second\ntextFile:\n' });
    copy.edit({ file, from: null, to: `slug: second-trial\n${draft}\n` });
    const { exitCode, output } = run('check');
    expect({ exitCode, last: output.at(-1) }).toEqual({ exitCode: 0, last: '0 problems' });
    expect(output).toContain(`passed over as not finished: ${file}`);
    copy.edit({ file, from: 'drafted', to: 'reviewed, reviewedBy: [C. D.]' });
    expect(run('check')).toMatchObject({ exitCode: 1 });
  });
});

describe('the branches of two curators', () => {
  it('merge without a conflict, whatever both add, and one command then releases both', () => {
    const git = (...parameters: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...parameters], {
        cwd: copy.folder,
        stdio: 'pipe',
      });
    cpSync('.gitattributes', path.join(copy.folder, '.gitattributes'));
    const vocabulary = (name: string) => path.join(copy.seeds, 'vocabulary', `${name}.yaml`);
    const append = (file: string, text: string) =>
      writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${text}\n`);
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'Start');
    const work = (branch: string, number: number) => {
      git('checkout', '-q', '-b', branch, 'main');
      append(
        vocabulary('drugs'),
        `drug-${number}: { en: Drug ${number}, zh: 药物${number}, class: kinase-inhibitor, sources: { names: [invented], class: [invented] } }`,
      );
      append(vocabulary('tumours'), `tumour-${number}: { en: Tumour ${number}, zh: 肿瘤${number} }`);
      append(vocabulary('adverse-events'), `zz-event-${number}: { en: Event ${number}, zh: 事件${number} }`);
      append(vocabulary('terms'), `  reason-${number}: { en: Reason ${number}, zh: 原因${number} }`);
      append(
        vocabulary('outcome-measures'),
        `measure-${number}: { en: Measure ${number}, zh: 指标${number}, kinds: [outcome], type: count }`,
      );
      append(
        path.join(copy.seeds, 'history', 'renames.yaml'),
        `  - { kind: study, from: old-${number}, to: fixturib-trial }`,
      );
      const study = CITED.replace('earlier', `other-${number}`);
      cpSync(path.join(copy.seeds, CITED), path.join(copy.seeds, study));
      copy.edit({ file: study, from: 'slug: earlier-report', to: `slug: other-${number}-report` });
      copy.edit({ file: study, from: 'An earlier report of', to: `Report ${number} of` });
      copy.edit({ file: study, from: '费克替尼的早期报道', to: `费克替尼的第${number}项报道` });
      git('add', '.');
      git('commit', '-qm', branch);
    };
    work('one', 1);
    work('two', 2);
    git('checkout', '-q', 'main');
    git('merge', '-q', 'one', '-m', 'One');
    git('merge', '-q', 'two', '-m', 'Two');
    for (const name of ['drugs', 'tumours', 'adverse-events', 'terms', 'outcome-measures']) {
      const merged = readFileSync(vocabulary(name), 'utf8');
      for (const number of [1, 2]) expect(merged, name).toMatch(new RegExp(`^ *[a-z-]+-${number}: `, 'mu'));
    }
    expect(readHistory(copy.seeds).history.renames.map(({ from }) => from)).toEqual([
      'fixturib-study',
      'old-1',
      'old-2',
    ]);
    expect(release()).toMatchObject({ exitCode: 0, errors: [] });
    const studies = new Set(readHistory(copy.seeds).history.facts.map(({ study }) => study));
    expect(studies).toContain('other-1-report');
    expect(studies).toContain('other-2-report');
  });
});
