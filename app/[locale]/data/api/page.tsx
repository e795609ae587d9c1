import type { Metadata } from 'next';
import { ApiContent } from '@/components/evidence/api-content';
import { FramedPage } from '@/components/evidence/framed-page';
import { apiReference, type DescribedApi } from '@/lib/present/pages/api-reference/api-reference';
import { version } from '@/package.json';
import { describeApi } from '../../../api/v1/_http/describe-api';
import { exampleAddresses } from '../../../api/v1/_http/example-addresses';
import { exampleValues } from '../../../api/v1/_http/example-values';
import { pageLinkedData } from '../../../linked-data';
import { pageContext, pageFrame, type SearchParameters } from '../../../page-context';
import { sharedMetadata } from '../../../shared-metadata';
import { addressOfPage } from '../../../site-address';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return sharedMetadata({ locale, text }, '/data/api', {
    title: text.apiReference.title,
    description: text.apiReference.lead,
  });
}

export default async function Page({ params, searchParams }: PageProps) {
  const context = await pageContext(params);
  const [frame, values, site] = await Promise.all([
    pageFrame(context, '/data/api', await searchParams),
    exampleValues(),
    addressOfPage(),
  ]);
  const document = describeApi(version, site, values) as unknown as DescribedApi;
  const examples = exampleAddresses(document);
  const linkedData = await pageLinkedData(frame.shell, [[context.text.apiReference.title, '/data/api']]);
  return (
    <FramedPage frame={frame} linkedData={linkedData}>
      <ApiContent view={apiReference(context, document, examples)} words={context.text.apiReference} />
    </FramedPage>
  );
}
