/**
 * CPU time and memory of `seeds:check` and `seeds:load` on many copies of the real extraction files; sources are compared
 * with the papers' texts where PAPERS_DIR has them. Usage: `npm run bench -- seeds [--copies 10]`.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isScalar, parseDocument } from 'yaml';
import { auditEvidence } from '@/lib/audit/audit-evidence';
import { checkEvidence } from '@/lib/curation/check/check-evidence';
import { cohort, datum, filesWith } from '../fixtures/evidence-builder';
import { machineFacts, measuredRun } from './measured-run';

const SEEDS = 'seeds';

/** A file of a copy: titles, slugs and the DOI are its own, since the same trial or paper twice would be a problem. */
function copyOf(text: string): (copy: number) => string {
  const document = parseDocument(text);
  const titles = ['zh', 'en']
    .map((language) => document.getIn(['title', language], true))
    .flatMap((node) =>
      isScalar(node) && node.range ? [{ title: String(node.value), range: node.range }] : [],
    )
    .sort((a, b) => b.range[0] - a.range[0]);
  return (copy) => {
    const titled = titles.reduce(
      (whole, { title, range: [start, end] }) =>
        `${whole.slice(0, start)}${JSON.stringify(`Copy ${copy}: ${title}`)}${whole.slice(end)}`,
      text,
    );
    return titled
      .replaceAll(
        /^(\s*(?:- )?(?:slug|study): )([a-z0-9-]+)$|([{,] study: )([a-z0-9-]+)/gmu,
        (_, start = '', own = '', within = '', other = '') => `${start}${within}${own}${other}-copy-${copy}`,
      )
      .replace(
        /^( {2}- measure: doi\n {4}text: \{ en: )([^,]+), zh: ([^ ]+) \}/mu,
        `$1"$2-${copy}", zh: "$3-${copy}" }`,
      );
  };
}

/** Adds copies of every paper to a folder of seeds, each with slugs of its own; references between them go with the copy. */
function addCopies(folder: string, copies: number): void {
  const papers = path.join(folder, 'papers');
  const slugs = readdirSync(papers, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  for (const slug of slugs) {
    const names = readdirSync(path.join(papers, slug), { recursive: true, encoding: 'utf8' });
    const files = names
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => ({ name, of: copyOf(readFileSync(path.join(papers, slug, name), 'utf8')) }));
    for (let copy = 2; copy <= copies; copy++) {
      const target = path.join(papers, `${slug}-copy-${copy}`);
      cpSync(path.join(papers, slug), target, { recursive: true });
      for (const { name, of } of files) {
        const file = path.join(target, name);
        rmSync(file);
        const isPaper = path.basename(name) === 'paper.yaml';
        writeFileSync(isPaper ? file : file.replace(/\.yaml$/u, `-copy-${copy}.yaml`), of(copy));
      }
    }
  }
}

const cpuMilliseconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  return Math.round(process.cpuUsage(before).user / 1000);
};

/** Check and audit of one study with very many results, as a registry record may have. */
function oneStudy(entries: number) {
  const outcomes = Array.from({ length: entries }, (_, index) => ({
    ...datum('recurrence', '6/20', { cohort: 'all', count: 6, of: 20, qualifier: `q${index}` }),
    id: `d${index}`,
  }));
  const files = filesWith({ cohorts: [cohort('all', 20)], outcomes });
  return {
    'entries of one study': entries,
    'check CPU ms': cpuMilliseconds(() => checkEvidence(files)),
    'audit CPU ms': cpuMilliseconds(() => auditEvidence(files)),
  };
}

const { values } = parseArgs({ options: { copies: { type: 'string', default: '10' } } });
const copies = Number(values.copies);
const folder = mkdtempSync(path.join(tmpdir(), 'bench-seeds-'));
try {
  for (const name of ['papers', 'vocabulary', 'history'])
    cpSync(path.join(SEEDS, name), path.join(folder, 'seeds', name), { recursive: true });
  addCopies(path.join(folder, 'seeds'), copies);
  const environment = {
    SEEDS_DIR: path.join(folder, 'seeds'),
    DATABASE_FILE: path.join(folder, 'evidence.db'),
  };
  console.log(machineFacts());
  const rows = ['check', 'load'].map((command) => {
    const { usage, output } = measuredRun(path.join(SEEDS, `${command}.ts`), [], environment);
    return {
      command: `seeds:${command}`,
      copies,
      'CPU s': usage.cpuSeconds.toFixed(1),
      s: usage.seconds.toFixed(1),
      MiB: Math.round(usage.mebibytes),
      'says at its end': output.trim().split('\n').at(-1),
    };
  });
  console.table(rows);
  console.table([2000, 4000, 8000].map(oneStudy));
} finally {
  rmSync(folder, { recursive: true });
}
