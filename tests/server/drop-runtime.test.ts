import { afterEach, expect, it } from 'vitest';
import { scriptHashes } from '@/scripts/serve/script-hashes.mjs';
import { openFront } from './front-server';

let open: Awaited<ReturnType<typeof openFront>> | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

/** What Next adds to a page so that React can take it over, as it writes it. */
const RUNTIME = [
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
  '<script src="/_next/static/chunks/b.js" async=""></script>',
  '<script src="/_next/static/chunks/c.js" noModule=""></script>',
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>',
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
  '<script>self.__next_f.push([1,"1:\\u003cp>中文"])</script>',
];
/** What a page needs, or says. */
const OWN = [
  '<link rel="stylesheet" href="/_next/static/chunks/d.css" data-precedence="next"/>',
  '<link rel="modulepreload" href="/_next/static/behaviour/chunk-A.js"/>',
  '<script>try{localStorage}catch(e){}</script>',
  '<script id="script-words" type="application/json">{"a":"self.__next_f"}</script>',
  '<p>&lt;script src="/_next/static/chunks/e.js">&lt;/script> data-island 治疗</p>',
  '<script type="module" src="/_next/static/behaviour/start-A.js"></script>',
];
const written = OWN.map((part, at) => `${part}${RUNTIME[at]}`).join('');

/** Two answers to the same question, the second one kept. */
async function answers(html: string) {
  open = await openFront((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  const both = [await open.get('/en'), await open.get('/en')];
  return Promise.all(
    both.map(async (answer) => ({
      html: await answer.text(),
      hashes: answer.headers.get('content-security-policy')?.match(/'sha256-[^']+'/gu),
    })),
  );
}

it('a page of which React draws nothing leaves without React, and its policy names what is left', async () => {
  const html = OWN.join('');
  for (const answer of await answers(written)) {
    expect(answer).toEqual({ html, hashes: scriptHashes(Buffer.from(html).toString('latin1')) });
  }
});

it('a page of which React draws a part keeps it', async () => {
  const html = `<div data-island="" class="contents">${written}</div>`;
  for (const answer of await answers(html)) expect(answer.html).toBe(html);
});
