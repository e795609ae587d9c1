import type { BreadcrumbList } from 'schema-dts';
import type { SpeakingSite } from './site';

export interface Crumb {
  name: string;
  /** Address within the site. */
  href: string;
}

/** The way from the start page to a page, the page itself last. */
export const breadcrumbs = (site: Pick<SpeakingSite, 'address'>, way: readonly Crumb[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: way.map(({ name, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: `${site.address}${href}`,
  })),
});
