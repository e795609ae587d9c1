import type { Metadata } from 'next';
import {
  alternatesOf,
  chosenColumns,
  pageContext,
  pageFrame,
  type SearchParameters,
} from '@/app/page-context';
import { FramedPage } from '@/components/evidence/framed-page';
import { OutcomesForest } from '@/components/evidence/outcomes-forest';
import { TablePage } from '@/components/evidence/table-page';
import { listEvidenceCohorts } from '@/lib/store/queries/list-evidence-cohorts';
import { listOutcomes } from '@/lib/store/queries/list-outcomes';
import { cohortEvidence } from '@/lib/views/cohorts/evidence-cohort';
import { keptPooling, outcomesForest, readPooling } from '@/lib/views/outcomes/outcomes-forest';
import { outcomesPage } from '@/lib/views/results-pages';
import { readTableQuery } from '@/lib/views/table-query';
import { outcomesTable } from '@/lib/views/tables/results-tables';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return {
    title: text.outcomes.title,
    description: text.outcomes.lead,
    alternates: alternatesOf(locale, '/outcomes'),
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, rows, cohorts] = await Promise.all([
    pageFrame(context, '/outcomes', parameters),
    listOutcomes(),
    listEvidenceCohorts(),
  ]);
  const query = readTableQuery(outcomesTable(context.labels), parameters);
  const pooling = readPooling(parameters);
  const table = outcomesPage(context, rows, query, chosenColumns(parameters), keptPooling(pooling));
  const evidence = cohortEvidence(cohorts);
  const forest = outcomesForest(context, { rows, evidence, query, table, pooling });
  const { text } = context;
  const source = [`${text.site.name} · ${text.outcomes.title}`, frame.shell.version];
  return (
    <FramedPage frame={frame} words={text.source}>
      <TablePage title={text.outcomes.title} lead={text.outcomes.lead} view={table} words={text.filters}>
        <OutcomesForest view={forest} words={text.charts} source={source} />
      </TablePage>
    </FramedPage>
  );
}
