import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type PaperText, readPaperText } from '@/lib/domain/printed-text';

const read = new Map<string, { modified: number; text: PaperText }>();

/** A paper's full text from the folder that PAPERS_DIR names, or null where it isn't at hand. Never stored. */
export async function getPaperText(textFile: string): Promise<PaperText | null> {
  const folder = process.env.PAPERS_DIR ?? 'papers';
  const file = path.resolve(/* turbopackIgnore: true */ folder, path.basename(textFile));
  try {
    const { mtimeMs } = await stat(file);
    const known = read.get(file);
    if (known?.modified === mtimeMs) return known.text;
    const text = readPaperText(await readFile(file, 'utf8'));
    read.set(file, { modified: mtimeMs, text });
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
