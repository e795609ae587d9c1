import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { MethodsList } from '@/components/evidence/method-content';
import { listMethods } from '@/lib/data/methods';
import { methodsPage } from '@/lib/present/pages/methods/method-pages';
import { pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { sharedMetadata } from '../../shared-metadata';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return sharedMetadata({ locale, text }, '/methods', {
    title: text.methods.title,
    description: text.methods.lead,
  });
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, methods] = await Promise.all([pageFrame(context, '/methods', parameters), listMethods()]);
  return (
    <FramedPage frame={frame}>
      <MethodsList view={methodsPage(context, methods)} />
    </FramedPage>
  );
}
