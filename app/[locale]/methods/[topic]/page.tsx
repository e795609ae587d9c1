import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { MethodContent } from '@/components/evidence/method-content';
import { listMethods } from '@/lib/data/methods';
import { methodPage } from '@/lib/present/pages/methods/method-pages';
import { pageLinkedData } from '../../../linked-data';
import {
  notFoundMetadata,
  notFoundPage,
  pageContext,
  pageFrame,
  type SearchParameters,
} from '../../../page-context';
import { sharedMetadata } from '../../../shared-metadata';

interface PageProps {
  params: Promise<{ locale: string; topic: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [context, { topic }] = [await pageContext(params), await params];
  const view = methodPage(context, await listMethods(), topic);
  if (!view) return notFoundMetadata(context);
  return sharedMetadata(context, `/methods/${topic}`, {
    title: view.title,
    description: view.summary,
    type: 'article',
  });
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, { topic }, parameters] = [await pageContext(params), await params, await searchParams];
  const view = methodPage(context, await listMethods(), topic);
  if (!view) return notFoundPage(context.locale, `/methods/${topic}`);
  const frame = await pageFrame(context, `/methods/${topic}`, parameters);
  const linkedData = await pageLinkedData(frame.shell, [[view.title, `/methods/${topic}`]]);
  return (
    <FramedPage frame={frame} linkedData={linkedData}>
      <MethodContent view={view} />
    </FramedPage>
  );
}
