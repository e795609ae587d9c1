import { listMethods } from '@/lib/data/methods';
import { oncePerDatabase } from '@/lib/data/once-per-database';
import { listReleases } from '@/lib/data/reads/list-releases';
import { listSlugs } from '@/lib/data/reads/list-slugs';
import { sitemap } from '@/lib/exchange/sitemap';
import { sitePaths } from '@/lib/present/shell/site-paths';
import { addressOfRequest } from '../site-address';

export const dynamic = 'force-dynamic';

const readPages = oncePerDatabase(async () => {
  const [slugs, methods, [release]] = await Promise.all([listSlugs(), listMethods(), listReleases()]);
  const paths = sitePaths({ ...slugs, methods: methods.map(({ topic }) => topic) });
  return { paths, date: release?.date ?? null };
});

const PART = /^[1-9]\d{0,5}$/u;

/** Every page in both languages; `?part=` is a part of it where one file is too small. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('part');
  const isReadable = asked === null || PART.test(asked);
  const input = { site: addressOfRequest(request), ...(await readPages()) };
  const text = isReadable ? sitemap(input, asked === null ? null : Number(asked)) : null;
  return new Response(text, {
    status: text === null ? 404 : 200,
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}
