import type { ReactNode } from 'react';
import type { TermHeadView } from '@/lib/present/words/term-head';
import type { NamedLink } from '@/lib/present/words/term-links';
import type { Text } from '@/lib/text/en';
import { keepTogether } from '@/lib/text/keep-together';
import { colonAfter } from '@/lib/text/punctuation';
import { KnowledgeSources } from './knowledge-sources';
import { LinkList } from './link-list';

interface TermHeadProps {
  head: TermHeadView;
  /** What it is a kind of, widest first. */
  wider?: readonly NamedLink[];
  widerLabel?: string;
  /** What the page comes to, in a sentence. */
  answer: string;
  /** What it offers as files, in a row with the name. */
  files?: readonly NamedLink[];
  children?: ReactNode;
}

/** The name in both languages, and at once what is known. */
export function TermHead({ head, wider = [], widerLabel, answer, files = [], children }: TermHeadProps) {
  return (
    <header className="term-head">
      {wider.length > 0 && (
        <nav aria-label={widerLabel} className="crumbs">
          {wider.map(({ href, text }, index) => (
            <span key={href}>
              {index > 0 && ' › '}
              <a href={href}>{text}</a>
            </span>
          ))}
        </nav>
      )}
      <h1>
        {head.title}
        {head.other && (
          <span lang={head.other.lang} className="other-name">
            {' '}
            {head.other.text}
          </span>
        )}
      </h1>
      {files.length > 0 && (
        <p className="term-files no-print">
          {files.map(({ href, text }) => (
            <a key={href} href={href} download="" className="btn">
              {text}
            </a>
          ))}
        </p>
      )}
      {answer && <p className="lead">{keepTogether(answer)}</p>}
      {children}
      {head.more && (
        <p className="text-sm">
          <a href={head.more.href}>{head.more.text}</a>
        </p>
      )}
    </header>
  );
}

/** Other names, classes and codes, with the word that they are not the papers', and whose they are. */
export function TermNames({
  head,
  lists,
  terms,
  words,
  children,
}: {
  head: TermHeadView;
  /** The lists in which it stands as rows. */
  lists: readonly NamedLink[];
  /** What short forms on the page mean. */
  terms: ReactNode;
  words: Pick<Text['terms'], 'lists'>;
  children?: ReactNode;
}) {
  return (
    <div className="term-names">
      <dl>
        {head.lines.map(({ label, text, href }) => (
          <div key={label}>
            <dt>
              {label}
              {colonAfter(label)}
            </dt>
            <dd>{href ? <a href={href}>{text}</a> : text}</dd>
          </div>
        ))}
        {children}
        {lists.length > 0 && (
          <div>
            <dt>
              {words.lists}
              {colonAfter(words.lists)}
            </dt>
            <dd>
              <LinkList links={lists} />
            </dd>
          </div>
        )}
      </dl>
      {terms}
      <KnowledgeSources view={head.source} />
    </div>
  );
}
