import { type CSSProperties, Fragment } from 'react';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { MapCellView } from '@/lib/present/pages/map/map-cell';
import type { MapGridView } from '@/lib/present/pages/map/map-grid';

export interface MapGridWords {
  title: string;
  tumour: string;
  keys: string;
}

/** As many columns fit a screen of 1280 units; the page scrolls then, and the map does not scroll within it. */
const COLUMNS_ON_SCREEN = 26;
/** Names of so many columns can lie; those of more stand upright. */
const COLUMNS_LYING = 8;

/** Whether names of columns stand upright; its cells have no room for patients then. */
export const isUpright = ({ columns }: Pick<MapGridView, 'columns'>) => columns.length > COLUMNS_LYING;

/** Tumours by treatments. Plain links: a map has hundreds of them. */
export function MapGrid({ view, words }: { view: MapGridView; words: MapGridWords }) {
  const { groups, columns, rows } = view;
  const region = columns.length > COLUMNS_ON_SCREEN ? 'map-region' : 'map-region map-on-screen';
  const table = isUpright(view) ? 'map-table map-upright' : 'map-table map-lying';
  return (
    <div data-arrow-grid="">
      <p className="needs-script no-print sr-only" id="map-keys">
        {words.keys}
      </p>
      <ScrollRegion label={words.title} className={region}>
        <table
          className={table}
          aria-describedby="map-keys"
          style={{ '--columns': columns.length } as CSSProperties}
        >
          <caption className="sr-only">{words.title}</caption>
          <thead className="map-head">
            {groups && (
              <tr>
                <td />
                {groups.map((group) => (
                  <th key={group.key} scope="colgroup" colSpan={group.span} className="map-group">
                    {group.href ? (
                      <a href={group.href}>
                        <span>{group.name}</span>
                      </a>
                    ) : (
                      <span>{group.name}</span>
                    )}
                  </th>
                ))}
              </tr>
            )}
            <tr>
              <th scope="col">{words.tumour}</th>
              {columns.map((column) => (
                <th key={column.key} scope="col" className="map-column">
                  <a href={column.href}>
                    <span>
                      <Breakable name={column.name} />
                    </span>
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="map-cells">
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" style={{ paddingInlineStart: `${0.25 + row.depth * 0.9}rem` }}>
                  <a href={row.href}>{row.name}</a>
                </th>
                {row.cells.map((cell, index) => (
                  <td key={columns[index]?.key}>
                    <CellLink cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

/** Before what a Chinese name of a class is of: 酪氨酸激酶 | 抑制剂. */
const BEFORE_HEAD = /(?<=\p{Script=Han})(?=抑制剂|化疗药物|单克隆抗体|抗体)/gu;

/** A name of a column, which breaks before its head and not within a word. */
function Breakable({ name }: { name: string }) {
  return name.split(BEFORE_HEAD).map((part, index) => (
    <Fragment key={part}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

/** An empty cell is a link too; there are hundreds, so it is as short as can be. */
function CellLink({ cell }: { cell: MapCellView }) {
  // biome-ignore lint/a11y/useAnchorContent: its name is in its label.
  if (cell.figures === null) return <a href={cell.href} aria-label={cell.label} />;
  return (
    <a href={cell.href} aria-label={cell.label} title={cell.label} data-shade={cell.figures.shade}>
      <Figures figures={cell.figures} />
    </a>
  );
}

/** Studies, bold behind a square, filled where any of it is a paper's own, half filled where it is a registry's; then patients. */
export function Figures({ figures }: { figures: NonNullable<MapCellView['figures']> }) {
  return (
    <>
      <i className="map-origin" data-origin={figures.origin} />
      <b>{figures.studies}</b>
      <span className="map-patients">{figures.patients}</span>
    </>
  );
}
