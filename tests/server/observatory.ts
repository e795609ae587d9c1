/**
 * Mozilla's HTTP Observatory as far as it looks at one answer over HTTPS: its tests and modifiers, from "Tests & Scoring" on
 * MDN. What it asks of the way there (certificate, redirect from HTTP, list of preloaded hosts) is the proxy's, and gives
 * no points here.
 */

export interface Scored {
  test: string;
  /** What the test found, by the Observatory's name for it. */
  result: string;
  modifier: number;
}

type Result = readonly [result: string, modifier: number];

const SIX_MONTHS = 15_768_000;
const PRIVATE = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
const UNSAFE_REFERRER = ['origin', 'origin-when-cross-origin', 'unsafe-url'];
/** Sources that let nearly everything through. */
const BROAD = /^(?:\*|(?:https?|ftp|data|blob):(?:\/\/\*?)?)$/u;
const GUARDS_INLINE = /^'(?:sha(?:256|384|512)-|nonce-)/u;

const directivesOf = (policy: string) =>
  new Map(
    policy
      .toLowerCase()
      .split(';')
      .map((directive) => directive.trim().split(/\s+/u))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name, sources] as const),
  );

/** A hash or a nonce makes browsers overlook 'unsafe-inline'. */
const allowsInline = (sources: readonly string[]) =>
  sources.includes("'unsafe-inline'") && !sources.some((source) => GUARDS_INLINE.test(source));

function contentSecurityPolicy(policy: string | null): Result {
  if (policy === null) return ['csp-not-implemented', -25];
  const directives = directivesOf(policy);
  if (directives.size === 0) return ['csp-header-invalid', -25];
  const sourcesOf = (name: string) => directives.get(name) ?? directives.get('default-src') ?? ['*'];
  const active = ['script-src', 'object-src'].map(sourcesOf);
  if (active.some((sources) => allowsInline(sources) || sources.some((source) => BROAD.test(source))))
    return ['csp-implemented-with-unsafe-inline', -20];
  const insecure = ([, sources]: readonly [string, readonly string[]]) =>
    sources.some((source) => /^http:/u.test(source));
  const passive = ['img-src', 'media-src'];
  if ([...directives].some((directive) => !passive.includes(directive[0]) && insecure(directive)))
    return ['csp-implemented-with-insecure-scheme', -20];
  if (active.some((sources) => sources.includes("'unsafe-eval'")))
    return ['csp-implemented-with-unsafe-eval', -10];
  if ([...directives].some(insecure))
    return ['csp-implemented-with-insecure-scheme-in-passive-content-only', -10];
  const styles = sourcesOf('style-src');
  if (allowsInline(styles) || styles.some((source) => BROAD.test(source)))
    return ['csp-implemented-with-unsafe-inline-in-style-src-only', 0];
  return directives.get('default-src')?.join() === "'none'"
    ? ['csp-implemented-with-no-unsafe-default-src-none', 10]
    : ['csp-implemented-with-no-unsafe', 5];
}

function strictTransportSecurity(header: string | null): Result {
  if (header === null) return ['hsts-not-implemented', -20];
  const seconds = /^\s*max-age=(\d+)\s*(?:;|$)/iu.exec(header)?.[1];
  if (seconds === undefined) return ['hsts-header-invalid', -20];
  return Number(seconds) >= SIX_MONTHS
    ? ['hsts-implemented-max-age-at-least-six-months', 0]
    : ['hsts-implemented-max-age-less-than-six-months', -10];
}

function referrerPolicy(header: string | null): Result {
  if (header === null) return ['referrer-policy-not-implemented', 0];
  const last = header.toLowerCase().split(',').at(-1)?.trim() ?? '';
  if (PRIVATE.includes(last)) return ['referrer-policy-private', 5];
  return UNSAFE_REFERRER.includes(last)
    ? ['referrer-policy-unsafe', -5]
    : ['referrer-policy-header-invalid', -5];
}

function framing(header: string | null, policy: string | null): Result {
  const ancestors = directivesOf(policy ?? '').get('frame-ancestors');
  if (ancestors && !ancestors.some((source) => BROAD.test(source)))
    return ['x-frame-options-implemented-via-csp', 5];
  if (header === null) return ['x-frame-options-not-implemented', -20];
  if (/^allow-from\s/iu.test(header)) return ['x-frame-options-allow-from-origin', 0];
  return /^(?:deny|sameorigin)$/iu.test(header.trim())
    ? ['x-frame-options-sameorigin-or-deny', 0]
    : ['x-frame-options-header-invalid', -20];
}

function resourcePolicy(header: string | null): Result {
  switch (header?.trim().toLowerCase()) {
    // Nothing said has points of its own in the table; they would speak for leaving it out.
    case undefined:
      return ['corp-not-implemented', 5];
    case 'same-origin':
    case 'same-site':
      return [`corp-implemented-with-${header}`, 0];
    case 'cross-origin':
      return ['corp-implemented-with-cross-origin', -20];
    default:
      return ['corp-header-invalid', -20];
  }
}

function crossOriginSharing(headers: Headers): Result {
  const allowed = headers.get('access-control-allow-origin');
  if (allowed === null) return ['cross-origin-resource-sharing-not-implemented', 0];
  const isUniversal = allowed !== '*' && headers.get('access-control-allow-credentials') === 'true';
  return isUniversal
    ? ['cross-origin-resource-sharing-implemented-with-universal-access', -50]
    : ['cross-origin-resource-sharing-implemented-with-public-access', 0];
}

function cookies(headers: Headers): Result {
  const set = headers.getSetCookie();
  if (set.length === 0) return ['cookies-not-found', 0];
  const all = (flag: RegExp) => set.every((cookie) => flag.test(cookie));
  if (!all(/;\s*secure\b/iu)) return ['cookies-without-secure-flag', -20];
  if (!all(/;\s*httponly\b/iu)) return ['cookies-session-without-httponly-flag', -30];
  return all(/;\s*samesite=(?:strict|lax)\b/iu)
    ? ['cookies-secure-with-httponly-sessions-and-samesite', 5]
    : ['cookies-secure-with-httponly-sessions', 0];
}

/** Scripts of other hosts need a hash of what they are; ours need none. */
function subresourceIntegrity(page: string): Result {
  const scripts = [...page.matchAll(/<script\b[^>]*>/giu)].map(([tag]) => tag);
  if (scripts.length === 0) return ['sri-not-implemented-but-no-scripts-loaded', 0];
  const outside = scripts.filter((tag) => /\ssrc="(?:[a-z]+:)?\/\//iu.test(tag));
  if (outside.length === 0) return ['sri-not-implemented-but-all-scripts-loaded-from-secure-origin', 0];
  if (outside.some((tag) => /\ssrc="http:/iu.test(tag)))
    return ['sri-not-implemented-and-external-scripts-not-loaded-securely', -50];
  return outside.every((tag) => /\sintegrity="/iu.test(tag))
    ? ['sri-implemented-and-external-scripts-loaded-securely', 5]
    : ['sri-not-implemented-but-external-scripts-loaded-securely', -5];
}

/** What the Observatory finds in a page that came over HTTPS. */
export function observe(headers: Headers, page: string): Scored[] {
  const policy = headers.get('content-security-policy');
  const options = headers.get('x-content-type-options');
  const results: Record<string, Result> = {
    cookies: cookies(headers),
    'cross-origin-resource-sharing': crossOriginSharing(headers),
    'content-security-policy': contentSecurityPolicy(policy),
    'strict-transport-security': strictTransportSecurity(headers.get('strict-transport-security')),
    'referrer-policy': referrerPolicy(headers.get('referrer-policy')),
    'subresource-integrity': subresourceIntegrity(page),
    'x-content-type-options':
      options?.trim().toLowerCase() === 'nosniff'
        ? ['x-content-type-options-nosniff', 0]
        : ['x-content-type-options-not-implemented', -5],
    'x-frame-options': framing(headers.get('x-frame-options'), policy),
    'cross-origin-resource-policy': resourcePolicy(headers.get('cross-origin-resource-policy')),
  };
  return Object.entries(results).map(([test, [result, modifier]]) => ({ test, result, modifier }));
}

/** Points of a site: bonuses count only where 90 are left after the penalties. */
export function scoreOf(scored: readonly Scored[]): number {
  const sum = (some: readonly Scored[]) => some.reduce((total, { modifier }) => total + modifier, 0);
  const left = Math.max(0, 100 + sum(scored.filter(({ modifier }) => modifier < 0)));
  return left >= 90 ? left + sum(scored.filter(({ modifier }) => modifier > 0)) : left;
}

const GRADES = [
  [100, 'A+'],
  [90, 'A'],
  [85, 'A-'],
  [80, 'B+'],
  [70, 'B'],
  [65, 'B-'],
  [60, 'C+'],
  [50, 'C'],
  [45, 'C-'],
  [40, 'D+'],
  [30, 'D'],
  [25, 'D-'],
] as const;

export const gradeOf = (score: number): string => GRADES.find(([from]) => score >= from)?.[1] ?? 'F';
