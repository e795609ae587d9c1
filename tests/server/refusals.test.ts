import { afterEach, describe, expect, it } from 'vitest';
import { PROBLEMS, problem } from '@/lib/exchange/problem';
import { REFUSED, refusal } from '@/scripts/serve/plain-answers.mjs';
import { type App, MADE_FOR_ONE, openFront } from './front-server';

let open: Awaited<ReturnType<typeof openFront>> | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

describe.each(REFUSED)('a refusal with %i', (status) => {
  it('is one of the API’s problems', () => {
    const body = problem.parse(JSON.parse(refusal(status, { reader: 'api' }).body));
    const name = body.type.replace('urn:sarcoma-evidence:problem:', '') as keyof typeof PROBLEMS;
    expect({ status: body.status, title: body.title }).toEqual(PROBLEMS[name]);
    expect(body.status).toBe(status);
  });

  it('is a page with heading, language and links, in the language of the address or in both', () => {
    const english = refusal(status, { reader: 'page', address: '/en/studies?x="&y' }).body;
    expect(english).toMatch(/<html lang="en">/u);
    expect(english.match(/<h1>/gu)).toHaveLength(1);
    expect(english).toContain('<a href="/en">');
    expect(english).toContain('<a href="/zh/studies?x=&quot;&amp;y" lang="zh-Hans" hreflang="zh-Hans">');
    expect(english).not.toMatch(/<h2>/u);
    const chinese = refusal(status, { reader: 'page', address: '/zh' }).body;
    expect(chinese).toMatch(/<html lang="zh-Hans">/u);
    expect(chinese).toMatch(/<h1>\p{Script=Han}/u);
    expect(chinese).toContain('<a href="/en" lang="en" hreflang="en">');
    const neutral = refusal(status, { reader: 'page', address: '/enough' }).body;
    expect(neutral).toMatch(/<html lang="en">[\s\S]*<h1>[\s\S]*<div lang="zh-Hans"><h2>\p{Script=Han}/u);
  });
});

describe('a page that failed', () => {
  /** As Next sends it: nothing but scripts, which would draw it in the browser. */
  const failing =
    (status: number, html: string): App =>
    (_request, response) => {
      response.writeHead(status, {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': MADE_FOR_ONE,
      });
      response.end(html);
    };
  const EMPTY =
    '<!DOCTYPE html><html id="__next_error__"><head></head><body><script>x()</script></body></html>';
  const HALF =
    '<!DOCTYPE html><html lang="en"><body><!--$!--><template data-dgst="1234567"></template><!--/$--></body></html>';

  it.each([
    [500, EMPTY],
    [200, HALF],
  ])('with status %i says so without a script, in the reader’s language', async (status, html) => {
    open = await openFront(failing(status, html));
    for (const [path, lang, heading] of [
      ['/en/studies/x?a=1', 'en', 'Something went wrong here'],
      ['/zh/studies/x?a=1', 'zh-Hans', '服务器出错'],
    ]) {
      const answer = await open.get(path ?? '');
      expect(answer.status).toBe(500);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const text = await answer.text();
      expect(text).toContain(`<html lang="${lang}">`);
      expect(text).toContain(`<h1>${heading}</h1>`);
      expect(text).toContain(`<a href="${path}">`);
      expect(text).not.toContain('<script');
    }
  });

  it('is not one that isn’t there, or that says what to run', async () => {
    const absent = HALF.replace('1234567', 'NEXT_HTTP_ERROR_FALLBACK;404').replace(
      '<body>',
      '<body><h1>Nothing here</h1>',
    );
    open = await openFront(failing(404, absent));
    expect(await (await open.get('/en/x')).text()).toBe(absent);
    await open.close();
    open = await openFront((_request, response) => {
      response.writeHead(503, { 'Content-Type': 'text/html', 'Retry-After': '10' });
      response.end('npm run seeds:load');
    });
    expect(await (await open.get('/en')).text()).toBe('npm run seeds:load');
  });
});
