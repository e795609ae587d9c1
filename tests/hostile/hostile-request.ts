import type { Random } from '../bench/random';
import type { RouteKind } from './app-routes';
import { brokenBody } from './broken-bodies';
import { HostileValues } from './hostile-values';
import type { KnownRoute, KnownSite } from './known-site';
import { oddHeaders } from './odd-headers';
import { oddTarget } from './odd-targets';

/** One request as it goes over the wire. */
export interface HostileRequest {
  method: string;
  /** Latin-1, as every text of a head. */
  target: string;
  headers: readonly string[];
  body: Buffer;
  /** Whether its body isn't what its head says, so that nothing may follow on the connection. */
  last?: boolean;
}

/** Every method that HTTP has for such addresses, some of other protocols, and some of none. */
export const METHODS = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'SEARCH',
  'PURGE',
  'LINK',
  'get',
  'CONNECT',
  'XYZZY',
];

const NOTHING = Buffer.alloc(0);
const HOST = 'Host: localhost';
const get = (target: string, headers: readonly string[] = []): HostileRequest => ({
  method: 'GET',
  target,
  headers: [HOST, ...headers],
  body: NOTHING,
});

/** Of random requests, each up to its share; a page costs as much as thirty refusals. The rest go to the API. */
const SHARES: readonly (readonly [RouteKind, number])[] = [
  ['image', 0.001],
  ['page', 0.02],
  ['embed', 0.05],
  ['file', 0.1],
];

/** Parameters at once in a run over all of them. */
const TOGETHER = 12;

/** Makes requests that no reader would send; of the same seed the same ones. */
export class HostileRequests {
  private readonly values: HostileValues;
  private readonly names: readonly string[];
  /** Routes of one kind, so that each kind has its share whatever number of routes it has. */
  private readonly ofKind: ReadonlyMap<string, readonly KnownRoute[]>;

  constructor(
    private readonly site: KnownSite,
    private readonly random: Random,
  ) {
    this.values = new HostileValues(random);
    this.names = [...site.parameters.keys()];
    const ofKind = new Map<string, KnownRoute[]>();
    for (const known of site.routes)
      ofKind.set(known.route.kind, [...(ofKind.get(known.route.kind) ?? []), known]);
    this.ofKind = ofKind;
  }

  /** Every route with every method, and every route with every parameter. */
  *everything(): Generator<HostileRequest> {
    for (const known of this.site.routes) {
      for (const method of METHODS) {
        const body = /^P/u.test(method) ? Buffer.from('{"a":1}') : NOTHING;
        const headers = [
          HOST,
          ...(body.length > 0 ? ['Content-Type: application/json', `Content-Length: ${body.length}`] : []),
        ];
        yield { method, target: this.pathOf(known), headers, body };
      }
      const together = known.route.kind === 'image' ? this.names.length : TOGETHER;
      for (let at = 0; at < this.names.length; at += together)
        yield get(`${this.pathOf(known)}?${this.query(this.names.slice(at, at + together))}`);
    }
  }

  /** One of any kind. What is cheap to refuse comes more often: there are more ways of it. */
  next(): HostileRequest {
    const { random, values } = this;
    const kind = random.next();
    if (kind < 0.3) return this.parameters();
    if (kind < 0.45) return get(this.strangePath());
    if (kind < 0.7) return get(oddTarget(random, values, this.lightPath()));
    if (kind < 0.85) {
      const known = random.chance(0.3) ? this.route() : null;
      const target = known ? this.pathOf(known) : this.lightPath();
      return { ...get(target), ...oddHeaders(random, values, known?.route.kind ?? 'api') };
    }
    return brokenBody(random, values, values.one(this.site.analyses));
  }

  private route(): KnownRoute {
    const { random } = this;
    const kind = random.next();
    const name = SHARES.find(([, share]) => kind < share)?.[0] ?? 'api';
    return this.values.one(this.ofKind.get(name) ?? this.site.routes);
  }

  private pathOf({ route, paths }: KnownRoute): string {
    if (paths.length > 0) return this.values.one(paths);
    return `/${route.steps.map((step) => (step.startsWith('[') ? this.values.encoded() : step)).join('/')}`;
  }

  /** Mostly a page’s address without a language: the way to it is soon said, and depends on more headers than the page. */
  private lightPath(): string {
    if (this.random.chance(0.3)) return this.pathOf(this.route());
    const pages = this.ofKind.get('page') ?? this.site.routes;
    return this.pathOf(this.values.one(pages)).replace(/^\/(?:en|zh)(?=\/)/u, '');
  }

  private query(names: readonly string[]): string {
    return names
      .map((name) => `${encodeURIComponent(name)}=${this.values.encoded(this.site.parameters.get(name))}`)
      .join('&');
  }

  private parameters(): HostileRequest {
    const { random, values } = this;
    const count = random.chance(0.05) ? random.whole(20, 200) : random.whole(1, 4);
    const parts = Array.from({ length: count }, () => {
      const name = values.one(this.names);
      const part = this.query([name]);
      if (random.chance(0.7)) return part;
      const value = part.slice(part.indexOf('='));
      return values.one([
        `${part}&${part}`,
        `${name}[]${value}`,
        `${name}[a]${value}`,
        `${name}[__proto__][x]${value}`,
        name,
        `${name.toUpperCase()}${value}`,
        `${values.encoded()}${value}`,
        `&&=${value}`,
        `${name};${part}`,
      ]);
    });
    return get(`${this.pathOf(this.route())}?${parts.join('&')}`.slice(0, 9000));
  }

  /** A path of which any step is another. */
  private strangePath(): string {
    const { random, values } = this;
    const { route } = this.route();
    return `/${route.steps.map((step) => (step.startsWith('[') || random.chance(0.1) ? values.encoded() : step)).join('/')}`;
  }
}

/** The bytes of a request. */
export const bytesOf = ({ method, target, headers, body }: HostileRequest): Buffer =>
  Buffer.concat([
    Buffer.from(`${[`${method} ${target} HTTP/1.1`, ...headers].join('\r\n')}\r\n\r\n`, 'latin1'),
    body,
  ]);
