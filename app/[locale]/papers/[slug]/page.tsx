import type { Metadata } from 'next';
import { CiteBlock } from '@/components/evidence/cite-block';
import { FramedPage } from '@/components/evidence/framed-page';
import { PaperContent } from '@/components/evidence/paper-content';
import { getPaperText } from '@/lib/data/paper-text';
import { getPaper } from '@/lib/data/reads/get-paper';
import { paperPage, paperWords } from '@/lib/present/pages/papers/paper-page';
import { inLocale } from '@/lib/present/words/view-context';
import { citePaper } from '../../../cite';
import { paperLinkedData } from '../../../linked-data';
import {
  alternatesOf,
  missing,
  notFoundMetadata,
  pageContext,
  pageFrame,
  readFindings,
  type SlugPageProps,
} from '../../../page-context';

export async function generateMetadata({ params }: SlugPageProps): Promise<Metadata> {
  const [context, { slug }] = [await pageContext(params), await params];
  const paper = await getPaper(slug);
  if (!paper) return notFoundMetadata(context);
  return {
    title: inLocale(context, paper.titleEn, paper.titleZh),
    alternates: alternatesOf(context.locale, `/papers/${slug}`),
  };
}

export default async function Page({ params, searchParams }: SlugPageProps) {
  const [context, { slug }, parameters] = [await pageContext(params), await params, await searchParams];
  const [frame, paper, findings, cite] = await Promise.all([
    pageFrame(context, `/papers/${slug}`, parameters),
    getPaper(slug),
    readFindings(),
    citePaper(context, slug),
  ]);
  if (!paper) return missing(context, 'paper', slug, (to) => `/papers/${to}`);
  const kind = typeof parameters.kind === 'string' ? parameters.kind : null;
  const found = findings.filter(({ paperSlug }) => paperSlug === slug);
  const view = paperPage(context, paper, await getPaperText(paper.textFile), kind, found);
  const linkedData = await paperLinkedData(context, frame.shell, slug, paper.studies);
  const { text } = context;
  return (
    <FramedPage frame={frame} words={text.source} linkedData={linkedData}>
      <PaperContent
        view={view}
        cite={cite && <CiteBlock view={cite} words={text} />}
        words={paperWords(context, view)}
      />
    </FramedPage>
  );
}
