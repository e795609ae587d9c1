import { z } from 'zod';
import { getCitedPaper, getCitedStudy, getReleaseDate } from '@/lib/data/reads/get-cited';
import {
  CITATION_FORMATS,
  CITATION_WRITERS,
  type CitationFormat,
} from '@/lib/exchange/citation/citation-file';
import type { CslItem } from '@/lib/exchange/citation/csl-item';
import { paperCitation } from '@/lib/exchange/citation/paper-citation';
import { studyCitation } from '@/lib/exchange/citation/study-citation';
import { citableStudy } from '@/lib/exchange/record/citable-study';
import { paperRecord } from '@/lib/exchange/record/paper-record';
import { LOCALES, type Locale } from '@/lib/text/locale';
import { addressOfRequest } from '../../../site-address';
import { absentItem } from './item-route';
import { readRoute } from './methods';
import { type ParameterSchemas, readParameters } from './read-parameters';
import { atOneVersion, versioned } from './versioned';

export const CITATION_PARAMETERS: ParameterSchemas = {
  repeatable: {},
  single: {
    format: z
      .enum(CITATION_FORMATS, `has to be one of ${CITATION_FORMATS.join(', ')}`)
      .default('csl-json')
      .describe('Which format; CSL-JSON if absent.'),
    language: z
      .enum(LOCALES)
      .optional()
      .describe(
        'Language of titles and names, where the text prints them in it. If absent: a paper’s own, English for data.',
      ),
  },
};

/** What is cited under a slug, or null. */
type Citing = (
  slug: string,
  language: Locale | null,
  seen: { version: string; site: string; accessed: Date },
) => Promise<CslItem[] | null>;

const CITING: Record<'papers' | 'studies', Citing> = {
  papers: async (slug, language) => {
    const paper = await getCitedPaper(slug);
    return paper && [paperCitation(paperRecord(paper), language)];
  },
  studies: async (slug, language, seen) => {
    const study = await getCitedStudy(slug);
    if (!study) return null;
    const released = await getReleaseDate(seen.version);
    return studyCitation(citableStudy(study), { ...seen, released }, language);
  },
};

/** Handlers of `GET /{papers or studies}/{slug}/citation`: a file for reference managers. */
export function citationRoute(list: keyof typeof CITING) {
  return readRoute(async (request, { params }) => {
    const url = new URL(request.url);
    const { single } = readParameters(url.searchParams, CITATION_PARAMETERS);
    const slug = String((await params).slug);
    const language = (single.language as Locale | undefined) ?? null;
    const site = addressOfRequest(request);
    const accessed = new Date();
    const { dataVersion, loaded } = await atOneVersion((version) =>
      CITING[list](slug, language, { version, site, accessed }),
    );
    if (!loaded) return absentItem(list, slug, `/citation${url.search}`);
    const cached = await versioned(request, dataVersion, [site, accessed.toISOString().slice(0, 10)]);
    if (cached instanceof Response) return cached;
    const { mediaType, ending, write } = CITATION_WRITERS[single.format as CitationFormat];
    return new Response(write(loaded), {
      headers: {
        ...cached.headers,
        'Content-Type': `${mediaType}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="${loaded[0]?.id}.${ending}"`,
      },
    });
  });
}
