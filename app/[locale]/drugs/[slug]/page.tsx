import type { Metadata } from 'next';
import { DrugContent } from '@/components/evidence/drug-content';
import { FramedPage } from '@/components/evidence/framed-page';
import { listStatements } from '@/lib/data/reads/list-statements';
import { studiesOfDrug } from '@/lib/data/reads/studies-of-term';
import { drugPage } from '@/lib/present/pages/drugs/drug-page';
import { withCheckResults } from '@/lib/present/provenance/check-results';
import { drugName } from '@/lib/present/words/view-context';
import { drugLinkedData } from '../../../linked-terms';
import { missing, notFoundMetadata, pageContext, pageFrame, type SlugPageProps } from '../../../page-context';
import { readCheckResultsOf, readEvidenceOf, readRegimensOf, readTestsOf } from '../../../read-term-evidence';
import { sharedMetadata } from '../../../shared-metadata';

export async function generateMetadata({ params }: SlugPageProps): Promise<Metadata> {
  const [context, { slug }] = [await pageContext(params), await params];
  if (!Object.hasOwn(context.labels.drugs, slug)) return notFoundMetadata(context);
  const name = drugName(context, slug);
  return sharedMetadata(context, `/drugs/${slug}`, {
    title: name,
    description: context.text.drug.description(name),
    image: `/drugs/${slug}/opengraph-image`,
    formats: { 'application/json': `/api/v1/drugs/${slug}` },
    feed: `drug=${slug}`,
  });
}

export default async function Page({ params, searchParams }: SlugPageProps) {
  const [base, { slug }] = [await pageContext(params), await params];
  if (!Object.hasOwn(base.labels.drugs, slug)) return missing(base, 'drug', slug, (to) => `/drugs/${to}`);
  const [frame, concerned, statements] = await Promise.all([
    pageFrame(base, `/drugs/${slug}`, await searchParams),
    studiesOfDrug(slug),
    listStatements({ drugSlug: slug }),
  ]);
  const [evidence, checkResults, tests, regimens] = await Promise.all([
    readEvidenceOf(concerned),
    readCheckResultsOf(concerned, statements),
    readTestsOf(concerned),
    readRegimensOf(concerned),
  ]);
  const context = withCheckResults(base, checkResults);
  const shown = { shown: concerned.studies.length, of: concerned.of };
  const view = drugPage({ context, evidence, checkResults, tests, statements, regimens, shown }, slug);
  if (!view) return missing(context, 'drug', slug, (to) => `/drugs/${to}`);
  return (
    <FramedPage frame={frame} linkedData={await drugLinkedData(context, frame.shell, slug, regimens)}>
      <DrugContent view={view} words={context.text} />
    </FramedPage>
  );
}
