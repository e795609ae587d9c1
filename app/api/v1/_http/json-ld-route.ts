import { z } from 'zod';
import { getStudy } from '@/lib/data/reads/get-study';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { jsonLdDocument } from '@/lib/exchange/json-ld/document';
import { LOCALES, type Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import { linkedStudyThings } from '../../../linked-data';
import { addressOfRequest } from '../../../site-address';
import { absentItem } from './item-route';
import { readRoute } from './methods';
import { type ParameterSchemas, readParameters } from './read-parameters';
import { jsonResponse } from './respond';
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
      .describe('The study, its data with every outcome and adverse event, and its paper.'),
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
    const { dataVersion, loaded } = await atOneVersion(async () => {
      const study = await getStudy(slug);
      const context = { locale, text: textOf(locale), labels: await getVocabulary(), verdicts: {} };
      return study && linkedStudyThings(context, address, study);
    });
    if (!loaded) return absentItem('studies', slug, `/jsonld${url.search}`);
    const cached = await versioned(request, dataVersion, [address]);
    if (cached instanceof Response) return cached;
    return jsonResponse(jsonLdDocument(loaded), { ...cached.headers, 'Content-Type': JSON_LD_TYPE });
  });
}
