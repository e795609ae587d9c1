import { headers } from 'next/headers';

/** Where nothing says otherwise: the address that `npm start` prints. */
const USUAL = 'http://localhost:3000';

const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/iu;
const isHost = (text: string) => HOST.test(text) && URL.canParse(`http://${text}`);

/** Whether a reverse proxy stands in front, whose headers may be believed; anybody can send them otherwise. */
const trustsProxy = () => !/^(?:|0|off|no|false)$/iu.test(process.env.TRUST_PROXY?.trim() ?? '');

/**
 * Scheme and host under which readers reach the site, without a slash at the end: `SITE_URL`, else what a trusted
 * proxy was asked for (`TRUST_PROXY`), else the request's host, else `fallback`.
 * @throws {Error} where `SITE_URL` is no such address
 */
export function siteAddress(requestHeaders: Headers, fallback = USUAL): string {
  const configured = process.env.SITE_URL?.trim();
  if (configured) return configuredAddress(configured);
  const first = (name: string) => requestHeaders.get(name)?.split(',')[0]?.trim() ?? '';
  const trusted = trustsProxy();
  const host = [trusted ? first('x-forwarded-host') : '', first('host')].find(isHost);
  if (!host) return fallback;
  return `${trusted && first('x-forwarded-proto').toLowerCase() === 'https' ? 'https' : 'http'}://${host.toLowerCase()}`;
}

function configuredAddress(configured: string): string {
  const url = URL.canParse(configured) ? new URL(configured) : null;
  const isOrigin = url && /^https?:$/u.test(url.protocol) && url.href === `${url.origin}/`;
  if (!isOrigin) {
    throw new Error(
      `SITE_URL has to be a scheme and a host, such as https://evidence.example.org, but is ${configured}`,
    );
  }
  return url.origin;
}

/** The site's address as a page sees it. */
export const addressOfPage = async (): Promise<string> => siteAddress(await headers());

/** The site's address as a route handler sees it. */
export const addressOfRequest = (request: Request): string =>
  siteAddress(request.headers, new URL(request.url).origin);
