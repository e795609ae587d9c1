import type { Metadata } from 'next';
import { CompareContent } from '@/components/evidence/compare-content';
import { FramedPage } from '@/components/evidence/framed-page';
import { compareTitle } from '@/lib/present/pages/compare/compare-page';
import { pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { sharedMetadata } from '../../shared-metadata';
import { readComparison } from './read-comparison';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const context = await pageContext(params);
  const view = await readComparison(context, await searchParams);
  return sharedMetadata(context, view.address, {
    title: compareTitle(context, view),
    description: context.text.compare.lead,
    image: view.address.replace('/compare', '/compare/preview'),
  });
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, view] = await Promise.all([
    pageFrame(context, '/compare', parameters),
    readComparison(context, parameters),
  ]);
  const { text } = context;
  return (
    <FramedPage frame={frame}>
      <CompareContent
        view={view}
        words={text}
        source={[`${text.site.name} · ${compareTitle(context, view)}`, frame.shell.version]}
        embed={frame.embed}
      />
    </FramedPage>
  );
}
