import type { IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { originSentence, readClient } from '@/scripts/serve/read-client.mjs';
import { lines, openFront, pageApp } from './front-server';

let open: Awaited<ReturnType<typeof openFront>> | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const client = (headers: Record<string, string>, remoteAddress = '203.0.113.9', trustedProxies = 0) =>
  readClient({ headers, socket: { remoteAddress } } as unknown as IncomingMessage, {
    trustedProxies,
    siteUrl: null,
  });

describe('the host', () => {
  it.each(['evil"><x', 'a b', 'a/b', 'a@b', 'a:99999999', '', 'x'.repeat(300)])(
    '%s is refused',
    async (host) => {
      open = await openFront(pageApp);
      const answer = await open.raw(lines('GET /en HTTP/1.1', `Host: ${host}`));
      expect(answer).toMatch(/^HTTP\/1.1 400 /u);
      expect(open.asked).toEqual([]);
    },
  );

  const forwarded = {
    'X-Forwarded-Host': 'outside.example',
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-For': '198.51.100.7',
  };
  const seenBehind = async (environment: Record<string, string>) => {
    let seen: IncomingMessage['headers'] = {};
    open = await openFront((request, response) => {
      seen = request.headers;
      pageApp(request, response);
    }, environment);
    const { headers } = await open.get('/en', { headers: forwarded });
    return { seen, headers };
  };

  it('that a client claims to forward is not passed on', async () => {
    const { seen, headers } = await seenBehind({});
    expect(seen.host).toBe(`127.0.0.1:${open?.port}`);
    expect(seen['x-forwarded-host']).toBe(seen.host);
    expect(seen['x-forwarded-proto']).toBe('http');
    expect(JSON.stringify(seen)).not.toMatch(/outside|198\.51/u);
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('that a trusted proxy forwards is the site’s, with its scheme', async () => {
    const { seen, headers } = await seenBehind({ TRUST_PROXY: '1' });
    expect(seen['x-forwarded-host']).toBe('outside.example');
    expect(seen['x-forwarded-proto']).toBe('https');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it('that a proxy forwards is named to caches, unless the site has an address of its own', async () => {
    const { headers } = await seenBehind({ TRUST_PROXY: '1' });
    expect(headers.get('vary')).toMatch(/X-Forwarded-Host, X-Forwarded-Proto/u);
    await open?.close();
    const named = await seenBehind({ TRUST_PROXY: '1', SITE_URL: 'https://a.example' });
    expect(named.headers.get('vary')).not.toMatch(/Forwarded/u);
  });

  it('is how the line at the start says the site’s address is known', () => {
    expect(originSentence({ siteUrl: 'https://a.example', trustedProxies: 1 })).toMatch(/SITE_URL/u);
    expect(originSentence({ siteUrl: null, trustedProxies: 1 })).toMatch(/TRUST_PROXY/u);
    expect(originSentence({ siteUrl: null, trustedProxies: 0 })).toMatch(/host that a request names/u);
  });
});

describe('the client', () => {
  it('is who stands at the other end, unless proxies are trusted; then whom the outermost of them saw', () => {
    const ways = { host: 'a.example', 'x-forwarded-for': '6.6.6.6, 198.51.100.7, 10.0.0.2' };
    expect(client(ways)?.bucket).toBe('203.0.113.9');
    expect(client(ways, '10.0.0.1', 1)?.bucket).toBe('10.0.0.2');
    expect(client(ways, '10.0.0.1', 2)?.bucket).toBe('198.51.100.7');
    expect(client({ host: 'a.example' }, '10.0.0.1', 1)?.bucket).toBe('10.0.0.1');
  });

  it('with IPv6 is its network', () => {
    const bucket = (address: string) => client({ host: 'a.example' }, address)?.bucket;
    expect(bucket('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(bucket('2001:db8:1:2::9')).toBe('2001:db8:1:2');
    expect(bucket('2001:db8::9')).toBe('2001:db8:0:0');
    expect(bucket('::ffff:203.0.113.9')).toBe('203.0.113.9');
  });
});
