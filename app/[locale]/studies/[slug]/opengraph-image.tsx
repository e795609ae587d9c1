import { notFound } from 'next/navigation';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { getStudy } from '@/lib/data/reads/get-study';
import { studyPreview } from '@/lib/present/previews/study-preview';
import { PREVIEW_TYPE, previewImage } from '../../../_preview/preview-image';
import { PREVIEW_SIZE } from '../../../_preview/preview-size';
import { pageContext } from '../../../page-context';

export const size = PREVIEW_SIZE;
export const contentType = PREVIEW_TYPE;

export default async function Image({ params }: { params: Promise<{ locale: string; slug: string }> }) {
  const [context, { slug }] = [await pageContext(params), await params];
  const [study, { version }] = await Promise.all([getStudy(slug), getDataVersion()]);
  if (!study) notFound();
  return previewImage(studyPreview(context, study, version));
}
