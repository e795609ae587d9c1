import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import { PREVIEW_ROWS, type PreviewRow, type PreviewView } from '@/lib/present/previews/preview';
import { PREVIEW_SIZE } from './preview-size';

export const PREVIEW_TYPE = 'image/png';

const INK = '#14171a';
const SOFT = '#4a5560';
const RULE = '#c9ced4';
const MARK = '#0072b2';

/** One font for Latin and Chinese, cut to the characters that are in use; docs/decisions/0020 says how it was made. */
const font = readFile(path.join(process.cwd(), 'app', '_preview', 'preview-font.woff'));

/** The image that a shared link shows: title and results, drawn from the same view as the page. */
export async function previewImage(view: PreviewView): Promise<ImageResponse> {
  return new ImageResponse(<Preview view={view} />, {
    ...PREVIEW_SIZE,
    fonts: [{ name: 'Preview', data: await font, weight: 500, style: 'normal' }],
  });
}

function Preview({ view }: { view: PreviewView }) {
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        padding: '40px 64px 36px',
        lineHeight: 1.2,
        background: '#ffffff',
        color: INK,
        fontFamily: 'Preview',
      }}
    >
      <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 30, color: SOFT }}>
        <span>{view.site}</span>
        <span>{view.kind}</span>
      </div>
      <div
        style={{
          display: 'flex',
          flexShrink: 0,
          fontSize: !view.largeTitle ? 46 : view.rows.length < PREVIEW_ROWS ? 64 : 52,
          marginTop: 12,
          lineHeight: 1.15,
        }}
      >
        {view.title}
      </div>
      <div style={{ display: 'flex', flexShrink: 0, fontSize: 32, color: SOFT, marginTop: 4 }}>
        {view.subtitle}
      </div>
      <div
        style={{ display: 'flex', flexDirection: 'column', flexGrow: 1, justifyContent: 'center', gap: 18 }}
      >
        {view.rows.map((row) => (
          <Row key={`${row.label}${row.figure}`} row={row} />
        ))}
      </div>
      <div
        style={{
          display: 'flex',
          flexShrink: 0,
          fontSize: 26,
          color: SOFT,
          borderTop: `2px solid ${RULE}`,
          paddingTop: 10,
        }}
      >
        {view.foot}
      </div>
    </div>
  );
}

/** What, and under it the figure with the bar beside it. */
function Row({ row }: { row: PreviewRow }) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', flexShrink: 0 }}>
      <div style={{ display: 'flex', fontSize: 32, color: SOFT }}>{row.label}</div>
      <div style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
        <div style={{ display: 'flex', alignItems: 'baseline', gap: 16, lineHeight: 1.05 }}>
          <span style={{ fontSize: row.figure.length > 14 ? 40 : 56 }}>{row.figure}</span>
          <span style={{ fontSize: 40 }}>{row.detail}</span>
        </div>
        {row.bar && <Bar bar={row.bar} />}
      </div>
    </div>
  );
}

const BAR_WIDTH = 480;

/** The share on a line from 0 to 100 %, its interval as a band. */
function Bar({ bar: { value, lower, upper } }: { bar: NonNullable<PreviewRow['bar']> }) {
  const at = (percent: number) => (BAR_WIDTH * percent) / 100;
  return (
    <div style={{ display: 'flex', position: 'relative', width: BAR_WIDTH, height: 30 }}>
      <div
        style={{ position: 'absolute', left: 0, top: 13, width: BAR_WIDTH, height: 4, background: RULE }}
      />
      <div
        style={{
          position: 'absolute',
          left: at(lower),
          top: 8,
          width: Math.max(4, at(upper) - at(lower)),
          height: 14,
          background: '#9ecae6',
        }}
      />
      <div
        style={{
          position: 'absolute',
          // Whole, also at 0 and 100 %.
          left: Math.min(BAR_WIDTH - 22, Math.max(0, at(value) - 11)),
          top: 4,
          width: 22,
          height: 22,
          background: MARK,
        }}
      />
    </div>
  );
}
