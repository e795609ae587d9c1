import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import type { CiteView } from '@/lib/exchange/citation/cite-block';
import { Section } from './section';

export interface CiteWords {
  cite: { title: string; lead: string; copy: string; copyFailed: string; download: string };
  source: { copied: string };
}

interface CiteBlockProps {
  view: CiteView;
  words: CiteWords;
  /** What else there is to take away. */
  children?: ReactNode;
}

/** References to copy, and the same as files for reference managers. */
export function CiteBlock({ view, words, children }: CiteBlockProps) {
  const { cite, source } = words;
  return (
    <Section id="cite" title={cite.title}>
      <p className="text-sm text-ink-2">
        {view.style} {cite.lead}
      </p>
      <dl className="mt-2 grid max-w-4xl gap-2 text-sm">
        {view.references.map(({ key, label, text }) => (
          <div key={key}>
            <dt className="text-xs text-ink-3">{label}</dt>
            <dd className="flex flex-wrap items-start gap-x-4 gap-y-2">
              <span className="min-w-0 grow basis-80 wrap-anywhere">{text}</span>
              <span className="no-print">
                <CopyButton
                  what={{ text }}
                  words={{ copy: cite.copy, copied: source.copied, failed: cite.copyFailed }}
                />
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="no-print mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <span className="text-ink-2">{cite.download}</span>
        {view.downloads.map(({ key, text, href }) => (
          <a key={key} href={href} download>
            {text}
          </a>
        ))}
      </p>
      {children}
    </Section>
  );
}
