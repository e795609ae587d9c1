import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { FramedPage } from '@/components/evidence/framed-page';
import { RegimenContent } from '@/components/evidence/regimen-content';
import { evidenceOfTreatment } from '@/lib/analysis/cohorts/evidence-entry';
import { listFindings } from '@/lib/data/reads/list-findings';
import { listRegimens } from '@/lib/data/reads/list-regimens';
import { readTreatment } from '@/lib/domain/treatment';
import { regimenPage } from '@/lib/present/pages/regimens/regimen-page';
import { treatmentName } from '@/lib/present/words/view-context';
import { regimenLinkedData } from '../../../linked-terms';
import {
  alternatesOf,
  notFoundMetadata,
  notFoundPage,
  pageContext,
  pageFrame,
  type SlugPageProps,
  withFindings,
} from '../../../page-context';
import { readCohortEvidence } from '../../../read-cohort-evidence';

export async function generateMetadata({ params }: SlugPageProps): Promise<Metadata> {
  const [context, { slug }] = [await pageContext(params), await params];
  const treatment = readTreatment(slug, context.labels.drugs);
  if (!treatment) return notFoundMetadata(context);
  const isTried = evidenceOfTreatment(await readCohortEvidence(), treatment.slug).length > 0;
  const name = treatmentName(context, treatment);
  return {
    title: name,
    description: context.text.regimen.description(name),
    alternates: alternatesOf(context.locale, `/regimens/${treatment.slug}`),
    // What nobody tried is an answer to a reader, and nothing for a search engine.
    ...(isTried ? {} : { robots: { index: false } }),
  };
}

/** The drugs of an address may stand in any order; there is one page for them. */
export default async function Page({ params, searchParams }: SlugPageProps) {
  const [base, { slug }] = [await pageContext(params), await params];
  const treatment = readTreatment(slug, base.labels.drugs);
  if (!treatment) return notFoundPage(base.locale, `/regimens/${slug}`);
  if (treatment.slug !== slug) permanentRedirect(`/${base.locale}/regimens/${treatment.slug}`);
  const [frame, evidence, findings, regimens] = await Promise.all([
    pageFrame(base, `/regimens/${slug}`, await searchParams),
    readCohortEvidence(),
    listFindings(),
    listRegimens(),
  ]);
  const context = withFindings(base, findings);
  const view = regimenPage({ context, evidence, findings, regimens }, treatment);
  return (
    <FramedPage
      frame={frame}
      words={context.text.source}
      linkedData={await regimenLinkedData(context, frame.shell, treatment)}
    >
      <RegimenContent view={view} words={context.text} />
    </FramedPage>
  );
}
