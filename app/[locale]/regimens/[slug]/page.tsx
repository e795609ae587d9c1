import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { FramedPage } from '@/components/evidence/framed-page';
import { RegimenContent } from '@/components/evidence/regimen-content';
import { studiesOfTreatment } from '@/lib/data/reads/studies-of-term';
import { askList, EVERYTHING, findInList } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { readTreatment } from '@/lib/domain/treatment';
import { regimenPage } from '@/lib/present/pages/regimens/regimen-page';
import { withCheckResults } from '@/lib/present/provenance/check-results';
import { treatmentName } from '@/lib/present/words/view-context';
import { regimenLinkedData } from '../../../linked-terms';
import {
  notFoundMetadata,
  notFoundPage,
  pageContext,
  pageFrame,
  type SlugPageProps,
} from '../../../page-context';
import { readCheckResultsOf, readEvidenceOf, readRegimensOf, readTestsOf } from '../../../read-term-evidence';
import { sharedMetadata } from '../../../shared-metadata';

export async function generateMetadata({ params }: SlugPageProps): Promise<Metadata> {
  const [context, { slug }] = [await pageContext(params), await params];
  const treatment = readTreatment(slug, context.labels.drugs);
  if (!treatment) return notFoundMetadata(context);
  const isStudied = (await findInList(LISTS.treatments, treatment.slug)) !== null;
  const name = treatmentName(context, treatment);
  return sharedMetadata(context, `/regimens/${treatment.slug}`, {
    title: name,
    description: context.text.regimen.description(name),
    image: `/preview/outcomes?${new URLSearchParams(treatment.drugs.map((drug) => ['drug', drug]))}`,
    feed: `regimen=${treatment.slug}`,
    // What nobody studied is an answer to a reader, and nothing for a search engine.
    isIndexed: isStudied,
  });
}

/** Treatments with the same drugs that are looked at. */
const MOST_RELATED = 200;

/** The drugs of an address may stand in any order; there is one page for them. */
export default async function Page({ params, searchParams }: SlugPageProps) {
  const [base, { slug }] = [await pageContext(params), await params];
  const treatment = readTreatment(slug, base.labels.drugs);
  if (!treatment) return notFoundPage(base.locale, `/regimens/${slug}`);
  if (treatment.slug !== slug) permanentRedirect(`/${base.locale}/regimens/${treatment.slug}`);
  const [frame, concerned, { rows: related }] = await Promise.all([
    pageFrame(base, `/regimens/${slug}`, await searchParams),
    studiesOfTreatment(treatment),
    askList(LISTS.treatments, { ...EVERYTHING, filters: { drug: treatment.drugs } }, { limit: MOST_RELATED }),
  ]);
  const [evidence, checkResults, tests, regimens] = await Promise.all([
    readEvidenceOf(concerned),
    readCheckResultsOf(concerned),
    readTestsOf(concerned),
    readRegimensOf(concerned),
  ]);
  const context = withCheckResults(base, checkResults);
  const shown = { shown: concerned.studies.length, of: concerned.of };
  const view = regimenPage({ context, evidence, checkResults, tests, regimens, related, shown }, treatment);
  return (
    <FramedPage frame={frame} linkedData={await regimenLinkedData(context, frame.shell, treatment)}>
      <RegimenContent view={view} words={context.text} />
    </FramedPage>
  );
}
