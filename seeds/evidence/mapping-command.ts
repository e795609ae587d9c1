import type { MappedKind, MappedName } from '@/lib/curation/registry/record-terms';
import { counted, formatProblems } from '../print-problems';
import { openSeeds } from '../read-seeds';
import { MAPPING_FILE, openRecords } from '../registry/open-records';
import { registryFolder } from '../registry/record-store';
import { type Command, readParameters, WrongUsage } from './command';

const KINDS = [
  'tumour',
  'drug',
  'treatment',
  'measure',
  'adverse-event',
  'group',
] as const satisfies readonly MappedKind[];

const HELP = `npm run evidence -- mapping [NCT01234567 …] [options]

Lists how names and titles of the records that are held were understood: to which tumour, drug, measure, adverse event or
group, and by which rule. "as-printed" made a term of its own of a name that no vocabulary has; "none" found nothing.

  --kind ${KINDS.join(' | ')}
  --missing     only what is as printed, or nothing

What is wrong is mended in ${MAPPING_FILE} in the folder of records, or by a term or synonym in seeds/vocabulary/, or
a rule in seeds/vocabulary/registry-rules.yaml; records follow with the next "npm run seeds:load".

  tumours: { "Uterine Neoplasms": [leiomyosarcoma] }
  drugs: { "Study Drug X": doxorubicin }
  adverseEvents: { "Hand-foot syndrome": palmar-plantar-erythrodysaesthesia }
  measures: { "Percentage of Participants Alive": overall-survival-rate }
  groups: { NCT01234567: { "Cohort A (SS)": "Experimental arm" } }
  studies: { NCT01234567: study-of-a-paper }

Exit code: 0, or 1 where a record or the mapping has problems, 2 where the command was used wrongly.`;

export const mappingCommand: Command = {
  summary: 'lists how names in registry records were understood',
  help: HELP,
  run(parameters, place) {
    const { values, given } = readParameters(
      parameters,
      { kind: { type: 'string' }, missing: { type: 'boolean' } },
      'any',
    );
    const kind = KINDS.find((known) => known === values.kind);
    if (values.kind !== undefined && !kind) throw new WrongUsage(`--kind is one of ${KINDS.join(', ')}`);
    const { vocabulary } = openSeeds(place.seedsFolder);
    if (!vocabulary) throw new WrongUsage('a vocabulary can’t be read: run "npm run seeds:check" first');
    const records = openRecords(registryFolder(), place.seedsFolder, vocabulary);
    const problems = [...records.problems];
    const found = new Map<string, { name: MappedName; records: Set<string> }>();
    for (const opened of records.records()) {
      if (given.length > 0 && !given.includes(opened.number)) continue;
      if ('problems' in opened) problems.push(...opened.problems);
      else for (const name of opened.read.mapped) note(found, opened.number, name);
    }
    const isWanted = ({ name }: { name: MappedName }) =>
      (kind === undefined || name.kind === kind) &&
      (values.missing === undefined || name.by === 'none' || name.by === 'as-printed');
    const shown = [...found.values()]
      .filter(isWanted)
      .sort(
        (a, b) => KINDS.indexOf(a.name.kind) - KINDS.indexOf(b.name.kind) || b.records.size - a.records.size,
      );
    for (const { name, records: of } of shown) {
      const to = name.to.length > 0 ? name.to.join(' + ') : '–';
      place.print(
        `${name.kind.padEnd(13)} ${name.printed} → ${to} (${name.by}; ${counted(of.size, 'record')})`,
      );
    }
    const rules = new Map<string, number>();
    for (const { name } of shown) rules.set(name.by, (rules.get(name.by) ?? 0) + 1);
    place.print([...rules].map(([by, count]) => `${by}: ${count}`).join(' · ') || 'nothing to list');
    for (const line of formatProblems(problems, () => 1)) place.print(line);
    return problems.length > 0 ? 1 : 0;
  },
};

function note(
  found: Map<string, { name: MappedName; records: Set<string> }>,
  number: string,
  name: MappedName,
) {
  const key = [name.kind, name.printed, name.by, ...name.to].join('\n');
  const known = found.get(key) ?? { name, records: new Set() };
  known.records.add(number);
  found.set(key, known);
}
