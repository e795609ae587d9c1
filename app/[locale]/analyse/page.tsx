import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { listCountedMeasures } from '@/lib/data/reads/list-counted-measures';
import { listStudiesWithTimes } from '@/lib/data/reads/list-studies-with-times';
import { exampleTables } from '@/lib/own-data/example-tables';
import { storedChoices } from '@/lib/present/pages/analyse/stored-curves';
import { storedMeasures } from '@/lib/present/pages/analyse/stored-rows';
import { pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { sharedMetadata } from '../../shared-metadata';
import { OwnDataWorkbench } from './_components/own-data-workbench';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return sharedMetadata({ locale, text }, '/analyse', {
    title: text.analyse.title,
    description: text.analyse.lead,
  });
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const frame = await pageFrame(context, '/analyse', parameters);
  const stored = storedChoices(context, await listStudiesWithTimes());
  const measures = storedMeasures(context, await listCountedMeasures());
  const { locale, text } = context;
  const { title, lead, needsScript, describedAt, form, columnNames } = text.analyse;
  const { table, download, formats, controls } = text.charts;
  return (
    <FramedPage frame={frame} hasIsland>
      <h1>{title}</h1>
      <p className="lead mt-2">{lead}</p>
      <p className="no-print mb-6 mt-1 max-w-3xl text-ink-2">{text.analyse.private}</p>
      <noscript>
        <p className="max-w-3xl border-s-2 border-warn ps-3">
          {needsScript} <a href="/api/v1/openapi.json">{describedAt}</a>
        </p>
      </noscript>
      <OwnDataWorkbench
        locale={locale}
        examples={exampleTables(locale)}
        words={form}
        columns={columnNames}
        charts={{ table, download, formats, controls }}
        stored={stored}
        measures={measures}
      />
    </FramedPage>
  );
}
