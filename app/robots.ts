import type { MetadataRoute } from 'next';
import { addressOfPage } from './site-address';

/** Everything may be read; the source beside a page is the same page again. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/*?source=', '/*&source='] },
    sitemap: `${await addressOfPage()}/sitemap.xml`,
  };
}
