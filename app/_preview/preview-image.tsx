import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import type { PreviewRow, PreviewView } from '@/lib/views/previews/preview';

export const PREVIEW_SIZE = { width: 1200, height: 630 };
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
        padding: '52px 64px',
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
          fontSize: view.largeTitle ? 64 : 46,
          marginTop: 14,
          lineHeight: 1.15,
        }}
      >
        {view.title}
      </div>
      <div style={{ display: 'flex', flexShrink: 0, fontSize: 32, color: SOFT, marginTop: 8 }}>
        {view.subtitle}
      </div>
      <div
        style={{ display: 'flex', flexDirection: 'column', flexGrow: 1, justifyContent: 'center', gap: 16 }}
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
          paddingTop: 16,
        }}
      >
        {view.foot}
      </div>
    </div>
  );
}

function Row({ row }: { row: PreviewRow }) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column' }}>
      <div style={{ display: 'flex', fontSize: 30, color: SOFT }}>{row.label}</div>
      <div style={{ display: 'flex', alignItems: 'baseline', gap: 16 }}>
        <span style={{ fontSize: row.figure.length > 14 ? 40 : 56 }}>{row.figure}</span>
        <span style={{ fontSize: 38 }}>{row.detail}</span>
      </div>
      {row.bar && <Bar bar={row.bar} />}
    </div>
  );
}

const BAR_WIDTH = 1072;

/** The share on a line from 0 to 100 %, its interval as a band. */
function Bar({ bar: { value, lower, upper } }: { bar: NonNullable<PreviewRow['bar']> }) {
  const at = (percent: number) => (BAR_WIDTH * percent) / 100;
  return (
    <div style={{ display: 'flex', position: 'relative', width: BAR_WIDTH, height: 22 }}>
      <div
        style={{ position: 'absolute', left: 0, top: 10, width: BAR_WIDTH, height: 3, background: RULE }}
      />
      <div
        style={{
          position: 'absolute',
          left: at(lower),
          top: 7,
          width: Math.max(4, at(upper) - at(lower)),
          height: 9,
          background: '#9ecae6',
        }}
      />
      <div
        style={{
          position: 'absolute',
          left: Math.max(0, at(value) - 8),
          top: 2,
          width: 18,
          height: 18,
          background: MARK,
        }}
      />
    </div>
  );
}
