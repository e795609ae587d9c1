import type { Metadata } from 'next';
import { citePaper } from '@/app/cite';
import { paperLinkedData } from '@/app/linked-data';
import {
  alternatesOf,
  missing,
  pageContext,
  pageFrame,
  readFindings,
  type SearchParameters,
} from '@/app/page-context';
import { CiteBlock } from '@/components/evidence/cite-block';
import { FramedPage } from '@/components/evidence/framed-page';
import { PaperContent } from '@/components/evidence/paper-content';
import { getPaperText } from '@/lib/store/paper-text';
import { getPaper } from '@/lib/store/queries/get-paper';
import { paperPage } from '@/lib/views/paper-page';
import { inLocale } from '@/lib/views/view-context';

interface PageProps {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [context, { slug }] = [await pageContext(params), await params];
  const paper = await getPaper(slug);
  if (!paper) return {};
  return {
    title: inLocale(context, paper.titleEn, paper.titleZh),
    alternates: alternatesOf(context.locale, `/papers/${slug}`),
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, { slug }, parameters] = [await pageContext(params), await params, await searchParams];
  const [frame, paper, findings, cite] = await Promise.all([
    pageFrame(context, `/papers/${slug}`, parameters),
    getPaper(slug),
    readFindings(),
    citePaper(context, slug),
  ]);
  if (!paper) return missing(context, 'paper', slug, (to) => `/papers/${to}`);
  const kind = typeof parameters.kind === 'string' ? parameters.kind : null;
  const view = paperPage(
    context,
    paper,
    await getPaperText(paper.textFile),
    kind,
    findings.filter(({ paperSlug }) => paperSlug === slug),
  );
  const { text } = context;
  return (
    <FramedPage
      frame={frame}
      words={text.source}
      linkedData={await paperLinkedData(context, frame.shell, slug, paper.studies)}
    >
      <PaperContent
        view={view}
        cite={cite && <CiteBlock view={cite} words={text} />}
        words={{
          ...text,
          any: text.filters.any,
          notes: text.study.notes,
          checks: text.audit.ofPaper,
          agreeing: text.audit.agreeing(view.agreeing),
        }}
      />
    </FramedPage>
  );
}
