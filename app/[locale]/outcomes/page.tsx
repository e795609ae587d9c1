import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { OutcomesForest } from '@/components/evidence/outcomes-forest';
import { TablePage } from '@/components/evidence/table-page';
import { LISTS } from '@/lib/data/tables/lists';
import { pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { tableMetadata } from '../../table-metadata';
import { readOutcomes } from './read-outcomes';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const context = await pageContext(params);
  return tableMetadata(context, LISTS.outcomes, '/outcomes', await searchParams, context.text.outcomes);
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, { table, forest }] = await Promise.all([
    pageFrame(context, '/outcomes', parameters),
    readOutcomes(context, parameters),
  ]);
  const { text } = context;
  const filters = table.chips.map(({ label }) => label).join('; ');
  const source = [`${text.site.name} · ${text.outcomes.title}`, filters, frame.shell.version].filter(Boolean);
  return (
    <FramedPage frame={frame}>
      <TablePage title={text.outcomes.title} lead={text.outcomes.lead} view={table} words={text.filters}>
        {forest ? (
          <OutcomesForest view={forest} words={text.charts} source={source} embed={frame.embed} />
        ) : (
          <p className="table-note">{text.outcomes.chooseMeasure}</p>
        )}
      </TablePage>
    </FramedPage>
  );
}
