import { GLOSSARY_TERMS } from '@/lib/text/glossary-terms';
import type { ViewContext } from '../../words/view-context';
import { type Block, type Inline, markdownBlocks } from './markdown-blocks';

/** What the views read of a method; the store's `listMethods` fits it. */
export interface MethodItem {
  topic: string;
  title: { en: string; zh: string };
  body: { en: string; zh: string };
}

export interface MethodsPageView {
  title: string;
  lead: string;
  methods: { key: string; text: string; href: string; summary: string }[];
  /** Short forms and terms, each with what it means; `id` is its anchor. */
  glossary: {
    title: string;
    lead: string;
    terms: { id: string; name: string; text: string; method: { text: string; href: string } | null }[];
  };
}

export interface MethodPageView {
  title: string;
  summary: string;
  index: { text: string; href: string };
  blocks: Block[];
  /** All topics, this one marked. */
  topics: { label: string; links: { text: string; href: string; current: boolean }[] };
}

const hrefOf = ({ locale }: ViewContext, topic: string) => `/${locale}/methods/${topic}`;

/** The list of methods, each with the first sentence of its definition. */
export function methodsPage(context: ViewContext, methods: readonly MethodItem[]): MethodsPageView {
  const { text, locale } = context;
  return {
    title: text.methods.title,
    lead: text.methods.lead,
    methods: methods.map(({ topic, title, body }) => ({
      key: topic,
      text: title[locale],
      href: hrefOf(context, topic),
      summary: summaryOf(markdownBlocks(body[locale])),
    })),
    glossary: glossaryOf(context),
  };
}

function glossaryOf(context: ViewContext): MethodsPageView['glossary'] {
  const { title, lead, more, terms } = context.text.glossary;
  return {
    title,
    lead,
    terms: (Object.keys(GLOSSARY_TERMS) as (keyof typeof GLOSSARY_TERMS)[]).map((slug) => {
      const term: { also: readonly string[]; method?: string } = GLOSSARY_TERMS[slug];
      const method = term.method ? { text: more, href: hrefOf(context, term.method) } : null;
      return { id: `term-${slug}`, ...terms[slug], method };
    }),
  };
}

/** One method, or null where there is none of that name. */
export function methodPage(
  context: ViewContext,
  methods: readonly MethodItem[],
  topic: string,
): MethodPageView | null {
  const { text, locale } = context;
  const method = methods.find((candidate) => candidate.topic === topic);
  if (!method) return null;
  const { program } = text.methods;
  const blocks = functionsLast(markdownBlocks(method.body[locale]), program);
  return {
    title: method.title[locale],
    summary: summaryOf(blocks),
    index: { text: text.methods.all, href: `/${locale}/methods` },
    blocks: withSharedIds(blocks, functionsLast(markdownBlocks(method.body.en), program)),
    topics: {
      label: text.methods.topics,
      links: methods.map(({ topic: other, title }) => ({
        text: title[locale],
        href: hrefOf(context, other),
        current: other === topic,
      })),
    },
  };
}

/** What stands before the first heading is for who works on the site, the names of functions: it comes behind what readers look for, under a heading of its own. */
function functionsLast(blocks: Block[], title: string): Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  if (first < 1) return blocks;
  const heading: Block = { kind: 'heading', level: 2, id: 'in-the-program', text: title };
  return [...blocks.slice(first), heading, ...blocks.slice(0, first)];
}

/** Headings have the ids of the English page, so that a link to one holds in both languages. */
function withSharedIds(blocks: Block[], english: readonly Block[]): Block[] {
  const ids = english.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, id: ids.shift() ?? block.id } : block,
  );
}

const wordsOf = (inline: Inline): string =>
  'text' in inline ? inline.text : inline.children.map(wordsOf).join('');

/** First sentence below the first heading: the definition. */
function summaryOf(blocks: readonly Block[]): string {
  const heading = blocks.findIndex(({ kind }) => kind === 'heading');
  const paragraph = blocks.slice(heading).find((block) => block.kind === 'paragraph');
  const words = paragraph?.kind === 'paragraph' ? paragraph.children.map(wordsOf).join('') : '';
  return /^.*?(?:。|\.(?=\s|$))/su.exec(words)?.[0] ?? words;
}
