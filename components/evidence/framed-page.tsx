import type { ReactNode } from 'react';
import { PageScript } from '@/components/behaviour/page-script';
import { PageScriptLater } from '@/components/behaviour/page-script-later';
import { StaticContent } from '@/components/static/static-content';
import { LinkedData } from '@/components/ui/linked-data';
import { PageShell } from '@/components/ui/page-shell';
import type { PageScriptFiles } from '@/lib/present/shell/page-script-file.mjs';
import type { ScriptWords } from '@/lib/present/shell/script-words';
import type { ShellView } from '@/lib/present/shell/shell';
import { CompareDock } from './compare-dock';

interface FramedPageProps {
  frame: {
    shell: ShellView;
    script: ScriptWords;
    scriptFiles: PageScriptFiles;
    /** The page of the source that the address asks for, for who has no script. */
    asked: { text: string; href: string } | null;
    /** What the page says to machines: the way to it. */
    linkedData: string;
  };
  /** The same with what the page is about, where it is about one thing. */
  linkedData?: string;
  /** The content has parts that React draws in the browser; only such a page is sent with React (`scripts/serve/drop-runtime.mjs`). */
  hasIsland?: boolean;
  children: ReactNode;
}

/** A page with its head and foot: HTML, and the script that makes it answer. */
export function FramedPage({ frame, children, linkedData, hasIsland = false }: FramedPageProps) {
  const { shell, script, scriptFiles, asked } = frame;
  const said = linkedData ?? frame.linkedData;
  const page = (
    <>
      {said && <LinkedData text={said} />}
      <PageShell shell={shell}>
        {asked && (
          <p className="without-script">
            <a href={asked.href}>{asked.text}</a>
          </p>
        )}
        {children}
      </PageShell>
      <CompareDock words={script.basket} />
      <script
        id="script-words"
        type="application/json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words; nothing in them ends a script.
        dangerouslySetInnerHTML={{ __html: JSON.stringify(script).replaceAll('<', '\\u003c') }}
      />
    </>
  );
  return hasIsland ? (
    <div data-island="" className="contents">
      {page}
      <PageScriptLater entry={scriptFiles.entry} />
    </div>
  ) : (
    <StaticContent>
      {page}
      <PageScript files={scriptFiles} />
    </StaticContent>
  );
}
