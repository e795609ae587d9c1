import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** One page of docs/methods in both languages. */
export interface MethodText {
  topic: string;
  /** Place in the list, from 1. */
  order: number;
  title: { en: string; zh: string };
  /** Markdown below the front matter. */
  body: { en: string; zh: string };
}

const PAGE = /^---\n(.*?)\n---\n(.*)$/su;
const frontMatter = z.strictObject({ title: z.string().min(1), order: z.int().min(1) });

async function readPage(file: string) {
  const [, head, body] = PAGE.exec(await readFile(file, 'utf8')) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${file} has no front matter`);
  return { ...frontMatter.parse(parse(head)), body };
}

/**
 * The descriptions of the methods in their order, from docs/methods beside the app. Read anew each time: there are
 * few, and they are small.
 */
export async function listMethods(): Promise<MethodText[]> {
  const folder = path.resolve(/* turbopackIgnore: true */ process.cwd(), 'docs', 'methods');
  const topics = (await readdir(folder)).flatMap((file) => /^(.+)\.en\.md$/u.exec(file)?.[1] ?? []);
  const methods = await Promise.all(
    topics.map(async (topic) => {
      const [en, zh] = await Promise.all(
        (['en', 'zh'] as const).map((language) => readPage(path.join(folder, `${topic}.${language}.md`))),
      );
      if (!en || !zh) throw new Error(`${topic} lacks a language`);
      return {
        topic,
        order: en.order,
        title: { en: en.title, zh: zh.title },
        body: { en: en.body, zh: zh.body },
      };
    }),
  );
  return methods.sort((a, b) => a.order - b.order);
}
