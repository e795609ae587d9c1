import type { Metadata } from 'next';
import { CompareContent } from '@/components/evidence/compare-content';
import { FramedPage } from '@/components/evidence/framed-page';
import { compareTitle } from '@/lib/present/pages/compare/compare-page';
import { PREVIEW_SIZE } from '../../_preview/preview-size';
import { alternatesOf, pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { readComparison } from './read-comparison';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const context = await pageContext(params);
  const view = await readComparison(context, await searchParams);
  return {
    title: compareTitle(context, view),
    description: context.text.compare.lead,
    alternates: alternatesOf(context.locale, view.address),
    openGraph: {
      images: [
        { url: `/${context.locale}${view.address.replace('/compare', '/compare/preview')}`, ...PREVIEW_SIZE },
      ],
    },
  };
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
