import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { type CheckedRecord, checkRecord, recordProblem } from '@/lib/curation/registry/check-record';
import { linkTrials, type TrialsOfPapers } from '@/lib/curation/registry/link-trials';
import {
  BrokenRecord,
  type RecordRead,
  readRecord,
  recordIdentity,
} from '@/lib/curation/registry/read-record';
import { RecordTerms } from '@/lib/curation/registry/record-terms';
import {
  NO_MAPPING,
  type RegistryMapping,
  type RegistryRules,
  registryMapping,
  registryRules,
} from '@/lib/curation/registry/registry-rules';
import type { Problem } from '@/lib/domain/problem';
import type { RecordNode } from '@/lib/domain/record-path';
import type { Vocabulary } from '@/lib/domain/vocabulary';
import { type RecordStore, recordStore, type StoredRecord } from './record-store';

/** Where the curator's corrections stand, in the folder of records. */
export const MAPPING_FILE = 'mapping.yaml';
const RULES_FILE = path.join('vocabulary', 'registry-rules.yaml');

/** A record that was read and checked, or why it can't be. */
export type OpenedRecord =
  | { number: string; read: RecordRead; checked: CheckedRecord }
  | { number: string; problems: Problem[] };

/** A folder of records, read one by one with the vocabularies, the rules and the curator's mapping. */
export interface OpenRecords {
  store: RecordStore;
  /** What is wrong of rules and mapping: then no record is read. */
  problems: Problem[];
  open(stored: StoredRecord, trials?: TrialsOfPapers): OpenedRecord;
  records(trials?: TrialsOfPapers): Iterable<OpenedRecord>;
}

function readData<Schema extends z.ZodType>(
  file: string,
  name: string,
  schema: Schema,
  missing: z.infer<Schema> | null,
): { data: z.infer<Schema> | null; content: string; problems: Problem[] } {
  if (!existsSync(file)) {
    const problems =
      missing === null ? [{ file: name, path: [], line: 1, message: 'the file is missing' }] : [];
    return { data: missing, content: '', problems };
  }
  const content = readFileSync(file, 'utf8');
  let raw: unknown;
  try {
    raw = parse(content) ?? {};
  } catch (error) {
    return {
      data: null,
      content,
      problems: [{ file: name, path: [], line: 1, message: (error as Error).message }],
    };
  }
  const read = schema.safeParse(raw);
  if (read.success) return { data: read.data, content, problems: [] };
  const problems = read.error.issues.map(({ path: at, message }) => ({
    file: name,
    path: at.map((step) => (typeof step === 'number' ? step : String(step))),
    message,
  }));
  return { data: null, content, problems };
}

/** A mapping that names a term which no vocabulary has. */
function unknownTerms(mapping: RegistryMapping, vocabulary: Vocabulary): Problem[] {
  const lists = [
    ['tumours', mapping.tumours, vocabulary.tumours],
    ['drugs', mapping.drugs, vocabulary.drugs],
    ['adverseEvents', mapping.adverseEvents, vocabulary['adverse-events']],
    ['measures', mapping.measures, vocabulary['outcome-measures']],
  ] as const;
  return lists.flatMap(([list, entries, terms]) =>
    Object.entries(entries).flatMap(([printed, slugs]) =>
      [slugs].flat().flatMap((slug) =>
        slug === 'none' || Object.hasOwn(terms, slug)
          ? []
          : [
              {
                file: MAPPING_FILE,
                path: [list, printed],
                message: `no vocabulary has the term "${slug}"`,
              },
            ],
      ),
    ),
  );
}

/** Terms that records bring and no vocabulary has go with each record; `curated` stays as it is. */
export function openRecords(folder: string, seedsFolder: string, curated: Vocabulary): OpenRecords {
  const vocabulary = structuredClone(curated);
  const store = recordStore(folder);
  const none = store.numbers().length === 0 && !existsSync(path.join(seedsFolder, RULES_FILE));
  const rules = readData(path.join(seedsFolder, RULES_FILE), RULES_FILE, registryRules, null);
  const mapping = readData(path.join(folder, MAPPING_FILE), MAPPING_FILE, registryMapping, NO_MAPPING);
  const problems = none
    ? []
    : [
        ...rules.problems,
        ...mapping.problems,
        ...(mapping.data ? unknownTerms(mapping.data, vocabulary) : []),
      ];
  const terms =
    rules.data && mapping.data
      ? new RecordTerms(vocabulary, rules.data as RegistryRules, mapping.data as RegistryMapping)
      : null;
  const readBy = createHash('sha256').update(rules.content).update(mapping.content).digest('hex');

  function open(stored: StoredRecord, trials?: TrialsOfPapers): OpenedRecord {
    const { number, file, bytes } = stored;
    const refuse = (at: string, message: string): OpenedRecord => ({
      number,
      problems: [recordProblem(file, at, message)],
    });
    if (!terms) return { number, problems };
    try {
      const record = JSON.parse(bytes.toString('utf8')) as RecordNode;
      const { number: own } = recordIdentity(record);
      if (own !== number)
        return refuse('/protocolSection/identificationModule/nctId', `the record is ${own}`);
      const digest = createHash('sha256').update(readBy).update(bytes).digest('hex');
      const read = readRecord(record, file, terms, digest);
      if (trials) linkTrials(read.paper, trials, terms.mapping.studies[number]);
      const checked = checkRecord(read.paper);
      if (checked.problems.length === 0) return { number, read, checked };
      if (read.paper.terms) terms.giveBack(read.paper.terms);
      return { number, problems: checked.problems };
    } catch (error) {
      if (error instanceof BrokenRecord) return refuse(error.path, error.message);
      if (error instanceof SyntaxError) return refuse('', `no JSON: ${error.message}`);
      // Whatever form a record has that nobody thought of, it is named, and stops nothing else.
      return refuse('', `it can’t be read: ${(error as Error).message}`);
    }
  }

  return {
    store,
    problems,
    open,
    *records(trials) {
      if (problems.length > 0) return;
      for (const number of store.numbers()) {
        const stored = store.newest(number);
        if (stored) yield open(stored, trials);
      }
    },
  };
}
