import type { Random } from '../bench/random';
import type { HostileValues } from './hostile-values';

/** A request target that isn't what a browser would make of an address. */
export function oddTarget(random: Random, values: HostileValues, path: string): string {
  const steps = path.split('/');
  const value = values.encoded();
  return values
    .one([
      () => '*',
      () => '',
      () => 'x',
      () => '/',
      () => '//',
      () => `//other.example${path}`,
      () => `/\\other.example${path}`,
      () => `http://other.example${path}?${value}`,
      () => `https://user:secret@other.example:1${path}`,
      () => `HTTP://[::1]${path}`,
      () => `http:${path}`,
      () => `ftp://other.example${path}`,
      () => `${path}?`,
      () => `${path}??${value}`,
      () => `${path}#${value}`,
      () => `${path}/`,
      () => `${path}//`,
      () => `/${path}`,
      () => path.replaceAll('/', '//'),
      () => path.replaceAll('/', '\\'),
      () => path.replaceAll('/', '%2f'),
      () => path.replaceAll('e', '%65'),
      () => path.replaceAll('e', '%2565'),
      () => path.toUpperCase(),
      () => `${path};jsessionid=1`,
      () => `${path}.json`,
      () => `${path}.rsc?_rsc=1`,
      () => `${path}/opengraph-image`,
      () => `${path}/../../../../../../etc/passwd`,
      () => `${path}/%2e%2e/%2e%2e/%2e%2e/package.json`,
      () => `/_next/${value}`,
      () => `/_next/static/${value}`,
      () => `/_next/static/chunks/../../server/app/page.js`,
      () => `/_next/data/${value}/en.json`,
      () => `/_next/image?url=${value}&w=64&q=75`,
      () => `/${value}.png`,
      () => `/${value}`,
      () => `/embedded/en/light${path}`,
      () => `/embed${path}`,
      () => `/api/v2${path}`,
      () => `/api/${value}`,
      () => `/.well-known/${value}`,
      () => `/.env?${value}`,
      () => steps.toReversed().join('/'),
      () => `/${'a/'.repeat(random.whole(20, 2000))}`,
      () => `${path}/${'a'.repeat(random.whole(200, 8100))}`,
      () => `${path}?x=${'%41'.repeat(random.whole(2000, 4000))}`,
      () => `${path}?${'&'.repeat(random.whole(100, 8000))}`,
      () => `${path}?${'a=&'.repeat(random.whole(100, 2000))}`,
    ])()
    .slice(0, 20_000);
}
