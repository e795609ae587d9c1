import type { Metadata } from 'next';
import {
  alternatesOf,
  missing,
  pageContext,
  pageFrame,
  readFindings,
  type SearchParameters,
} from '@/app/page-context';
import { readCohortEvidence } from '@/app/read-cohort-evidence';
import { FramedPage } from '@/components/evidence/framed-page';
import { TumourContent } from '@/components/evidence/tumour-content';
import { listStatements } from '@/lib/store/queries/list-statements';
import { listStudies } from '@/lib/store/queries/list-studies';
import { tumourPage } from '@/lib/views/tumours/tumour-page';
import { studiesByTumour } from '@/lib/views/tumours/tumours-page';
import { tumourName } from '@/lib/views/view-context';

interface PageProps {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [context, { slug }] = [await pageContext(params), await params];
  if (!Object.hasOwn(context.labels.tumours, slug)) return {};
  const name = tumourName(context, slug);
  return {
    title: name,
    description: context.text.tumour.description(name),
    alternates: alternatesOf(context.locale, `/tumours/${slug}`),
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, { slug }] = [await pageContext(params), await params];
  const [frame, evidence, findings, studies, statements] = await Promise.all([
    pageFrame(context, `/tumours/${slug}`, await searchParams),
    readCohortEvidence(),
    readFindings(),
    listStudies(),
    listStatements({ tumourSlug: slug }),
  ]);
  const studiesOf = studiesByTumour(context, studies);
  const view = tumourPage({ context, evidence, findings, statements, studiesOf }, slug);
  if (!view) return missing(context, 'tumour', slug, (to) => `/tumours/${to}`);
  return (
    <FramedPage frame={frame} words={context.text.source}>
      <TumourContent view={view} words={context.text} />
    </FramedPage>
  );
}
