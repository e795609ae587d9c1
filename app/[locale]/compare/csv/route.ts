import { BYTE_ORDER_MARK, csvRecord } from '@/lib/exchange/csv';
import { compareCsv } from '@/lib/present/pages/compare/compare-csv';
import { pageContext } from '../../../page-context';
import { readComparison } from '../read-comparison';

/** The comparison of `/compare` with the same parameters, as one table. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const context = await pageContext(params);
  const { searchParams } = new URL(request.url);
  const parameters = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name).join(',')]),
  );
  const rows = compareCsv(context, await readComparison(context, parameters));
  return new Response(BYTE_ORDER_MARK + rows.map(csvRecord).join(''), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="comparison.csv"',
    },
  });
}
