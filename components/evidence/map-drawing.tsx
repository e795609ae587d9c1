import type { MapPageView, ShownAs } from '@/lib/present/pages/map/map-page';
import { isUpright, MapGrid, type MapGridWords } from './map-grid';
import { MapLegend, type MapLegendWords } from './map-legend';
import { MapList } from './map-list';

/** Where the map fits the screen, the list is for phones. */
const GRID_SHOWN: Record<ShownAs, string | null> = {
  fitting: 'hidden sm:block',
  map: '',
  list: null,
  table: null,
};
const LIST_SHOWN: Record<ShownAs, string | null> = {
  fitting: 'no-print sm:hidden',
  map: null,
  list: '',
  table: null,
};

interface MapDrawingProps {
  view: Pick<MapPageView, 'shownAs' | 'grid' | 'list'>;
  words: MapGridWords;
  legend: MapLegendWords;
}

/** The map as a grid or a list, as chosen and as it fits, with what its marks mean. */
export function MapDrawing({ view: { shownAs, grid, list }, words, legend }: MapDrawingProps) {
  const gridShown = GRID_SHOWN[shownAs];
  const listShown = LIST_SHOWN[shownAs];
  const hasGrid = grid.rows.length > 0 && grid.columns.length > 0;
  return (
    <>
      <MapLegend
        words={legend}
        grid={grid}
        patients={
          gridShown === null || !isUpright(grid) ? 'shown' : listShown === null ? 'none' : 'on-phones'
        }
      />
      {gridShown !== null && hasGrid && (
        <div className={gridShown}>
          <MapGrid view={grid} words={words} />
        </div>
      )}
      {listShown !== null && (
        <div className={listShown}>
          <MapList view={list} heading="h2" />
        </div>
      )}
    </>
  );
}
