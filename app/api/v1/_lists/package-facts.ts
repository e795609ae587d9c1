import { listReleases } from '@/lib/data/reads/list-releases';
import type { DataFacts } from '@/lib/exchange/data-package/about-lines';
import { en } from '@/lib/text/en';

/** Where a release has no date yet: the data were never published. */
const UNPUBLISHED = '1980-01-01';

/** What a file that leaves says of the data in it: title, version, the day of its release, how to cite it. */
export async function packageFacts(version: string, address: string): Promise<DataFacts> {
  const [release] = await listReleases();
  const date = release?.date ?? UNPUBLISHED;
  return {
    title: en.site.name,
    description: en.data.lead,
    version,
    date,
    citation: en.data.citation(version, date),
    address,
  };
}
