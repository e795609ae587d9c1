import { notFound } from 'next/navigation';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { factPreview } from '@/lib/present/previews/fact-preview';
import { PREVIEW_TYPE, previewImage } from '../../../_preview/preview-image';
import { PREVIEW_SIZE } from '../../../_preview/preview-size';
import { pageContext, readSource } from '../../../page-context';

export const size = PREVIEW_SIZE;
export const contentType = PREVIEW_TYPE;

export default async function Image({ params }: { params: Promise<{ locale: string; id: string }> }) {
  const [context, { id }] = [await pageContext(params), await params];
  const [source, { version }] = await Promise.all([readSource(context, id), getDataVersion()]);
  if (!source) notFound();
  return previewImage(factPreview(context, source, version));
}
