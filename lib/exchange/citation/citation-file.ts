import { writeBibtex } from './bibtex';
import type { CslItem } from './csl-item';
import { writeRis } from './ris';

export const CITATION_FORMATS = ['csl-json', 'ris', 'bibtex'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

interface CitationWriter {
  mediaType: string;
  /** Ending of the file's name. */
  ending: string;
  write: (items: readonly CslItem[]) => string;
}

/** What each format of reference managers is called on the web and on disk, and how it is written. */
export const CITATION_WRITERS: Record<CitationFormat, CitationWriter> = {
  'csl-json': {
    mediaType: 'application/vnd.citationstyles.csl+json',
    ending: 'json',
    write: (items) => JSON.stringify(items, null, 2),
  },
  ris: { mediaType: 'application/x-research-info-systems', ending: 'ris', write: writeRis },
  bibtex: { mediaType: 'application/x-bibtex', ending: 'bib', write: writeBibtex },
};
