import { createHash } from 'node:crypto';
import type { ExtractionFiles, ReadPaper } from '@/lib/domain/files';
import type { Vocabulary } from '@/lib/domain/vocabulary';

/** JSON that does not depend on the order in which a schema names its fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/**
 * The version of the data: a checksum of what the extraction files say, paper by paper. The same evidence always has the
 * same version: neither the time of the build enters, nor the form of the tables, nor what the program makes of it.
 */
export class DataVersion {
  private readonly hash = createHash('sha256');

  constructor(vocabulary: Vocabulary) {
    this.hash.update(canonical(vocabulary));
  }

  /** Papers in the order of the folder, then records. The full text is no part of the data. */
  add({ paper, studies, digest }: ReadPaper): void {
    if (digest !== undefined) {
      this.hash.update(digest);
      return;
    }
    this.hash.update(canonical([paper, studies.map(({ study, tables }) => [study, tables])]));
  }

  digest(): string {
    return this.hash.digest('hex').slice(0, 12);
  }
}

/** The version of extraction files that were read whole. */
export function dataVersionOf({ vocabulary, papers }: ExtractionFiles): string {
  const version = new DataVersion(vocabulary);
  for (const paper of papers) version.add(paper);
  return version.digest();
}
