import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type PaperText, readPaperText } from '@/lib/domain/printed-text';

/** Files that couldn't be read, each said once. */
const reported = new Set<string>();
const read = new Map<string, { modified: number; text: PaperText }>();

/** A paper's full text from the folder that PAPERS_DIR names, or null where it isn't available or can't be read. Never stored. */
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
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    // No permission, a folder in its place: to a reader the same as without the text; whoever runs the app is told once.
    if (!reported.has(file)) {
      reported.add(file);
      console.error(`The paper’s text ${file} can’t be read (${code}); pages show the data without it.`);
    }
    return null;
  }
}
