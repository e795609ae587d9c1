import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readOwnTable, type TableReading, tableRequest } from '@/lib/own-data/reading/read-own-table';
import { PUBLISHED_SETS } from './published-sets';

const isThere = (name: string) =>
  spawnSync('Rscript', ['-e', `stopifnot(requireNamespace("${name}", quietly = TRUE))`]).status === 0;
const packages = Object.keys(PUBLISHED_SETS).filter(isThere);
const missing = Object.keys(PUBLISHED_SETS).filter((name) => !packages.includes(name));
const note = missing.length === 0 ? '' : ` (not installed in R: ${missing.join(', ')})`;

/** Each set as a file of its own, written in the ways in which people take tables out of R. */
const EXPORT = `
options(width = 80, max.print = 1e6)
for (set in commandArgs(TRUE)) {
  part <- strsplit(set, "/")[[1]]
  place <- new.env()
  items <- data(package = part[1])$results[, "Item"]
  item <- items[sub(" .*", "", items) == part[2]][1]
  data(list = if (grepl("\\\\(", item)) sub(".*\\\\((.*)\\\\)", "\\\\1", item) else part[2], package = part[1], envir = place)
  rows <- as.data.frame(get(part[2], envir = place))
  write.csv(rows, paste0(part[1], "__", part[2], ".csv"), row.names = FALSE)
  write.csv2(rows, paste0(part[1], "__", part[2], ".csv2"))
  write.table(rows, paste0(part[1], "__", part[2], ".table"))
  write.table(rows, paste0(part[1], "__", part[2], ".tab"), sep = "\\t", quote = FALSE, row.names = FALSE, na = "")
  if (nrow(rows) < 600) { sink(paste0(part[1], "__", part[2], ".print")); print(rows); sink() }
}`;

/** A reading in short, as in the table of sets. */
function inShort({ refusal, questions, layout, columns }: TableReading): string {
  const roles = columns
    .filter(({ role }) => role !== 'ignore')
    .map(({ name, role }) => `${role}=${name || '#'}`);
  if (refusal) return refusal.code.replace('refuse-', 'refuse ');
  const about = questions.map((question) => question.about).join('+');
  if (about === 'columns') return 'ask columns';
  return [about ? `ask ${about}` : layout, ...roles].join(' ');
}

describe.skipIf(packages.length === 0)(`published data sets as they ship${note}`, () => {
  const directory = mkdtempSync(join(tmpdir(), 'published-sets-'));
  const sets = packages.flatMap((name) =>
    Object.keys(PUBLISHED_SETS[name] ?? {}).map((set) => `${name}/${set}`),
  );
  const run =
    packages.length > 0
      ? spawnSync('Rscript', ['-e', EXPORT, ...sets], { cwd: directory, encoding: 'utf8' })
      : null;
  const files = readdirSync(directory);
  afterAll(() => rmSync(directory, { recursive: true }));

  test('are written by R', () => {
    expect(run?.status, run?.stderr).toBe(0);
  });

  test.each(sets)('%s is read alike from every export', (set) => {
    const [name = '', item = ''] = set.split('/');
    const exports = files.filter(
      (file) => file.startsWith(`${name}__${item}.`) && file.lastIndexOf('.') === `${name}__${item}`.length,
    );
    expect(exports.length).toBeGreaterThanOrEqual(4);
    for (const file of exports) {
      const reading = readOwnTable(tableRequest(readFileSync(join(directory, file), 'utf8')));
      expect(inShort(reading), file).toBe(PUBLISHED_SETS[name]?.[item]);
      if (reading.data) expect(reading.rows.used, file).toBe(reading.rows.read);
    }
  });
});
