import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { namedCohorts } from '@/lib/present/pages/compare/compare-address';
import { comparisonPreview } from '@/lib/present/previews/cohorts-preview';
import { previewImage } from '../../../_preview/preview-image';
import { pageContext } from '../../../page-context';
import { readCohortEvidence } from '../../../read-cohort-evidence';

/** The preview image of a comparison; images of pages can't read what stands after the question mark. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const [context, evidence, { version }] = await Promise.all([
    pageContext(params),
    readCohortEvidence(),
    getDataVersion(),
  ]);
  const parameters = Object.fromEntries(new URL(request.url).searchParams);
  return previewImage(comparisonPreview(context, evidence, namedCohorts(parameters), version));
}
