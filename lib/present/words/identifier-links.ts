import { REGISTRY } from '@/lib/domain/registry';

/** A number by which others know something, with its page there. */
export interface IdentifierLink {
  text: string;
  /** Whose page it is. */
  site: string;
  href: string;
}

const KINDS: readonly { site: string; pattern: RegExp; hrefOf: (id: string) => string }[] = [
  {
    site: REGISTRY.name,
    pattern: /\bNCT\d{8}\b/gu,
    hrefOf: REGISTRY.recordUrl,
  },
  {
    site: 'DOI',
    pattern: /\b10\.\d{4,9}\/[^\s"<>，；。]*[^\s"<>，；。.,;)]/gu,
    hrefOf: (id) => `https://doi.org/${encodeURI(id)}`,
  },
  {
    site: 'PubMed',
    pattern: /(?<=\bPMID:?\s*)\d{1,8}\b/gu,
    hrefOf: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
  },
];

/** Registration numbers, DOIs and PubMed's numbers that a text names, each once. */
export function identifierLinks(text: string): IdentifierLink[] {
  const found = KINDS.flatMap(({ site, pattern, hrefOf }) =>
    [...text.matchAll(pattern)].map(([id]) => ({ text: id, site, href: hrefOf(id) })),
  );
  return [...new Map(found.map((link) => [link.href, link])).values()];
}
