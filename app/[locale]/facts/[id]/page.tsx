import type { Metadata } from 'next';
import { cache } from 'react';
import { FramedPage } from '@/components/evidence/framed-page';
import { RemovedFact } from '@/components/evidence/removed-fact';
import { SourceContent } from '@/components/evidence/source-panel';
import { citationOf } from '@/lib/present/provenance/source-panel';
import { pageLinkedData } from '../../../linked-data';
import { notFoundPage, pageContext, pageFrame, readRemoved, readSource } from '../../../page-context';
import { sharedMetadata } from '../../../shared-metadata';
import { addressOfPage } from '../../../site-address';

interface PageProps {
  params: Promise<{ locale: string; id: string }>;
}

/** Metadata and page ask for the same source. */
const readSourceOf = cache(readSource);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [context, { id }] = [await pageContext(params), await params];
  const source = await readSourceOf(context, id);
  const { text } = context;
  return sharedMetadata(context, `/facts/${id}`, {
    title: source ? source.headline : text.source.title,
    description: source ? text.shared.fact(source.paper.title) : text.source.title,
    ...(source ? { image: `/facts/${id}/opengraph-image` } : {}),
    type: 'article',
    formats: { 'application/json': `/api/v1/facts/${id}` },
  });
}

/** The permanent address of one number and its source. */
export default async function Page({ params }: PageProps) {
  const [context, { id }] = [await pageContext(params), await params];
  const [frame, source, site] = await Promise.all([
    pageFrame(context, `/facts/${id}`),
    readSourceOf(context, id),
    addressOfPage(),
  ]);
  const removed = source ? null : await readRemoved(context, id);
  if (!source && !removed) return notFoundPage(context.locale, `/facts/${id}`);
  const name = source?.title ?? context.text.source.title;
  const linkedData = await pageLinkedData(frame.shell, [[name, `/facts/${id}`]]);
  return (
    <FramedPage frame={frame} linkedData={linkedData}>
      <h1 className="mb-3">{context.text.source.title}</h1>
      <div data-fact={id} className="fact-page">
        {source ? (
          <SourceContent
            view={source}
            words={context.text.source}
            citation={citationOf(context, source, site)}
            level="h2"
          />
        ) : (
          removed && <RemovedFact view={removed} />
        )}
      </div>
    </FramedPage>
  );
}
