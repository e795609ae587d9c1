import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressOfRequest, siteAddress } from '@/app/site-address';

const before = { ...process.env };
beforeEach(() => {
  delete process.env.SITE_URL;
  delete process.env.TRUST_PROXY;
});
afterEach(() => {
  process.env = { ...before };
});

const seen = (headers: Record<string, string>) => siteAddress(new Headers(headers));

describe('the address of the site', () => {
  test('is SITE_URL where that is set, whatever the request says', () => {
    process.env.SITE_URL = 'https://evidence.example.org/';
    expect(seen({ host: 'other.example', 'x-forwarded-proto': 'http' })).toBe('https://evidence.example.org');
  });

  test('is what a trusted proxy was asked for, else the host of the request', () => {
    const forwarded = {
      host: '10.0.0.1:3000',
      'x-forwarded-host': 'Evidence.example.org, inner',
      'x-forwarded-proto': 'https,http',
    };
    expect(seen({ host: '10.0.0.1:3000' })).toBe('http://10.0.0.1:3000');
    for (const off of [undefined, '', '0', 'off']) {
      if (off !== undefined) process.env.TRUST_PROXY = off;
      expect(seen(forwarded)).toBe('http://10.0.0.1:3000');
    }
    process.env.TRUST_PROXY = '1';
    expect(seen(forwarded)).toBe('https://evidence.example.org');
    expect(seen({ host: '[::1]:3000' })).toBe('http://[::1]:3000');
  });

  test('is the address of a request without headers, or the usual one', () => {
    expect(addressOfRequest(new Request('http://127.0.0.1:4000/api/v1/studies'))).toBe(
      'http://127.0.0.1:4000',
    );
    expect(seen({})).toBe('http://localhost:3000');
  });

  test.each(['evidence.example.org', 'ftp://example.org', 'https://example.org/evidence', 'https://a b'])(
    'refuses %s as SITE_URL and says what it has to be',
    (wrong) => {
      process.env.SITE_URL = wrong;
      expect(() => seen({})).toThrow(`such as https://evidence.example.org, but is ${wrong}`);
    },
  );

  test('is always a scheme and a host, whatever stands in the headers', () => {
    const value = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.domain(),
      fc.constantFrom('evil.example/x?', 'a"><script>', 'b@c', ':80', 'a:99999'),
    );
    fc.assert(
      fc.property(value, value, value, (host, forwarded, protocol) => {
        const headers = {
          get: (name: string) =>
            ({ host, 'x-forwarded-host': forwarded, 'x-forwarded-proto': protocol })[name] ?? null,
        } as Headers;
        const address = siteAddress(headers);
        expect(URL.canParse(address)).toBe(true);
        expect(address).toMatch(/^https?:\/\/[a-z0-9.:[\]-]+$/u);
      }),
    );
  });
});
