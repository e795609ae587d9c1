import type { Metadata } from 'next';
import { CiteBlock } from '@/components/evidence/cite-block';
import { FramedPage } from '@/components/evidence/framed-page';
import { PaperContent } from '@/components/evidence/paper-content';
import { getPaperText } from '@/lib/data/paper-text';
import { getPaper } from '@/lib/data/reads/get-paper';
import { listCheckResults } from '@/lib/data/reads/list-check-results';
import { paperPage, paperWords } from '@/lib/present/pages/papers/paper-page';
import { withCheckResults } from '@/lib/present/provenance/check-results';
import { inLocale } from '@/lib/present/words/view-context';
import { citationTags } from '../../../citation-tags';
import { citePaper } from '../../../cite';
import { paperLinkedData } from '../../../linked-data';
import { missing, notFoundMetadata, pageContext, pageFrame, type SlugPageProps } from '../../../page-context';
import { citationFormats, sharedMetadata } from '../../../shared-metadata';

export async function generateMetadata({ params }: SlugPageProps): Promise<Metadata> {
  const [context, { slug }] = [await pageContext(params), await params];
  const paper = await getPaper(slug);
  if (!paper) return notFoundMetadata(context);
  return sharedMetadata(context, `/papers/${slug}`, {
    title: inLocale(context, paper.titleEn, paper.titleZh),
    description: context.text.shared.paper(paper.studies.length),
    image: `/papers/${slug}/opengraph-image`,
    type: 'article',
    formats: { 'application/json': `/api/v1/papers/${slug}`, ...citationFormats(`/api/v1/papers/${slug}`) },
    feed: `paper=${slug}`,
    tags: await citationTags(slug, context.locale),
  });
}

export default async function Page({ params, searchParams }: SlugPageProps) {
  const [base, { slug }, parameters] = [await pageContext(params), await params, await searchParams];
  const [frame, paper, checkResults, cite] = await Promise.all([
    pageFrame(base, `/papers/${slug}`, parameters),
    getPaper(slug),
    listCheckResults({ paper: slug }),
    citePaper(base, slug),
  ]);
  if (!paper) return missing(base, 'paper', slug, (to) => `/papers/${to}`);
  const kind = typeof parameters.kind === 'string' ? parameters.kind : null;
  const context = withCheckResults(base, checkResults);
  const view = paperPage(context, paper, await getPaperText(paper.textFile), kind, checkResults);
  const linkedData = await paperLinkedData(context, frame.shell, slug, paper.studies);
  const { text } = context;
  return (
    <FramedPage frame={frame} linkedData={linkedData}>
      <PaperContent
        view={view}
        cite={cite && <CiteBlock view={cite} words={text} />}
        words={paperWords(context, view)}
      />
    </FramedPage>
  );
}
