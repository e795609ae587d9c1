import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { atVersion, databaseStamp, readDatabaseFile } from '@/lib/data/database';
import { DOWNLOAD_FORMATS, type DownloadFormat } from '@/lib/domain/download-formats';
import {
  csvPackage,
  type DataPackageInput,
  jsonPackage,
  xlsxPackage,
} from '@/lib/exchange/data-package/data-package';
import { XLSX_TYPE } from '@/lib/exchange/workbook';
import { atOneVersion } from '../_http/versioned';
import { dataTables } from './data-tables';
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

async function packageInput(version: string): Promise<DataPackageInput> {
  const [tables, facts] = await Promise.all([dataTables(), packageFacts(version)]);
  return { ...facts, tables };
}

type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

const MAKERS: Record<
  DownloadFormat,
  {
    ending: string;
    mediaType: string;
    /** Null where the data are too many for the format. */
    make: (input: DataPackageInput) => Chunks | Promise<Chunks | null>;
  }
> = {
  csv: { ending: 'csv.zip', mediaType: 'application/zip', make: csvPackage },
  xlsx: { ending: 'xlsx', mediaType: XLSX_TYPE, make: xlsxPackage },
  json: { ending: 'json', mediaType: 'application/json', make: jsonPackage },
  sqlite: { ending: 'sqlite', mediaType: 'application/vnd.sqlite3', make: readDatabaseFile },
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
  const chunks = await make(input);
  return chunks && { format, file, mediaType, at, ...(await write(at, chunks)) };
}

async function makeAll(version: string, folder: string): Promise<MadeDownload[]> {
  const input = await packageInput(version);
  const made: MadeDownload[] = [];
  // One after the other: each reads all the data.
  for (const format of DOWNLOAD_FORMATS) {
    const one = await makeOne(format, input, folder);
    if (one) made.push(one);
  }
  return made;
}

interface Kept {
  stamp: string;
  folder: string;
  downloads: Promise<MadeDownload[]>;
}

// The files that one database gives never change, so they are made once a database, into a folder of this process.
let kept: Kept | undefined;

const forget = (made: Pick<Kept, 'folder'>) => rmSync(made.folder, { recursive: true, force: true });
const newFolder = () => mkdtempSync(path.join(tmpdir(), 'sarcoma-evidence-downloads-'));

function make(stamp: string, version: string): Kept {
  const folder = newFolder();
  const making = { stamp, folder, downloads: makeAll(version, folder) };
  making.downloads.catch(() => {
    forget(making);
    if (kept === making) kept = undefined;
  });
  return making;
}

/** The last file of an older version that was asked for, since it is asked for in parts. */
let older: { file: string; folder: string; download: Promise<MadeDownload | null> } | undefined;

process.once('exit', () => {
  for (const made of [kept, older]) if (made) forget(made);
});

/** A file of a version that a later one replaced; null where that is not kept, or can't be read any more. */
export function olderDownload(file: string): Promise<MadeDownload | null> {
  const version = /^sarcoma-evidence-([0-9a-f]{12})\./u.exec(file)?.[1] ?? '';
  const format = DOWNLOAD_FORMATS.find((one) => downloadName(one, version) === file);
  if (!format || version === '') return Promise.resolve(null);
  if (older?.file === file) return older.download;
  const folder = newFolder();
  const download = atVersion(version, async () => makeOne(format, await packageInput(version), folder));
  const making = { file, folder, download };
  // What is being read of the file before is read to its end.
  if (older) forget(older);
  older = making;
  const giveUp = () => {
    forget(making);
    if (older === making) older = undefined;
  };
  download.then((found) => found ?? giveUp(), giveUp);
  return download;
}

/** The whole data set in each format, all of one version. @throws {DatabaseUnavailable} */
export async function downloads(): Promise<{ dataVersion: string; loaded: MadeDownload[] }> {
  return atOneVersion(async (version) => {
    const stamp = await databaseStamp();
    if (kept?.stamp !== stamp) {
      // What was being read of the files before is read to its end.
      if (kept) forget(kept);
      kept = make(stamp, version);
    }
    return kept.downloads;
  });
}

/** How long a page waits for files that are only being made. */
const PATIENCE_MS = 10_000;

/** The same for a page; null where the files are still being made. @throws {DatabaseUnavailable} */
export async function downloadsSoMade(): Promise<MadeDownload[] | null> {
  const making = downloads().then(({ loaded }) => loaded);
  // Whoever asks for a file is told what went wrong with it.
  making.catch(() => undefined);
  let waiting: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    waiting = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  return Promise.race([making, patience]).finally(() => clearTimeout(waiting));
}
