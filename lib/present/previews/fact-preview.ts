import type { SourcePanelView } from '../provenance/source-panel';
import type { ViewContext } from '../words/view-context';
import { fitted, type PreviewView, previewSubtitle, previewTitle } from './preview';

/** The preview image of one number: what it is, the number, and whose. */
export function factPreview({ text }: ViewContext, source: SourcePanelView, version: string): PreviewView {
  const [place] = source.places;
  return {
    site: text.site.name,
    kind: text.shared.figure,
    ...previewTitle(source.title),
    subtitle: previewSubtitle([source.study?.title ?? source.paper.title, source.subject]),
    rows: [
      {
        label: fitted([place?.section, place?.lines].filter(Boolean).join(' · '), 60),
        figure: fitted(source.shared, 36),
        detail: '',
        bar: null,
      },
    ],
    foot: text.site.dataVersion(version),
  };
}
