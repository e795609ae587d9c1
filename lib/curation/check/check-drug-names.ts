import { normalise, type PaperText } from '@/lib/domain/printed-text';
import type { Problem } from '@/lib/domain/problem';
import { isUntranslated } from '@/lib/domain/untranslated';
import type { Vocabulary } from '@/lib/domain/vocabulary';

const LANGUAGES = ['en', 'zh'] as const;

const folded = (words: string) => normalise(words).toLowerCase();

/** Names of drugs that papers print; the others are from outside, and say where from. */
export class DrugNames {
  /** Names that no text so far prints, by what they are of. */
  private readonly missing: Map<string, { slug: string; name: string; folded: string }>;
  private hasAllTexts = true;

  constructor(vocabulary: Vocabulary) {
    const names = Object.entries(vocabulary.drugs).flatMap(([slug, term]) =>
      term.sources?.names
        ? []
        : LANGUAGES.flatMap((language) => {
            const name = term[language];
            return isUntranslated(name, language) ? [] : [{ slug, name, folded: folded(name) }];
          }),
    );
    this.missing = new Map(names.map((name) => [`${name.slug} ${name.name}`, name]));
  }

  /** @param text of a paper; undefined where it is not at hand */
  add(text: PaperText | undefined): void {
    if (text === undefined) {
      this.hasAllTexts = false;
      return;
    }
    if (this.missing.size === 0) return;
    const printed = text.joined.toLowerCase();
    for (const [key, name] of this.missing) if (printed.includes(name.folded)) this.missing.delete(key);
  }

  /** Names that no paper prints and that have no source; none can be told where a text is not at hand. */
  problems(): Problem[] {
    if (!this.hasAllTexts) return [];
    return [...this.missing.values()].map(({ slug, name }) => ({
      file: 'vocabulary/drugs.yaml',
      path: [slug],
      message: `no paper prints the name "${name}": say under sources: names where it is from; leave out a name in one language that none is known in`,
    }));
  }
}
