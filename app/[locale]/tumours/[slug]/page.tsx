import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { TumourContent } from '@/components/evidence/tumour-content';
import { listStatements } from '@/lib/data/reads/list-statements';
import { studiesOfTumours } from '@/lib/data/reads/studies-of-term';
import { withKinds } from '@/lib/domain/labels';
import { TRAIT_PARAMETER } from '@/lib/present/evidence-table/patients-like-this';
import { tumourPage } from '@/lib/present/pages/tumours/tumour-page';
import { withCheckResults } from '@/lib/present/provenance/check-results';
import { tumourName } from '@/lib/present/words/view-context';
import { tumourLinkedData } from '../../../linked-terms';
import { missing, notFoundMetadata, pageContext, pageFrame, type SlugPageProps } from '../../../page-context';
import {
  countStudiesByTumour,
  readCheckResultsOf,
  readEvidenceOf,
  readTestsOf,
} from '../../../read-term-evidence';
import { sharedMetadata } from '../../../shared-metadata';

export async function generateMetadata({ params }: SlugPageProps): Promise<Metadata> {
  const [context, { slug }] = [await pageContext(params), await params];
  if (!Object.hasOwn(context.labels.tumours, slug)) return notFoundMetadata(context);
  const name = tumourName(context, slug);
  return sharedMetadata(context, `/tumours/${slug}`, {
    title: name,
    description: context.text.tumour.description(name),
    image: `/tumours/${slug}/opengraph-image`,
    formats: { 'application/json': `/api/v1/tumours/${slug}` },
    feed: `tumour=${slug}`,
  });
}

export default async function Page({ params, searchParams }: SlugPageProps) {
  const [base, { slug }, parameters] = [await pageContext(params), await params, await searchParams];
  if (!Object.hasOwn(base.labels.tumours, slug))
    return missing(base, 'tumour', slug, (to) => `/tumours/${to}`);
  const [frame, concerned, statements, counts] = await Promise.all([
    pageFrame(base, `/tumours/${slug}`, parameters),
    studiesOfTumours(withKinds(base.labels.tumours, slug)),
    listStatements({ tumourSlug: slug }),
    countStudiesByTumour(),
  ]);
  const [evidence, checkResults, tests] = await Promise.all([
    readEvidenceOf(concerned),
    readCheckResultsOf(concerned, statements),
    readTestsOf(concerned),
  ]);
  const context = withCheckResults(base, checkResults);
  const { studies, of, named } = concerned;
  const shown = { shown: studies.length, of };
  const traits = [parameters[TRAIT_PARAMETER] ?? []].flat();
  const view = tumourPage(
    { context, evidence, checkResults, tests, statements, studies: named, counts, shown, traits },
    slug,
  );
  if (!view) return missing(context, 'tumour', slug, (to) => `/tumours/${to}`);
  return (
    <FramedPage frame={frame} linkedData={await tumourLinkedData(context, frame.shell, slug, named)}>
      <TumourContent view={view} words={context.text} />
    </FramedPage>
  );
}
