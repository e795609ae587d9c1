import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { getHeadlineEvidence } from '@/lib/data/reads/get-headline-evidence';
import { cohortEvidence } from '@/lib/domain/evidence-cohort';
import { sitePreview } from '@/lib/present/previews/cohorts-preview';
import { PREVIEW_TYPE, previewImage } from '../_preview/preview-image';
import { PREVIEW_SIZE } from '../_preview/preview-size';
import { pageContext } from '../page-context';

export const size = PREVIEW_SIZE;
export const contentType = PREVIEW_TYPE;

export default async function Image({ params }: { params: Promise<{ locale: string }> }) {
  const [context, { version }, { cohorts }] = [
    await pageContext(params),
    await getDataVersion(),
    await getHeadlineEvidence(),
  ];
  return previewImage(sitePreview(context, cohortEvidence(cohorts), version));
}
