import { z } from 'zod';
import { DATA_LICENCE } from '../data-package/data-licence';
import type { OpenApiOperation } from '../openapi';

/** Where a client that has only the address begins. */
export const apiIndex = z.strictObject({
  title: z.string().describe('Name of the site.'),
  description: z.string().describe('What it holds.'),
  licence: z.strictObject({
    name: z.string().describe('Name of the licence of the data.'),
    url: z.string().describe('Address of the licence.'),
  }),
  links: z
    .array(
      z.strictObject({
        rel: z.string().describe('What the address is to this one, as links between documents are named.'),
        href: z.string().describe('Absolute address; braces stand for what a list gives.'),
        title: z.string().describe('What it answers.'),
      }),
    )
    .describe('Every address that is read, and the descriptions of them all.'),
});
export type ApiIndex = z.infer<typeof apiIndex>;

const links = (site: string): ApiIndex['links'] => [
  { rel: 'service-desc', href: `${site}/api/v1/openapi.json`, title: 'This API as OpenAPI 3.1' },
  { rel: 'service-doc', href: `${site}/en/data/api`, title: 'This API for readers' },
  { rel: 'describedby', href: `${site}/llms.txt`, title: 'What stands where, for programs that read text' },
];

/** @param site scheme and host */
export const apiIndexOf = (
  site: string,
  { title, description }: { title: string; description: string },
  operations: readonly OpenApiOperation[],
): ApiIndex => ({
  title,
  description,
  licence: { name: DATA_LICENCE.title, url: DATA_LICENCE.path },
  links: [
    ...links(site),
    ...operations
      .filter(({ method }) => method === 'get')
      .map(({ path, summary }) => ({ rel: 'item', href: `${site}/api/v1${path}`, title: summary })),
  ],
});
