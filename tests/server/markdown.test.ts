import { afterEach, describe, expect, test } from 'vitest';
import { markdownOf, prefersMarkdown } from '@/scripts/serve/markdown.mjs';
import { type App, MADE_FOR_ONE, openFront } from './front-server';

const PAGE = `<!doctype html><html lang="en"><head><title>Study</title></head><body><nav>Menu</nav><main>
  <h1>A study</h1><p>It has <a href="/facts/abc">14/19 · 73.7 %</a> and <a href="?sort=study">sorts</a>.</p>
  <table><caption>Results</caption><thead><tr><th>Measure</th><th>Result</th></tr></thead>
  <tbody><tr><td>Partial<br>response</td><td>14 | 19</td></tr><tr><td colspan="2">none</td></tr></tbody></table>
  <svg><text>picture</text></svg><form><label>Filter<input></label></form><script>one()</script></main></body></html>`;

const studyApp: App = (request, response) => {
  if (request.url === '/studies/x') {
    response.writeHead(307, { Location: '/en/studies/x' });
    response.end();
    return;
  }
  response.writeHead(request.url?.includes('absent') ? 404 : 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': MADE_FOR_ONE,
  });
  response.end(PAGE);
};

let close = () => {};
afterEach(() => close());
async function serve() {
  const opened = await openFront(studyApp);
  close = () => opened.server.close();
  return opened;
}

test('a page as Markdown has its content, and links and tables that stand by themselves', () => {
  const said = markdownOf(PAGE, 'https://evidence.example.org/en/studies/x');
  expect(said).toContain('# A study');
  expect(said).toContain('[14/19 · 73.7 %](https://evidence.example.org/facts/abc)');
  expect(said).toContain('[sorts](https://evidence.example.org/en/studies/x?sort=study)');
  expect(said).toContain('**Results**\n\n');
  expect(said).toContain('| Measure | Result |\n| --- | --- |\n| Partial response | 14 \\| 19 |');
  for (const gone of ['Menu', 'picture', 'Filter', 'one()']) expect(said).not.toContain(gone);
  expect(said.trimEnd().endsWith('https://evidence.example.org/en/studies/x')).toBe(true);
});

test.each([
  ['text/markdown', true],
  ['text/markdown, text/html;q=0.9', true],
  ['text/markdown;q=0.5, text/html', false],
  ['text/markdown;q=0', false],
  ['text/html,application/xhtml+xml,*/*;q=0.8', false],
  [undefined, false],
])('who accepts %s gets Markdown: %s', (accept, expected) => {
  expect(prefersMarkdown(accept)).toBe(expected);
});

describe('the server', () => {
  test('answers a page with .md behind its address, or asked for so, as Markdown, and keeps both apart', async () => {
    const { get, origin, asked } = await serve();
    const html = await get('/en/studies/x?a=b');
    const byAddress = await get('/en/studies/x.md?a=b');
    const byHeader = await get('/en/studies/x?a=b', { headers: { Accept: 'text/markdown' } });
    expect(html.headers.get('content-type')).toContain('text/html');
    for (const response of [byAddress, byHeader]) {
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
      expect(await response.text()).toContain(`${origin}/en/studies/x?a=b`);
    }
    expect(html.headers.get('vary')).toContain('Accept');
    expect(html.headers.get('etag')).not.toBe(byAddress.headers.get('etag'));
    expect(await (await get('/en/studies/x?a=b')).text()).toBe(PAGE);
    // The page was made twice: as HTML, and for Markdown, whichever way that was asked for.
    expect(asked.filter((one) => one === 'GET /en/studies/x?a=b')).toHaveLength(2);
  });

  test('sends the reader of Markdown on to Markdown, and says in it what is not there', async () => {
    const { get } = await serve();
    const moved = await get('/studies/x.md');
    expect([moved.status, moved.headers.get('location')]).toEqual([307, '/en/studies/x.md']);
    const absent = await get('/en/absent.md');
    expect([absent.status, absent.headers.get('content-type')]).toEqual([
      404,
      'text/markdown; charset=utf-8',
    ]);
  });

  test('makes no file of the API or of the app Markdown', async () => {
    const { get, asked } = await serve();
    await get('/api/v1/studies.md');
    await get('/_next/static/x.md');
    expect(asked).toEqual(['GET /api/v1/studies.md', 'GET /_next/static/x.md']);
  });
});
