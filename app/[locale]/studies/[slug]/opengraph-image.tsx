import { notFound } from 'next/navigation';
import { PREVIEW_TYPE, previewImage } from '@/app/_preview/preview-image';
import { PREVIEW_SIZE } from '@/app/_preview/preview-size';
import { pageContext } from '@/app/page-context';
import { getDataVersion } from '@/lib/store/queries/get-data-version';
import { getStudy } from '@/lib/store/queries/get-study';
import { studyPreview } from '@/lib/views/previews/study-preview';

export const size = PREVIEW_SIZE;
export const contentType = PREVIEW_TYPE;

export default async function Image({ params }: { params: Promise<{ locale: string; slug: string }> }) {
  const [context, { slug }] = [await pageContext(params), await params];
  const [study, { version }] = await Promise.all([getStudy(slug), getDataVersion()]);
  if (!study) notFound();
  return previewImage(studyPreview(context, study, version));
}
