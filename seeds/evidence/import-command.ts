import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BrokenRecord, NCT, recordIdentity } from '@/lib/curation/registry/read-record';
import type { RecordNode } from '@/lib/domain/record-path';
import { recordCoverageLine } from '../print-coverage';
import { counted, formatProblems } from '../print-problems';
import { openSeeds } from '../read-seeds';
import { changeLine, compareVersions } from '../registry/compare-versions';
import { type OpenRecords, openRecords } from '../registry/open-records';
import { type FoundRecord, isUnreadable, recordsIn, type Unreadable } from '../registry/read-sources';
import { registryFolder } from '../registry/record-store';
import { REGISTRY_API, RegistryClient, RegistryRefuses, unreadable } from '../registry/registry-client';
import { type Command, type ExitCode, readParameters, type Workplace, WrongUsage } from './command';

const HELP = `npm run evidence -- import <what> …

Takes records of ClinicalTrials.gov (API v2) in, and says of each what was understood. <what> may be

  NCT01234567 NCT…                 numbers: the records are fetched from the registry
  records/ file.json file.ndjson file.zip    files and folders; nothing is fetched
  --condition "sarcoma"            a search at the registry, page by page
    --term, --intervention, --sponsor "…"    more of what is searched for
    --with-results                 only records with posted results
    --limit 200                    at most so many
  --update                         asks for newer versions of what is held, and says what changed, value by value

Raw records are kept byte for byte in the folder that REGISTRY_DIR names (registry/ unless set): one folder a study, one
file a version. "npm run seeds:load" takes them in beside the papers. A record that is broken is named with the place and
the reason, and left out; nothing of it is kept. A search that was interrupted goes on where it stopped.

Exit code: 0 without problems, 1 where a record was left out, 2 where the command was used wrongly.`;

const OPTIONS = {
  condition: { type: 'string' },
  term: { type: 'string' },
  intervention: { type: 'string' },
  sponsor: { type: 'string' },
  'with-results': { type: 'boolean' },
  limit: { type: 'string' },
  update: { type: 'boolean' },
  api: { type: 'string' },
} as const;

type Options = Partial<Record<keyof typeof OPTIONS, string>>;

const QUERIES = {
  condition: 'query.cond',
  term: 'query.term',
  intervention: 'query.intr',
  sponsor: 'query.spons',
} as const;

export const importCommand: Command<Promise<ExitCode>> = {
  summary: 'takes records of a trial registry in',
  help: HELP,
  async run(parameters, place) {
    const { values, given } = readParameters(parameters, OPTIONS, 'any');
    const isSearch = Object.keys(QUERIES).some((name) => values[name as keyof typeof QUERIES] !== undefined);
    const ways = [given.length > 0, isSearch, values.update !== undefined].filter(Boolean).length;
    if (ways !== 1) throw new WrongUsage('give numbers or files, or a search, or --update');
    return new Import(place, values).run(given, isSearch);
  },
};

/** One run of the command: what came, what was kept, what was left out. */
class Import {
  private readonly records: OpenRecords;
  private readonly client: RegistryClient;
  private readonly counts = { new: 0, updated: 0, same: 0, leftOut: 0 };

  constructor(
    private readonly place: Workplace,
    private readonly options: Options,
  ) {
    const { vocabulary } = openSeeds(place.seedsFolder);
    if (!vocabulary) throw new WrongUsage('a vocabulary can’t be read: run "npm run seeds:check" first');
    this.records = openRecords(registryFolder(), place.seedsFolder, vocabulary);
    this.client = new RegistryClient({
      api: options.api ?? process.env.REGISTRY_API ?? REGISTRY_API,
      onWait: (seconds, why) => place.print(`The registry is asked again in ${seconds} s (${why}).`),
    });
  }

  async run(given: readonly string[], isSearch: boolean): Promise<ExitCode> {
    if (this.records.problems.length > 0) {
      for (const line of formatProblems(this.records.problems, () => 1)) this.place.print(line);
      return 1;
    }
    const found =
      this.options.update !== undefined ? this.updates() : isSearch ? this.search() : this.named(given);
    let seen = 0;
    for await (const { record, of } of found) {
      seen += 1;
      this.take(record, of === null ? `${seen}` : `${seen}/${of}`);
    }
    const { new: fresh, updated, same, leftOut } = this.counts;
    this.place.print(
      `${counted(seen, 'record')}: ${fresh} new, ${updated} with a newer version, ${same} held already, ${leftOut} left out; kept in ${this.records.store.folder}`,
    );
    return leftOut > 0 ? 1 : 0;
  }

  private async *named(given: readonly string[]) {
    const numbers = given.filter((name) => NCT.test(name)).length;
    const of = numbers === given.length ? given.length : null;
    for (const name of given) {
      if (NCT.test(name)) yield { record: await this.fetched(name), of };
      else
        for await (const record of recordsIn(path.resolve(this.place.from, name), name)) yield { record, of };
    }
  }

  private async fetched(number: string): Promise<FoundRecord | Unreadable> {
    try {
      return await this.client.record(number);
    } catch (error) {
      if (!(error instanceof RegistryRefuses)) throw error;
      return unreadable(number, error);
    }
  }

  private async *updates() {
    const numbers = this.records.store.numbers();
    for (const number of numbers) yield { record: await this.fetched(number), of: numbers.length };
  }

  /** Page by page; where it stopped is noted after each, so that it can go on there. */
  private async *search(): AsyncIterable<{ record: FoundRecord | Unreadable; of: number | null }> {
    const query: Record<string, string> = {};
    for (const [name, parameter] of Object.entries(QUERIES)) {
      const value = this.options[name as keyof typeof QUERIES];
      if (value !== undefined) query[parameter] = value;
    }
    if (this.options['with-results'] !== undefined) query.aggFilters = 'results:with';
    const limit = limitOf(this.options.limit);
    const mark = new SearchMark(this.records.store.folder, JSON.stringify(query));
    let { token, seen } = mark.read();
    if (token !== null) this.place.print(`The search goes on after ${counted(seen, 'record')}.`);
    for (;;) {
      let page: Awaited<ReturnType<RegistryClient['search']>>;
      try {
        page = await this.client.search(query, token);
      } catch (error) {
        if (!(error instanceof RegistryRefuses)) throw error;
        yield { record: unreadable('the search', error), of: null };
        return;
      }
      for (const record of page.records) {
        if (seen >= limit) return mark.clear();
        seen += 1;
        yield { record, of: page.total };
      }
      token = page.token;
      if (token === null) return mark.clear();
      mark.write({ token, seen });
    }
  }

  /** Reads and checks one record, and keeps it where nothing is wrong. */
  private take(found: FoundRecord | Unreadable, progress: string): void {
    if (isUnreadable(found)) {
      this.leaveOut(found.name, [found.message]);
      return;
    }
    const { name, bytes } = found;
    let identity: { number: string; version: string };
    let record: RecordNode;
    try {
      record = JSON.parse(bytes.toString('utf8')) as RecordNode;
      identity = recordIdentity(record);
    } catch (error) {
      const at = error instanceof BrokenRecord && error.path ? `${error.path}: ` : '';
      this.leaveOut(name, [`${at}${(error as Error).message}`]);
      return;
    }
    const { number, version } = identity;
    const before = this.records.store.newest(number);
    const opened = this.records.open({ number, file: `${number}/${version}.json`, bytes });
    if ('problems' in opened) {
      this.leaveOut(
        name,
        formatProblems(opened.problems, () => 1),
      );
      return;
    }
    const changes = before
      ? compareVersions(JSON.parse(before.bytes.toString('utf8')) as RecordNode, record)
      : [];
    // What the registry derives anew of the same version is no newer one.
    const isSame = before?.file.startsWith(`${number}/${version}`) === true && changes.length === 0;
    const state = isSame ? 'same' : this.records.store.keep(number, version, bytes).state;
    this.counts[state] += 1;
    const { coverage } = opened.checked;
    const unmapped = opened.read.mapped.filter(({ by }) => by === 'none').length;
    this.place.print(
      `${progress} ${recordCoverageLine(number, coverage)}; version of ${version}, ${state}; ${counted(unmapped, 'name')} not mapped`,
    );
    for (const path of coverage.open) this.place.print(`  not accounted for: ${path}`);
    if (state === 'updated') for (const change of changes) this.place.print(`  ${changeLine(change)}`);
  }

  private leaveOut(name: string, reasons: readonly string[]): void {
    this.counts.leftOut += 1;
    for (const reason of reasons) this.place.print(`${name}: ${reason}`);
    this.place.print(`${name} is left out.`);
  }
}

function limitOf(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1)
    throw new WrongUsage(`--limit is a whole number from 1, not ${value}`);
  return limit;
}

/** Where an interrupted search stopped. */
class SearchMark {
  private readonly file: string;

  constructor(
    private readonly folder: string,
    private readonly query: string,
  ) {
    this.file = path.join(folder, '.search.json');
  }

  read(): { token: string | null; seen: number } {
    if (!existsSync(this.file)) return { token: null, seen: 0 };
    try {
      const { query, token, seen } = JSON.parse(readFileSync(this.file, 'utf8')) as {
        query: string;
        token: string;
        seen: number;
      };
      return query === this.query ? { token, seen } : { token: null, seen: 0 };
    } catch {
      return { token: null, seen: 0 };
    }
  }

  write(state: { token: string; seen: number }): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(this.file, JSON.stringify({ query: this.query, ...state }));
  }

  clear(): void {
    rmSync(this.file, { force: true });
  }
}
