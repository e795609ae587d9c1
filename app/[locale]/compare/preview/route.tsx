import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { MOST_COHORTS, namedCohorts } from '@/lib/present/pages/compare/compare-address';
import { comparisonPreview } from '@/lib/present/previews/cohorts-preview';
import { previewImage } from '../../../_preview/preview-image';
import { pageContext } from '../../../page-context';
import { readComparedCohorts } from '../../../read-compared-cohorts';

/** The preview image of a comparison; images of pages can't read what stands after the question mark. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const ids = namedCohorts(Object.fromEntries(new URL(request.url).searchParams)).slice(0, MOST_COHORTS);
  const [context, evidence, { version }] = await Promise.all([
    pageContext(params),
    readComparedCohorts(ids),
    getDataVersion(),
  ]);
  return previewImage(comparisonPreview(context, evidence, ids, version));
}
