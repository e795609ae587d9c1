import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { scriptHashes } from '@/scripts/serve/script-hashes.mjs';
import { type App, openFront } from './front-server';

let open: Awaited<ReturnType<typeof openFront>> | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const app: App = (request, response) => {
  const [type, body] = request.url?.startsWith('/en')
    ? [
        'text/html; charset=utf-8',
        '<script>first()</script><script src="/a.js"></script><script>second()</script>',
      ]
    : ['application/json', '{}'];
  response.setHeader('Content-Type', type ?? '');
  // In pieces, as a page comes that is still being made.
  for (const piece of (body ?? '').match(/.{1,20}/gu) ?? []) response.write(piece);
  response.end();
};

describe('the policy of a page', () => {
  it('names the hash of each inline script that a browser would run, once', () => {
    const page = [
      '<script>a()</script>',
      '<script>a()</script>',
      '<script type="module" id="x">b()</script>',
      '<script type="application/ld+json">{"c":1}</script>',
      '<script async src="/d.js"></script>',
    ].join('<p>');
    expect(scriptHashes(page)).toEqual([hash('a()'), hash('b()')]);
  });

  it('allows no other inline script, no plug-in, no other base, no form to elsewhere; kept or not', async () => {
    open = await openFront(app);
    for (const answer of [await open.get('/en'), await open.get('/en')]) {
      const policy = answer.headers.get('content-security-policy') ?? '';
      const directives = new Map(policy.split('; ').map((line) => [line.split(' ')[0], line]));
      expect(directives.get('script-src')).toBe(`script-src 'self' ${hash('first()')} ${hash('second()')}`);
      expect(directives.get('default-src')).toBe("default-src 'none'");
      expect(directives.get('object-src')).toBe("object-src 'none'");
      expect(directives.get('base-uri')).toBe("base-uri 'none'");
      expect(directives.get('form-action')).toBe("form-action 'self'");
      expect(directives.get('connect-src')).toBe("connect-src 'self'");
      expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'self'");
    }
  });
});

describe('the headers that guard', () => {
  it.each([
    ['/en', 'same-origin', "frame-ancestors 'self'"],
    ['/_next/static/a.js', 'same-origin', "frame-ancestors 'self'"],
    ['/embed/studies/a/b', 'cross-origin', 'frame-ancestors *'],
    ['/api/v1/studies', 'cross-origin', "frame-ancestors 'self'"],
    ['/en/studies/a/opengraph-image', 'cross-origin', "frame-ancestors 'self'"],
  ])('%s: resource policy %s, %s', async (path, resources, ancestors) => {
    open = await openFront(app);
    const { headers } = await open.get(path);
    expect(headers.get('cross-origin-resource-policy')).toBe(resources);
    expect(headers.get('content-security-policy')).toContain(ancestors);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
  });

  it('stand on refusals too', async () => {
    open = await openFront(app);
    const { headers } = await open.get('/en', { method: 'POST' });
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
