import type { Metadata } from 'next';
import { cache } from 'react';
import { FramedPage } from '@/components/evidence/framed-page';
import { StudyContent } from '@/components/evidence/study-content';
import { getStudy } from '@/lib/data/reads/get-study';
import { checkResultsOfStudy } from '@/lib/data/reads/list-check-results';
import { otherReport } from '@/lib/present/pages/study/paper-and-registry';
import { studyPage } from '@/lib/present/pages/study/study-page';
import { withCheckResults } from '@/lib/present/provenance/check-results';
import { readIntervalMethod } from '@/lib/present/results/interval-choice';
import { inLocale } from '@/lib/present/words/view-context';
import { citationTags } from '../../../citation-tags';
import { citeStudy } from '../../../cite';
import { studyDescription } from '../../../describe-study';
import { studyLinkedData } from '../../../linked-data';
import { missing, notFoundMetadata, pageContext, pageFrame, type SlugPageProps } from '../../../page-context';
import { citationFormats, sharedMetadata } from '../../../shared-metadata';

/** Metadata and page ask for the same study. */
const readStudy = cache(getStudy);

export async function generateMetadata({ params }: SlugPageProps): Promise<Metadata> {
  const [context, { slug }] = [await pageContext(params), await params];
  const study = await readStudy(slug);
  if (!study) return notFoundMetadata(context);
  return sharedMetadata(context, `/studies/${slug}`, {
    title: inLocale(context, study.shortTitleEn, study.shortTitleZh),
    description: inLocale(context, study.titleEn, study.titleZh),
    image: `/studies/${slug}/opengraph-image`,
    type: 'article',
    formats: {
      'application/json': `/api/v1/studies/${slug}`,
      'application/ld+json': `/api/v1/studies/${slug}/jsonld`,
      'application/fhir+json': `/api/v1/studies/${slug}/fhir`,
      ...citationFormats(`/api/v1/studies/${slug}`),
    },
    feed: `study=${slug}`,
    tags: await citationTags(study.paper.slug, context.locale),
  });
}

export default async function Page({ params, searchParams }: SlugPageProps) {
  const [{ slug }, parameters] = [await params, await searchParams];
  const base = { ...(await pageContext(params)), intervalMethod: readIntervalMethod(parameters) };
  const [frame, study, checkResults, cite] = await Promise.all([
    pageFrame(base, `/studies/${slug}`, parameters),
    readStudy(slug),
    checkResultsOfStudy(slug),
    citeStudy(base, slug),
  ]);
  if (!study) return missing(base, 'study', slug, (to) => `/studies/${to}`);
  const context = withCheckResults(base, checkResults);
  const report = otherReport(study);
  const view = studyPage(context, study, checkResults, report === null ? null : await readStudy(report));
  const { text } = context;
  const words = {
    ...text,
    chartSource: [`${text.site.name} · ${view.head.title}`, frame.shell.version],
    chartEmbed: frame.embed,
  };
  const description = await studyDescription(study);
  const linkedData = description ? await studyLinkedData(context, frame.shell, description) : undefined;
  return (
    <FramedPage frame={frame} linkedData={linkedData}>
      <StudyContent view={view} cite={cite} words={words} />
    </FramedPage>
  );
}
