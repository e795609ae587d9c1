import { notFound } from 'next/navigation';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { getPaper } from '@/lib/data/reads/get-paper';
import { getStudy } from '@/lib/data/reads/get-study';
import { paperPreview } from '@/lib/present/previews/paper-preview';
import { inLocale } from '@/lib/present/words/view-context';
import { PREVIEW_TYPE, previewImage } from '../../../_preview/preview-image';
import { PREVIEW_SIZE } from '../../../_preview/preview-size';
import { pageContext } from '../../../page-context';

export const size = PREVIEW_SIZE;
export const contentType = PREVIEW_TYPE;

/** Studies of the paper that are looked at for key results. */
const MOST_STUDIES = 3;

export default async function Image({ params }: { params: Promise<{ locale: string; slug: string }> }) {
  const [context, { slug }] = [await pageContext(params), await params];
  const [paper, { version }] = await Promise.all([getPaper(slug), getDataVersion()]);
  if (!paper) notFound();
  const primary = paper.studies.filter(({ origin }) => origin === 'primary').slice(0, MOST_STUDIES);
  const studies = await Promise.all(primary.map((study) => getStudy(study.slug)));
  const title = inLocale(context, paper.titleEn, paper.titleZh);
  const subtitle = context.text.shared.studies(paper.studies.length);
  return previewImage(
    paperPreview(
      context,
      { title, subtitle },
      studies.flatMap((study) => study ?? []),
      version,
    ),
  );
}
