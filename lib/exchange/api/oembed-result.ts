import { z } from 'zod';

/** What an address of the site is to be shown as elsewhere (oembed.com, 1.0). */
export const oembedResult = z
  .strictObject({
    version: z.literal('1.0').describe('Of oEmbed.'),
    type: z.enum(['rich', 'link']).describe('rich: a figure that can be embedded; link: a page.'),
    title: z.string().describe('Title of the figure, or of the page.'),
    provider_name: z.string().describe('Name of the site.'),
    provider_url: z.string().describe('Address of the site.'),
    cache_age: z.int().describe('Seconds for which it may be kept.'),
    thumbnail_url: z.string().describe('Picture that a link to the page shows.'),
    thumbnail_width: z.int().describe('Width of the picture.'),
    thumbnail_height: z.int().describe('Height of the picture.'),
    html: z.string().optional().describe('Of a figure: the frame that shows it.'),
    width: z.int().optional().describe('Of a figure: width of the frame.'),
    height: z.int().optional().describe('Of a figure: height of the frame.'),
  })
  .meta({ id: 'OEmbed' });
export type OembedResult = z.infer<typeof oembedResult>;
