import type { EmbedCode } from '@/lib/present/embeds/embed-address';

interface ChartEmbedProps {
  id: string;
  title: string;
  /** Of the frame, where the page around it lets no script run. */
  height: number;
  embed: EmbedCode;
  /** It is one of the tools of a table, and opens over the page. */
  isTool?: boolean;
}

/** The code that shows this chart on another site; it is there without a script, to be copied by hand. */
export function ChartEmbed({
  id,
  title,
  height,
  embed: { words, choices },
  isTool = false,
}: ChartEmbedProps) {
  return (
    <details className={isTool ? 'tool-menu embed-menu' : 'chart-embed'}>
      <summary className={isTool ? 'btn' : 'chart-word'}>
        {words.open}
        <span className="sr-only">: {title}</span>
      </summary>
      <div>
        <p className="mt-1 max-w-prose text-ink-2">{words.help}</p>
        {choices.map(({ label, codeOf }) => (
          <label key={label} className="mt-2 block">
            {label}
            <textarea
              readOnly
              rows={3}
              defaultValue={codeOf({ id, title, height })}
              className="control block w-full max-w-xl font-mono text-xs"
            />
          </label>
        ))}
      </div>
    </details>
  );
}
