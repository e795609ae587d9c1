import { createHash } from 'node:crypto';
import { databaseStamp, readDatabaseFile } from '@/lib/data/database';
import { listReleases } from '@/lib/data/reads/list-releases';
import { csvPackage, type DataPackageInput, jsonPackage } from '@/lib/exchange/data-package/data-package';
import { en } from '@/lib/text/en';
import { atOneVersion } from '../_http/versioned';
import { dataTables } from './data-tables';

export interface Download {
  format: 'csv' | 'json' | 'sqlite';
  file: string;
  mediaType: string;
  /** Length in bytes. */
  bytes: number;
  sha256: string;
  content: Uint8Array<ArrayBuffer>;
}

/** Where a release has no date yet: the data were never published. */
const UNPUBLISHED = '1980-01-01';

async function packageInput(version: string): Promise<DataPackageInput> {
  const [tables, [release]] = await Promise.all([dataTables(), listReleases()]);
  const date = release?.date ?? UNPUBLISHED;
  return {
    title: en.site.name,
    description: en.data.lead,
    version,
    date,
    citation: en.data.citation(version, date),
    tables,
  };
}

const MAKERS: Record<
  Download['format'],
  { ending: string; mediaType: string; make: (input: DataPackageInput) => Promise<Uint8Array> | Uint8Array }
> = {
  csv: { ending: 'csv.zip', mediaType: 'application/zip', make: csvPackage },
  json: {
    ending: 'json',
    mediaType: 'application/json',
    make: (input) => new TextEncoder().encode(jsonPackage(input)),
  },
  sqlite: { ending: 'sqlite', mediaType: 'application/vnd.sqlite3', make: readDatabaseFile },
};

/** Name of the tables’ file of whatever version is the present one. */
export const LATEST_CSV = `sarcoma-evidence-latest.${MAKERS.csv.ending}`;

async function makeAll(version: string): Promise<Download[]> {
  const input = await packageInput(version);
  return Promise.all(
    Object.entries(MAKERS).map(async ([format, { ending, mediaType, make }]) => {
      const content = new Uint8Array(await make(input));
      return {
        format: format as Download['format'],
        file: `sarcoma-evidence-${version}.${ending}`,
        mediaType,
        bytes: content.byteLength,
        sha256: createHash('sha256').update(content).digest('hex'),
        content,
      };
    }),
  );
}

// The files that one database gives never change, so they are made once a database.
let kept: { stamp: string; downloads: Promise<Download[]> } | undefined;

/** The whole data set in each format, all of one version. @throws {DatabaseUnavailable} */
export async function downloads(): Promise<{ dataVersion: string; loaded: Download[] }> {
  return atOneVersion(async (version) => {
    const stamp = await databaseStamp();
    if (kept?.stamp === stamp) return kept.downloads;
    const making = { stamp, downloads: makeAll(version) };
    kept = making;
    making.downloads.catch(() => {
      if (kept === making) kept = undefined;
    });
    return making.downloads;
  });
}
