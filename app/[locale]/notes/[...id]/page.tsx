import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { NoteContent } from '@/components/evidence/source-panel';
import { notFoundPage, pageContext, pageFrame, readNote } from '../../../page-context';
import { sharedMetadata } from '../../../shared-metadata';

interface PageProps {
  params: Promise<{ locale: string; id: string[] }>;
}

const pathOf = (id: readonly string[]) => `/notes/${id.join('/')}`;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [{ locale, text }, { id }] = [await pageContext(params), await params];
  return sharedMetadata({ locale, text }, pathOf(id), {
    title: text.source.note,
    description: text.shared.note,
  });
}

/** The permanent address of a caution or remark of the extractors, and the lines that it rests on. */
export default async function Page({ params }: PageProps) {
  const [context, { id }] = [await pageContext(params), await params];
  const [frame, note] = await Promise.all([pageFrame(context, pathOf(id)), readNote(context, id.join('/'))]);
  if (!note) return notFoundPage(context.locale, pathOf(id));
  return (
    <FramedPage frame={frame}>
      <h1 className="mb-3">{context.text.source.title}</h1>
      <div data-fact={note.id} className="max-w-2xl">
        <NoteContent view={note} words={context.text.source} />
      </div>
    </FramedPage>
  );
}
