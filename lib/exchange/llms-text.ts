import type { ShellView } from '@/lib/present/shell/shell';
import type { ApiIndex } from './api/api-index';

type Pages = Pick<ShellView, 'site' | 'nav'> & { title: string };

/**
 * What stands where, for programs that read text (llmstxt.org): how a question is answered with its source in one or two
 * requests, the pages in both languages, and every address of the API.
 * @param site scheme and host
 */
export function llmsText(site: string, index: ApiIndex, languages: readonly Pages[]): string {
  const link = (title: string, address: string, what = '') =>
    `- [${title}](${address})${what && `: ${what}`}`;
  return [
    `# ${index.title}`,
    '',
    `> ${index.description}`,
    '',
    `Data: ${index.licence.name} (${index.licence.url}).`,
    'Every number belongs to a fact: a page with the lines of the paper where it stands, at /facts/{id}. Quote the figure as it is printed, with that address.',
    '',
    '## How to answer a question',
    '',
    `1. \`GET ${site}/api/v1/search?q={question}&language=en\` takes a question in English or Chinese. \`answers\` are results of what the question names, each with its source; \`notFound\` are words of it that nothing held here has, of which no result is. Each hit of a tumour, drug or study carries its first results: the figure, what it is of, and the fact.`,
    `2. \`GET ${site}/api/v1/outcomes?tumour={name}&drug={name}&measure={name}&include=labels,source\` gives every result. Names and synonyms in both languages are understood; what is unknown is refused with the nearest name. \`include=source\` adds figure as printed, lines, reference and address.`,
    `3. Adverse events are asked in the same way at \`${site}/api/v1/adverse-events\`, with \`term\`.`,
    '',
    `The whole data set: \`GET ${site}/api/v1/downloads\` lists it as CSV, XLSX, JSON, SQLite, N-Quads and FHIR. Times of single patients stand one in a row in its table \`patient-times\`.`,
    '',
    'Every page is also Markdown: put `.md` behind its path, or send `Accept: text/markdown`.',
    'No rows means that no paper here reports it; it does not mean that it does not happen. Studies of origin "secondary" are known only from a paper that cites them.',
    '',
    ...languages.flatMap(({ title, nav }) => [
      `## ${title}`,
      '',
      ...nav.flatMap(({ links }) => links.map(({ text, href }) => link(text, `${site}${href}.md`))),
      '',
    ]),
    '## API',
    '',
    ...index.links.map(({ title, href }) => link(title, href)),
    '',
  ].join('\n');
}
