import type { KnowledgeSourcesView } from '@/lib/present/words/knowledge-sources';

/** That something is from the vocabulary and not from the papers, and where the vocabulary has it from. */
export function KnowledgeSources({ view }: { view: KnowledgeSourcesView }) {
  const { marks } = view;
  return (
    <p className="knowledge">
      {view.label}
      {view.parts.map(({ label, sources }, index) => (
        <span key={label}>
          {index === 0 ? marks.dash : marks.semicolon}
          {label}
          {marks.colon}
          {sources.map(({ text, href }, at) => (
            <span key={text}>
              {at > 0 && marks.comma}
              {href ? <a href={href}>{text}</a> : text}
            </span>
          ))}
        </span>
      ))}
      {view.parts.length > 0 ? marks.end : ' '}
      {view.own}
    </p>
  );
}
