import { LISTS } from '@/lib/data/tables/lists';
import { LOCALES } from '@/lib/text/locale';
import { type AppRoute, answers, appRoutes, nameOf } from './app-routes';

/** A parameter’s name and values that the site itself gives it. */
export type KnownParameters = ReadonlyMap<string, readonly string[]>;

/** What a run against the site needs to know of it. */
export interface KnownSite {
  routes: readonly KnownRoute[];
  parameters: KnownParameters;
  /** Addresses that compute, with a body that works. */
  analyses: readonly { path: string; example: unknown }[];
}

export interface KnownRoute {
  route: AppRoute;
  /** Addresses of it that work, without parameters. */
  paths: readonly string[];
}

/** So many values of a parameter and addresses of a route are remembered. */
const MOST = 12;
/** Parameters of every list’s page, beside its filters. */
const OF_TABLES = ['q', 'sort', 'page', 'rows'];

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&#x27;': "'",
};
const withoutEntities = (html: string) =>
  html.replace(/&(?:amp|quot|lt|gt|#x27);/gu, (entity) => ENTITIES[entity] ?? '');

interface Described {
  paths: Record<
    string,
    Record<
      string,
      {
        parameters?: { name: string; in: string; schema: { enum?: unknown[] } }[];
        requestBody?: { content: Record<string, { example?: unknown }> };
      }
    >
  >;
}

/** Walks through the site: the map of it, one page of each kind, and what they link to. */
export async function learnSite(origin: string): Promise<KnownSite> {
  const routes = appRoutes();
  const paths = new Map(routes.map((route) => [route, new Set<string>()]));
  const parameters = new Map<string, Set<string>>();
  const learn = (name: string, value?: string) => {
    const values = parameters.get(name) ?? new Set();
    parameters.set(name, values);
    if (value && values.size < MOST) values.add(value);
  };
  const meet = (address: string) => {
    if (!URL.canParse(address, origin)) return;
    const url = new URL(address, origin);
    if (url.origin !== origin) return;
    for (const [name, value] of url.searchParams) learn(name, value);
    // What stands for others comes last.
    const route = routes.find((one) => !one.catchesAll && answers(one, url.pathname));
    const known = route && paths.get(route);
    if (known && known.size < MOST) known.add(url.pathname);
  };
  const read = async (address: string) => {
    const text = withoutEntities(await (await fetch(new URL(address, origin))).text());
    for (const [, , found = ''] of text.matchAll(/(["'\s>])((?:https?:\/\/[^/"'\s<]+)?\/[^"'\s<>]*)/gu))
      meet(found);
    for (const [, name = ''] of text.matchAll(/<(?:input|select|button)[^>]* name="([^"]+)"/gu)) learn(name);
  };

  for (const { names } of Object.values(LISTS)) {
    for (const name of [...OF_TABLES, ...Object.keys(names.facets)]) learn(name);
    for (const sort of Object.keys(names.sorts)) learn('sort', sort);
    for (const range of names.ranges ?? []) for (const end of ['min', 'max']) learn(`${range}.${end}`, '10');
  }
  for (const route of routes) {
    for (const locale of LOCALES) {
      const address = nameOf(route).replace('[locale]', locale);
      if (!address.includes('[')) meet(address);
    }
  }
  await read('/sitemap.xml');
  // Pages lead to embeds and images, those of the API to its addresses.
  const visited = new Set<string>();
  for (let round = 0; round < 2; round++) {
    for (const [route, known] of paths) {
      const [next] = [...known].filter((one) => !visited.has(one));
      if (route.kind !== 'page' || next === undefined) continue;
      visited.add(next);
      await read(next);
    }
  }
  const described = (await (await fetch(`${origin}/api/v1/openapi.json`)).json()) as Described;
  const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path: `/api/v1${path}`, method, operation })),
  );
  for (const { operation } of operations) {
    for (const { name, in: place, schema } of operation.parameters ?? []) {
      if (place !== 'query') continue;
      learn(name);
      for (const value of schema.enum ?? []) learn(name, String(value));
    }
  }
  return {
    routes: routes.map((route) => ({ route, paths: [...(paths.get(route) ?? [])] })),
    parameters: new Map([...parameters].map(([name, values]) => [name, [...values]])),
    analyses: operations
      .filter(({ method }) => method === 'post')
      .map(({ path, operation }) => ({
        path,
        example: operation.requestBody?.content['application/json']?.example,
      })),
  };
}
