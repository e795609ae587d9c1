import { joinSentences, type ViewContext } from '../../words/view-context';
import type { MapPageView } from './map-page';

/** The map by itself, as other sites show it. */
export interface MapFigure extends Pick<MapPageView, 'shownAs' | 'grid' | 'list'> {
  kind: 'map';
  /** Anchor on the page. */
  id: string;
  title: string;
  alternative: string;
  note: string;
}

export const MAP_FIGURE = 'map';

/** A table of the map is no figure: it is the map in its place. */
export function mapFigure(context: ViewContext, view: MapPageView): MapFigure {
  const { text } = context;
  const { shownAs, grid, list, columnsNote, leftOut } = view;
  return {
    kind: 'map',
    id: MAP_FIGURE,
    title: text.map.title,
    alternative: text.map.lead,
    note: joinSentences(context, [columnsNote, ...leftOut]),
    shownAs: shownAs === 'table' ? 'fitting' : shownAs,
    grid,
    list,
  };
}
