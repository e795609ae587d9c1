import { type APIRequestContext, expect, test } from '@playwright/test';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import { exampleAddresses } from '@/app/api/v1/_http/example-addresses';
import type { DescribedApi } from '@/lib/present/pages/api-reference/api-reference';

// Prism stands between a client and the server, and holds every request and every answer against the description.

/** Rows of a list that are asked for, and requests that are under way at the same time. */
const FEW = 3;
const AT_ONCE = 6;

/** A logger that is silent; Prism asks for one of pino’s form. */
const notReported = () => {
  const logger = Object.fromEntries(
    ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'success', 'start'].map((name) => [
      name,
      () => undefined,
    ]),
  );
  return { ...logger, child: notReported };
};

async function prismBefore(site: string, description: object) {
  const server = createServer(await getHttpOperationsFromSpec(description), {
    components: { logger: notReported() as never },
    cors: false,
    config: {
      isProxy: true,
      upstream: new URL(`${site}/api/v1`),
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      // What doesn't fit the description is answered with an error in its place.
      errors: true,
      upstreamProxy: undefined,
      mock: { dynamic: false },
    },
  });
  const address = await server.listen(0, '127.0.0.1');
  return { address, close: () => server.close() };
}

async function describedBy(request: APIRequestContext): Promise<DescribedApi> {
  return (await request.get('/api/v1/openapi.json')).json();
}

test('Prism lets every GET and POST pass, each with its example and with each of its parameters', async ({
  request,
  baseURL,
}) => {
  const description = await describedBy(request);
  const examples = exampleAddresses(description);
  const prism = await prismBefore(String(baseURL), description);
  const wrong: string[] = [];
  let asked = 0;
  const requests: (() => Promise<void>)[] = [];
  const ask = (address: string, init: RequestInit = {}) => requests.push(() => pass(address, init));
  const pass = async (address: string, init: RequestInit) => {
    asked += 1;
    const response = await fetch(`${prism.address}${address}`, init);
    const body = await response.text();
    if (response.status !== 200) wrong.push(`${address}: ${response.status} ${body.slice(0, 400)}`);
  };
  try {
    for (const [path, methods] of Object.entries(description.paths)) {
      for (const [method, { parameters = [], requestBody }] of Object.entries(methods)) {
        if (method === 'post') {
          const body = JSON.stringify(requestBody?.content['application/json']?.example);
          ask(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
          continue;
        }
        const example = `/${examples[`get ${path}`] ?? ''}`.replace('//', '/');
        ask(example);
        const [place = '', required = ''] = example.split('?');
        for (const { name, in: within, example: value } of parameters) {
          if (within !== 'query') continue;
          const query = new URLSearchParams(required);
          query.set(name, String(value));
          // A few rows say as much of the form as many do.
          if (parameters.some((parameter) => parameter.name === 'limit')) query.set('limit', String(FEW));
          ask(`${place}?${query}`);
        }
      }
    }
    const next = requests.values();
    const inTurn = async () => {
      for (const request of next) await request();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(150);
    // What is not as described does not pass.
    expect((await fetch(`${prism.address}/search`)).status).toBe(422);
    expect((await fetch(`${prism.address}/no-such-path`)).status).toBe(404);
  } finally {
    await prism.close();
  }
});
