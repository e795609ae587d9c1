import type { Metadata } from 'next';
import { DrugContent } from '@/components/evidence/drug-content';
import { FramedPage } from '@/components/evidence/framed-page';
import { listFindings } from '@/lib/data/reads/list-findings';
import { listRegimens } from '@/lib/data/reads/list-regimens';
import { listStatements } from '@/lib/data/reads/list-statements';
import { drugPage } from '@/lib/present/pages/drugs/drug-page';
import { drugName } from '@/lib/present/words/view-context';
import { drugLinkedData } from '../../../linked-terms';
import {
  alternatesOf,
  missing,
  notFoundMetadata,
  pageContext,
  pageFrame,
  type SlugPageProps,
  withFindings,
} from '../../../page-context';
import { readCohortEvidence } from '../../../read-cohort-evidence';

export async function generateMetadata({ params }: SlugPageProps): Promise<Metadata> {
  const [context, { slug }] = [await pageContext(params), await params];
  if (!Object.hasOwn(context.labels.drugs, slug)) return notFoundMetadata(context);
  const name = drugName(context, slug);
  return {
    title: name,
    description: context.text.drug.description(name),
    alternates: alternatesOf(context.locale, `/drugs/${slug}`),
  };
}

export default async function Page({ params, searchParams }: SlugPageProps) {
  const [base, { slug }] = [await pageContext(params), await params];
  const [frame, evidence, findings, statements, regimens] = await Promise.all([
    pageFrame(base, `/drugs/${slug}`, await searchParams),
    readCohortEvidence(),
    listFindings(),
    listStatements({ drugSlug: slug }),
    listRegimens(),
  ]);
  const context = withFindings(base, findings);
  const view = drugPage({ context, evidence, findings, statements, regimens }, slug);
  if (!view) return missing(context, 'drug', slug, (to) => `/drugs/${to}`);
  return (
    <FramedPage
      frame={frame}
      words={context.text.source}
      linkedData={await drugLinkedData(context, frame.shell, slug, regimens)}
    >
      <DrugContent view={view} words={context.text} />
    </FramedPage>
  );
}
