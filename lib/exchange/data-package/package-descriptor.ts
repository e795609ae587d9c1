import type { DataFacts } from './about-lines';
import type { DictionaryEntry } from './data-dictionary';
import { DATA_LICENCE } from './data-licence';
import type { DataTable, ForeignKey } from './data-table';

interface DescribedPackage extends DataFacts {
  tables: readonly DataTable[];
}

/** Spreadsheets write line ends and formulas in their own ways; the tables say how theirs are written. */
const DIALECT = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };

/** What is known of a file once it was written. */
export interface WrittenFile {
  bytes: number;
  hash: string;
}

const constraintsOf = ({ required, values }: DictionaryEntry) => {
  const constraints = { ...(required ? { required } : {}), ...(values ? { enum: values } : {}) };
  return Object.keys(constraints).length === 0 ? {} : { constraints };
};

const keyOf =
  (name: string) =>
  ({ columns, table, references }: ForeignKey) => ({
    fields: columns,
    // "" is the table itself.
    reference: { resource: table === name ? '' : table, fields: references },
  });

const schemaOf = (table: DataTable, dictionary: readonly DictionaryEntry[]) => ({
  fields: dictionary
    .filter((entry) => entry.table === table.name)
    .map((entry) => ({
      name: entry.column,
      type: entry.type,
      description: entry.description,
      ...constraintsOf(entry),
    })),
  missingValues: [''],
  primaryKey: table.primaryKey,
  // A list of none is no list to them.
  ...(table.foreignKeys.length === 0 ? {} : { foreignKeys: table.foreignKeys.map(keyOf(table.name)) }),
});

/** The description of the tables as a Frictionless Data Package (specs.frictionlessdata.io, v1). */
export function packageDescriptor(
  input: DescribedPackage,
  dictionary: readonly DictionaryEntry[],
  written: ReadonlyMap<string, WrittenFile>,
) {
  return {
    profile: 'tabular-data-package',
    name: 'sarcoma-evidence',
    title: input.title,
    description: input.description,
    version: input.version,
    created: input.date,
    licenses: [DATA_LICENCE],
    homepage: `${input.address}/data`,
    resources: input.tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      title: table.summary,
      path: `${table.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      ...written.get(table.name),
      dialect: DIALECT,
      schema: schemaOf(table, dictionary),
    })),
  };
}
