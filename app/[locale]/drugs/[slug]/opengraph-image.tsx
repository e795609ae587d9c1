import { notFound } from 'next/navigation';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { studiesOfDrug } from '@/lib/data/reads/studies-of-term';
import { drugPreview } from '@/lib/present/previews/cohorts-preview';
import { PREVIEW_TYPE, previewImage } from '../../../_preview/preview-image';
import { PREVIEW_SIZE } from '../../../_preview/preview-size';
import { pageContext } from '../../../page-context';
import { readEvidenceOf } from '../../../read-term-evidence';

export const size = PREVIEW_SIZE;
export const contentType = PREVIEW_TYPE;

export default async function Image({ params }: { params: Promise<{ locale: string; slug: string }> }) {
  const [context, { slug }] = [await pageContext(params), await params];
  if (!Object.hasOwn(context.labels.drugs, slug)) notFound();
  const [evidence, { version }] = await Promise.all([
    readEvidenceOf(await studiesOfDrug(slug)),
    getDataVersion(),
  ]);
  return previewImage(drugPreview(context, evidence, slug, version));
}
