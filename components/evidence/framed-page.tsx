import type { ReactNode } from 'react';
import { LinkedData } from '@/components/ui/linked-data';
import { PageBehaviour } from '@/components/ui/page-behaviour';
import { PageShell } from '@/components/ui/page-shell';
import { SidePanel } from '@/components/ui/side-panel';
import type { RemovedFactView } from '@/lib/present/provenance/removed-fact';
import type { SourcePanelView } from '@/lib/present/provenance/source-panel';
import type { ShellView } from '@/lib/present/shell/shell';
import { RemovedFact } from './removed-fact';
import { SourceContent, type SourceWords } from './source-panel';

interface FramedPageProps {
  frame: {
    shell: ShellView;
    panel: SourcePanelView | null;
    /** Where the data no longer have what is asked for. */
    removed: RemovedFactView | null;
    asked: string | null;
    /** What the page says to machines: the way to it. */
    linkedData: string;
  };
  /** The same with what the page is about, where it is about one thing. */
  linkedData?: string;
  words: SourceWords & { title: string; close: string; notFound: string };
  children: ReactNode;
}

/** A page with its head and foot and, where the address asks for it, the source of a number beside it. */
export function FramedPage({ frame, words, children, linkedData }: FramedPageProps) {
  const panel = frame.asked !== null && (
    <SidePanel title={words.title} closeLabel={words.close} subject={frame.asked} parameter="source">
      {frame.panel ? (
        <SourceContent view={frame.panel} words={words} />
      ) : frame.removed ? (
        <RemovedFact view={frame.removed} />
      ) : (
        <p className="text-sm">{words.notFound}</p>
      )}
    </SidePanel>
  );
  const said = linkedData ?? frame.linkedData;
  return (
    <>
      {said && <LinkedData text={said} />}
      <PageBehaviour />
      <PageShell shell={frame.shell} panel={panel || undefined}>
        {children}
      </PageShell>
    </>
  );
}
