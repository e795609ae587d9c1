import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { atVersion, databaseStamp } from '@/lib/data/database';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { writePlainTables } from '@/lib/data/write-plain-tables';
import { DOWNLOAD_FORMATS, type DownloadFormat } from '@/lib/domain/download-formats';
import {
  csvPackage,
  type DataPackageInput,
  jsonPackage,
  xlsxPackage,
} from '@/lib/exchange/data-package/data-package';
import { tablesForDatabase } from '@/lib/exchange/data-package/database-tables';
import { XLSX_TYPE } from '@/lib/exchange/workbook';
import { ApiProblem } from '../_http/api-problem';
import { atOneVersion } from '../_http/versioned';
import { dataTables } from './data-tables';
import { fhirDump, nQuadsDump } from './dumps';
import { keptFiles } from './kept-files';
import { packageFacts } from './package-facts';

export interface Download {
  format: DownloadFormat;
  file: string;
  mediaType: string;
  /** Length in bytes. */
  bytes: number;
  sha256: string;
}

/** A download, and where it lies on this machine. */
interface MadeDownload extends Download {
  at: string;
}

async function packageInput(version: string, address: string): Promise<DataPackageInput> {
  const [tables, facts] = await Promise.all([dataTables(), packageFacts(version, address)]);
  return { ...facts, tables };
}

type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** All tables as an SQLite file, which is written whole before it is read. */
async function sqlitePackage(input: DataPackageInput, scratch: string): Promise<Chunks> {
  const file = path.join(scratch, 'tables.sqlite');
  const { builtAt } = await getDataVersion();
  await writePlainTables(file, tablesForDatabase(input, builtAt.toISOString().slice(0, 10)));
  return createReadStream(file);
}

const MAKERS: Record<
  DownloadFormat,
  {
    ending: string;
    mediaType: string;
    /** Null where the data are too many for the format. */
    make: (input: DataPackageInput, scratch: string) => Chunks | Promise<Chunks | null>;
  }
> = {
  csv: { ending: 'csv.zip', mediaType: 'application/zip', make: csvPackage },
  xlsx: { ending: 'xlsx', mediaType: XLSX_TYPE, make: xlsxPackage },
  json: { ending: 'json', mediaType: 'application/json', make: jsonPackage },
  sqlite: { ending: 'sqlite', mediaType: 'application/vnd.sqlite3', make: sqlitePackage },
  'n-quads': { ending: 'nq.gz', mediaType: 'application/gzip', make: nQuadsDump },
  fhir: { ending: 'fhir.zip', mediaType: 'application/zip', make: fhirDump },
};

export const downloadName = (format: DownloadFormat, version: string) =>
  `sarcoma-evidence-${version}.${MAKERS[format].ending}`;

/** Names of the files of a version. */
export const filesOf = (version: string): string[] =>
  DOWNLOAD_FORMATS.map((format) => downloadName(format, version));

/** Name of the tables’ file of whatever version is the present one. */
export const LATEST_CSV = downloadName('csv', 'latest');

/** Writes a file chunk by chunk, letting other requests go on between chunks. */
async function write(at: string, chunks: Chunks) {
  const hash = createHash('sha256');
  const file = await open(at, 'w');
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      hash.update(part);
      await file.writeFile(part);
      bytes += part.byteLength;
      await setImmediate();
    }
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function makeOne(
  format: DownloadFormat,
  input: DataPackageInput,
  folder: string,
): Promise<MadeDownload | null> {
  const { mediaType, make } = MAKERS[format];
  const file = downloadName(format, input.version);
  const at = path.join(folder, file);
  const scratch = path.join(folder, 'scratch');
  await mkdir(scratch, { recursive: true });
  const chunks = await make(input, scratch);
  const made = chunks && { format, file, mediaType, at, ...(await write(at, chunks)) };
  await rm(scratch, { recursive: true });
  return made;
}

/** What is being made, and what of it is there: one after the other is made. */
let atWork: { name: string; made: MadeDownload[] } = { name: '', made: [] };

async function makeAll(
  name: string,
  version: string,
  address: string,
  folder: string,
): Promise<MadeDownload[]> {
  const input = await packageInput(version, address);
  const made: MadeDownload[] = [];
  atWork = { name, made };
  for (const format of DOWNLOAD_FORMATS) {
    const one = await makeOne(format, input, folder);
    if (one) made.push(one);
  }
  return made;
}

// The files that one database gives never change, so they are made once a database and address.
const present = keptFiles<MadeDownload[]>();
/** The last files of older versions that were asked for, since they are asked for in parts. */
const older = keptFiles<MadeDownload | null>();

/**
 * A file of a version that a later one replaced; null where that is not kept, or can't be read any more.
 * @param address scheme and host of the site
 */
export async function olderDownload(file: string, address: string): Promise<MadeDownload | null> {
  const version = /^sarcoma-evidence-([0-9a-f]{12})\./u.exec(file)?.[1] ?? '';
  const format = DOWNLOAD_FORMATS.find((one) => downloadName(one, version) === file);
  if (!format || version === '') return null;
  return older(`${file} ${address}`, (folder) =>
    atVersion(version, async () => makeOne(format, await packageInput(version, address), folder)),
  );
}

/** What files are kept under: those of another database or site are others. */
const nameAt = async (address: string) => `${await databaseStamp()} ${address}`;

/**
 * The whole data set in each format, all of one version.
 * @param address scheme and host of the site
 * @throws {DatabaseUnavailable}
 */
export async function downloads(address: string): Promise<{ dataVersion: string; loaded: MadeDownload[] }> {
  return atOneVersion(async (version) => {
    const name = await nameAt(address);
    return present(name, (folder) => makeAll(name, version, address, folder));
  });
}

/** How long a page waits for files that are only being made. */
const PATIENCE_MS = 5_000;

/**
 * What of it a page can tell by now; `isWhole` where nothing more is being made.
 * @throws {DatabaseUnavailable}
 */
export async function downloadsSoMade(address: string): Promise<{ made: MadeDownload[]; isWhole: boolean }> {
  const name = await nameAt(address);
  const soFar = () => ({ made: atWork.name === name ? [...atWork.made] : [], isWhole: false });
  const making = downloads(address).then(
    ({ loaded }) => ({ made: loaded, isWhole: true }),
    (error) => {
      if (error instanceof ApiProblem && error.problem === 'busy') return soFar();
      throw error;
    },
  );
  // Whoever asks for a file is told what went wrong with it.
  making.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<ReturnType<typeof soFar>>((resolve) => {
    timer = setTimeout(() => resolve(soFar()), PATIENCE_MS);
  });
  return Promise.race([making, patience]).finally(() => clearTimeout(timer));
}
