import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCommand } from '@/seeds/evidence/check-command';
import { relocateCommand } from '@/seeds/evidence/relocate-command';
import { textCommand } from '@/seeds/evidence/text-command';
import { copyInventedPaper, PAPER, type SeedsCopy, STUDY, TEXT } from '../fixtures/invented-paper';
import { runEvidence } from '../fixtures/run-evidence';

let copy: SeedsCopy;
beforeEach(() => {
  copy = copyInventedPaper();
});
afterEach(() => copy.remove());

const textFile = () => path.join(copy.papers, TEXT);
const rewrite = (change: (text: string) => string) =>
  writeFileSync(textFile(), change(readFileSync(textFile(), 'utf8')));

describe('evidence text', () => {
  it.each([STUDY, PAPER, TEXT, `papers/${TEXT}`])(
    'lists the text that %s belongs to, line by line',
    (name) => {
      const { exitCode, output } = runEvidence(textCommand, copy, name, '--lines', '2-3');
      expect(output).toEqual(
        [
          ' 2  发表于2021-03-18',
          ' 3  摘要：20例患者分为两组，费克替尼组12例。',
          '0 numbers of 64 not accounted for, marked ⟦ ⟧',
        ].map((line) => line.replace(/^ (?=\d)/u, '')),
      );
      expect(exitCode).toBe(0);
    },
  );

  it('marks the numbers that no file accounts for', () => {
    rewrite((text) => text.replace('费克替尼组12例。', '费克替尼组12例，另１５例在外。'));
    const { exitCode, output } = runEvidence(textCommand, copy, STUDY, '--lines', '3');
    expect(output[0]).toBe('3  摘要：20例患者分为两组，费克替尼组12例，另⟦１５⟧例在外。');
    expect(exitCode).toBe(1);
  });

  it('breaks a paragraph of one line for reading, and loses nothing of it', () => {
    const sentence = 'Of the 20 patients, 12 had a response that lasted for more than a year. ';
    writeFileSync(textFile(), `Title\n${sentence.repeat(9)}`);
    const { output } = runEvidence(textCommand, copy, path.join('papers', TEXT));
    const shown = output.slice(1, -1);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown[0]).toMatch(/^2 {2}\S/u);
    expect(shown.slice(1).every((line) => /^ {3}\S/u.test(line) && line.length < 110)).toBe(true);
    const plain = (text: string) => text.replaceAll(/[\s⟦⟧]/gu, '');
    expect(plain(shown.join('')).replace(/^2/u, '')).toBe(plain(sentence.repeat(9)));
  });

  it('says that a text is of no paper, not UTF-8, or not there', () => {
    writeFileSync(path.join(copy.papers, 'new.txt'), 'A new text with 12');
    expect(runEvidence(textCommand, copy, 'new.txt').output).toEqual([
      '1  A new text with 12',
      'no paper.yaml names this text, so no number is accounted for yet',
    ]);
    copy.edit({ file: TEXT, from: null, to: null, encoding: 'utf16le' });
    expect(runEvidence(textCommand, copy, TEXT).output[0]).toContain('UTF-16');
    expect(runEvidence(textCommand, copy, 'none.txt').exitCode).toBe(2);
    expect(runEvidence(textCommand, copy, 'new.txt', '--lines', '9').exitCode).toBe(2);
  });
});

describe('evidence relocate', () => {
  it('leaves files alone whose text is as it was', () => {
    const before = readFileSync(path.join(copy.seeds, STUDY), 'utf8');
    expect(runEvidence(relocateCommand, copy, STUDY)).toEqual({
      exitCode: 0,
      output: ['0 places moved, 0 places left'],
    });
    expect(readFileSync(path.join(copy.seeds, STUDY), 'utf8')).toBe(before);
  });

  it('mends every line after lines were added, broken and joined', () => {
    rewrite((text) =>
      text
        .replace('\n1.1 方法', '\n\n\n1.1 方法')
        .replace('，对照组缓解', '，\n对照组缓解')
        .replace('3.1 讨论\n', '3.1 讨论 '),
    );
    expect(runEvidence(checkCommand, copy, STUDY).exitCode).toBe(1);
    const { exitCode, output } = runEvidence(relocateCommand, copy, STUDY);
    expect(output.at(-1)).toMatch(/^\d\d places moved, 0 places left$/u);
    expect(exitCode).toBe(0);
    for (const file of [STUDY, PAPER]) {
      expect(
        runEvidence(checkCommand, copy, file)
          .output.filter((line) => line.startsWith('seeds/'))
          .at(-1),
      ).toBe(`seeds/${file}: 0 problems`);
    }
  });

  it('lists what the text no longer prints', () => {
    rewrite((text) => text.replace('未见肝炎', '未见其他'));
    const { exitCode, output } = runEvidence(relocateCommand, copy, STUDY);
    expect(output[0]).toContain('adverseEvents.1.source: "未见肝炎" has no place, or several');
    expect(exitCode).toBe(1);
  });
});
