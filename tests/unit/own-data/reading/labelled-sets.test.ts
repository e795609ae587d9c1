import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { answerAsLabelled, parseLabel } from './answer-as-labelled';
import { LABELLED_SETS } from './labelled-sets';

/** Writes each set that is installed in two ways; the cells are read back from the first. */
const EXPORT = `
for (set in commandArgs(TRUE)) {
  part <- strsplit(set, "/")[[1]]
  if (!requireNamespace(part[1], quietly = TRUE)) next
  items <- data(package = part[1])$results[, "Item"]
  item <- items[sub(" .*", "", items) == part[2]]
  if (length(item) == 0) next
  place <- new.env()
  data(list = if (grepl("\\\\(", item[1])) sub(".*\\\\((.*)\\\\)", "\\\\1", item[1]) else part[2], package = part[1], envir = place)
  rows <- as.data.frame(get(part[2], envir = place))
  file <- paste0(part[1], "__", part[2])
  write.csv(rows, paste0(file, ".csv"), row.names = FALSE)
  if (nrow(rows) < 600) write.csv2(rows, paste0(file, ".csv2"))
}`;

/** Nine in ten, less what another release of a package may change. */
const LEAST_SHARE = 0.88;
const ENOUGH_FOR_A_SHARE = 100;

const directory = mkdtempSync(join(tmpdir(), 'labelled-sets-'));
const run = spawnSync('Rscript', ['-e', EXPORT, ...Object.keys(LABELLED_SETS)], { cwd: directory });
const fileOf = (set: string, form: string) => join(directory, `${set.replace('/', '__')}.${form}`);
const sets = Object.keys(LABELLED_SETS).filter((set) => existsSync(fileOf(set, 'csv')));
const note =
  sets.length === 0
    ? ' (R or its packages are not there)'
    : ` (${sets.length} of ${Object.keys(LABELLED_SETS).length} installed)`;

describe.skipIf(sets.length === 0)(`published data sets against their labels${note}`, () => {
  afterAll(() => rmSync(directory, { recursive: true }));

  test('R wrote them', () => {
    expect(run.status, String(run.stderr)).toBe(0);
  });

  const outcomesOf = (form: string) =>
    sets
      .filter((set) => existsSync(fileOf(set, form)))
      .map((set) => {
        const cells = parse<Record<string, string>>(readFileSync(fileOf(set, 'csv'), 'utf8'), {
          columns: true,
        });
        const label = parseLabel(LABELLED_SETS[set] ?? '');
        const outcome = answerAsLabelled(readFileSync(fileOf(set, form), 'utf8'), cells, label);
        return { set, served: label.readings.length > 0, ...outcome };
      });
  const wrongOf = (outcomes: ReturnType<typeof outcomesOf>) =>
    outcomes.filter(({ verdict }) => verdict === 'wrong').map(({ set }) => set);

  const outcomes = outcomesOf('csv');
  const served = outcomes.filter((outcome) => outcome.served);

  test('none is read wrong', () => {
    expect(wrongOf(outcomes)).toEqual([]);
  });

  // A few packages alone have other sets than all together.
  test.skipIf(served.length < ENOUGH_FOR_A_SHARE)('nine in ten need one question at most', () => {
    const failed = served.filter(({ verdict, questions }) => verdict !== 'right' || questions > 1);
    const list = failed.map(({ set, verdict, questions }) => `${set}: ${verdict}, ${questions}`).join('\n');
    expect(1 - failed.length / served.length, list).toBeGreaterThanOrEqual(LEAST_SHARE);
  });

  test('none is read wrong with commas for decimals', () => {
    expect(wrongOf(outcomesOf('csv2'))).toEqual([]);
  });
});
