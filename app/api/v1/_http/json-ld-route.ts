import { z } from 'zod';
import { jsonLdDocument } from '@/lib/exchange/json-ld/document';
import { studyThingsWithResults } from '@/lib/exchange/json-ld/study-things';
import { LOCALES, type Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import { speakingSite } from '../../../linked-data';
import { addressOfRequest } from '../../../site-address';
import { absentItem } from './item-route';
import { readRoute } from './methods';
import { type ParameterSchemas, readParameters } from './read-parameters';
import { jsonResponse } from './respond';
import { studyRecord } from './study-record';
import { atOneVersion, versioned } from './versioned';

export const JSON_LD_TYPE = 'application/ld+json';

export const JSON_LD_PARAMETERS: ParameterSchemas = {
  repeatable: {},
  single: { language: z.enum(LOCALES).default('en').describe('Language of the names.') },
};

export const jsonLdResult = z
  .strictObject({
    '@context': z.literal('https://schema.org'),
    '@graph': z
      .array(z.record(z.string(), z.unknown()))
      .describe('The study, its data with every result that the paper prints, and its paper.'),
  })
  .meta({ id: 'JsonLd' });

/** Handlers of `GET /studies/{slug}/jsonld`. */
export function jsonLdRoute() {
  return readRoute(async (request, { params }) => {
    const url = new URL(request.url);
    const { single } = readParameters(url.searchParams, JSON_LD_PARAMETERS);
    const locale = single.language as Locale;
    const slug = String((await params).slug);
    const address = addressOfRequest(request);
    const { dataVersion, loaded } = await atOneVersion(async (version) => {
      const record = await studyRecord(slug, version, { withCalculated: false });
      const site = await speakingSite({ locale, text: textOf(locale) }, address);
      return record && studyThingsWithResults(site, record);
    });
    if (!loaded) return absentItem('studies', slug, `/jsonld${url.search}`);
    const cached = await versioned(request, dataVersion, [address]);
    if (cached instanceof Response) return cached;
    return jsonResponse(jsonLdDocument(loaded), { ...cached.headers, 'Content-Type': JSON_LD_TYPE });
  });
}
