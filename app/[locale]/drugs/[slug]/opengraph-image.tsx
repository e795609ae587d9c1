import { notFound } from 'next/navigation';
import { PREVIEW_TYPE, previewImage } from '@/app/_preview/preview-image';
import { PREVIEW_SIZE } from '@/app/_preview/preview-size';
import { pageContext } from '@/app/page-context';
import { readCohortEvidence } from '@/app/read-cohort-evidence';
import { getDataVersion } from '@/lib/store/queries/get-data-version';
import { drugPreview } from '@/lib/views/previews/cohorts-preview';

export const size = PREVIEW_SIZE;
export const contentType = PREVIEW_TYPE;

export default async function Image({ params }: { params: Promise<{ locale: string; slug: string }> }) {
  const [context, { slug }] = [await pageContext(params), await params];
  if (!Object.hasOwn(context.labels.drugs, slug)) notFound();
  const [evidence, { version }] = await Promise.all([readCohortEvidence(), getDataVersion()]);
  return previewImage(drugPreview(context, evidence, slug, version));
}
