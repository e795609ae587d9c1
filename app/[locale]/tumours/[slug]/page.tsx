import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { TumourContent } from '@/components/evidence/tumour-content';
import { listFindings } from '@/lib/data/reads/list-findings';
import { listStatements } from '@/lib/data/reads/list-statements';
import { listStudies } from '@/lib/data/reads/list-studies';
import { tumourPage } from '@/lib/present/pages/tumours/tumour-page';
import { studiesByTumour } from '@/lib/present/pages/tumours/tumours-page';
import { tumourName } from '@/lib/present/words/view-context';
import { tumourLinkedData } from '../../../linked-terms';
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
  if (!Object.hasOwn(context.labels.tumours, slug)) return notFoundMetadata(context);
  const name = tumourName(context, slug);
  return {
    title: name,
    description: context.text.tumour.description(name),
    alternates: alternatesOf(context.locale, `/tumours/${slug}`),
  };
}

export default async function Page({ params, searchParams }: SlugPageProps) {
  const [base, { slug }] = [await pageContext(params), await params];
  const [frame, evidence, findings, studies, statements] = await Promise.all([
    pageFrame(base, `/tumours/${slug}`, await searchParams),
    readCohortEvidence(),
    listFindings(),
    listStudies(),
    listStatements({ tumourSlug: slug }),
  ]);
  const studiesOf = studiesByTumour(base, studies);
  const context = withFindings(base, findings);
  const view = tumourPage({ context, evidence, findings, statements, studiesOf }, slug);
  if (!view) return missing(context, 'tumour', slug, (to) => `/tumours/${to}`);
  return (
    <FramedPage
      frame={frame}
      words={context.text.source}
      linkedData={await tumourLinkedData(context, frame.shell, slug, studiesOf.get(slug) ?? [])}
    >
      <TumourContent view={view} words={context.text} />
    </FramedPage>
  );
}
