import { describe, expect, it } from 'vitest';
import { readSettings } from '@/scripts/serve/settings.mjs';

describe('the settings', () => {
  it('have defaults', () => {
    expect(readSettings({})).toEqual({
      host: 'localhost',
      port: 3000,
      siteUrl: null,
      trustedProxies: 0,
      cacheBytes: 64 * 1024 * 1024,
      rateLimit: { burst: 600, perSecond: 60, local: false },
      metrics: false,
    });
  });

  it.each([
    ['PORT', 'http', 'a number from 0 to 65535'],
    ['PORT', '65536', 'a number from 0 to 65535'],
    ['SITE_URL', 'evidence.example.org', 'a scheme and a host'],
    ['TRUST_PROXY', '10.0.0.1', '1, or the number of proxies'],
    ['RESPONSE_CACHE_MB', '64 MB', 'a number of megabytes'],
    ['RATE_LIMIT', 'many', 'off, or requests at once'],
    ['RATE_LIMIT', '0/5', 'off, or requests at once'],
  ])('%s="%s" is refused with what it has to be', (name, value, wanted) => {
    expect(() => readSettings({ [name]: value })).toThrow(`${name} is "${value}"; it has to be ${wanted}`);
  });

  it('are read from the environment', () => {
    const settings = readSettings({
      RATE_LIMIT: '10/2.5',
      TRUST_PROXY: 'yes',
      METRICS: 'on',
      RESPONSE_CACHE_MB: '0',
    });
    expect(settings).toMatchObject({ trustedProxies: 1, metrics: true, cacheBytes: 0 });
    expect(settings.rateLimit).toEqual({ burst: 10, perSecond: 2.5, local: true });
  });
});
