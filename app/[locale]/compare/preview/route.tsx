import { previewImage } from '@/app/_preview/preview-image';
import { pageContext } from '@/app/page-context';
import { readCohortEvidence } from '@/app/read-cohort-evidence';
import { getDataVersion } from '@/lib/store/queries/get-data-version';
import { namedCohorts } from '@/lib/views/compare/compare-address';
import { comparisonPreview } from '@/lib/views/previews/cohorts-preview';

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
