import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { RemovedFact } from '@/components/evidence/removed-fact';
import { SourceContent } from '@/components/evidence/source-panel';
import { pageLinkedData } from '../../../linked-data';
import { alternatesOf, notFoundPage, pageContext, pageFrame, readSource } from '../../../page-context';

interface PageProps {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [{ locale, text }, { id }] = [await pageContext(params), await params];
  return { title: text.source.title, alternates: alternatesOf(locale, `/facts/${id}`) };
}

/** The permanent address of one number and its source. */
export default async function Page({ params }: PageProps) {
  const [context, { id }] = [await pageContext(params), await params];
  const [frame, source] = await Promise.all([
    pageFrame(context, `/facts/${id}`, {}, id),
    readSource(context, id),
  ]);
  if (!source && !frame.removed) return notFoundPage(context.locale, `/facts/${id}`);
  const name = source?.title ?? context.text.source.title;
  const linkedData = await pageLinkedData(frame.shell, [[name, `/facts/${id}`]]);
  return (
    <FramedPage frame={frame} words={context.text.source} linkedData={linkedData}>
      <div className="max-w-2xl">
        <h1 className="mb-3 text-2xl font-semibold">{context.text.source.title}</h1>
        {source ? (
          <SourceContent view={source} words={context.text.source} level="h2" />
        ) : (
          frame.removed && <RemovedFact view={frame.removed} />
        )}
      </div>
    </FramedPage>
  );
}
