import type { StudyInput } from '@/lib/domain/study-items';
import type { ViewContext } from '../words/view-context';
import { PREVIEW_ROWS, type PreviewView, previewSubtitle, previewTitle } from './preview';
import { keyRows } from './study-preview';

/** The preview image of a paper: the first key results of the studies that it reports. */
export function paperPreview(
  context: ViewContext,
  { title, subtitle }: { title: string; subtitle: string },
  studies: readonly StudyInput[],
  version: string,
): PreviewView {
  const { text } = context;
  return {
    site: text.site.name,
    kind: text.nav.papers,
    ...previewTitle(title),
    subtitle: previewSubtitle([subtitle]),
    rows: studies.flatMap((study) => keyRows(context, study)).slice(0, PREVIEW_ROWS),
    foot: text.site.dataVersion(version),
  };
}
