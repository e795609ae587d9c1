import { scaleLinear, scaleLog } from 'd3-scale';
import type { RowChart, RowMark } from '@/lib/present/charts/chart-model';
import { ValueAxis } from './axis';
import { chartLegend } from './chart-legend';
import { ChartText, wrapLabel } from './chart-text';
import { type Drawing, drawingOf, hatchOf } from './drawing';
import { Layer } from './primitives';
import { RowMarkDrawing } from './row-mark';
import { SourceMark } from './source-mark';

const NARROW = 480;
const LABEL = 12;
const SUBLABEL = 11;
const LABEL_LINE = 14;
const SUBLABEL_LINE = 13;
/** Room under the words of a narrow row for its mark. */
const MARK_BELOW = 26;
const HEADING = 26;
/** Room for the words of what lies on either side of no effect. */
const SIDES = 18;
/** A square of middle size stands for all in the legend. */
const LEGEND_WEIGHT = 0.4;
/** Columns of a row's figures: the result alone, or the count and the rest of it. */
const RESULT = 176;
const COUNT_APART = 60;
const REST = 146;

/** Rows of a label, a bar or a dot with its interval, and the result in figures. */
export function rowChartDrawing(chart: RowChart, width: number): Drawing {
  const narrow = width < NARROW;
  const labelWidth = narrow ? width : Math.round(width * 0.34);
  const resultWidth = chart.columns ? REST : RESULT;
  const textWidth = narrow ? 0 : resultWidth + (chart.columns ? COUNT_APART : 0);
  const left = narrow ? 6 : labelWidth + 8;
  const right = width - textWidth - (narrow ? 16 : 8);
  const heads = !narrow && chart.columns !== undefined;
  const top = heads ? 24 : 6;
  const rows = placed(chart.rows, top, narrow, labelWidth - 8);
  const bottom = rows.at(-1)?.end ?? top;
  const domain = [chart.minimum ?? 0, chart.maximum];
  const scale = chart.logarithmic ? scaleLog(domain, [left, right]) : scaleLinear(domain, [left, right]);
  const ticks = chart.logarithmic ? logarithmicTicks(domain, narrow ? 4 : 6) : scale.ticks(narrow ? 4 : 6);
  const hatch = hatchOf(chart, width);
  const sidesHeight = chart.sides ? SIDES : 0;
  const squares = chart.rows.some(({ weight, pooled }) => weight !== undefined && !pooled);
  const legend = chartLegend(
    chart.legend.map((item) => ({
      label: item.label,
      signWidth: 18,
      sign: (x: number, middle: number) => (
        <RowMarkDrawing
          row={{
            ...SIGN,
            value: chart.mark === 'bar' ? 16 : 9,
            series: item.series,
            form: item.form ?? 'reported',
            small: item.small ?? false,
            ...(squares && { weight: LEGEND_WEIGHT }),
          }}
          mark={chart.mark}
          hatch={hatch}
          y={middle}
          scale={(value) => x + value}
          left={x}
          right={x + 18}
        />
      ),
    })),
    { left: 2, right: width, top: bottom + 38 + sidesHeight },
  );
  return drawingOf(
    chart,
    width,
    bottom + 36 + sidesHeight + (legend.height > 0 ? legend.height + 8 : 0),
    <>
      <ValueAxis
        ticks={ticks}
        position={scale}
        top={top}
        bottom={bottom}
        left={left}
        right={right}
        label={chart.axisLabel}
      />
      {chart.reference !== undefined && (
        <line
          x1={scale(chart.reference)}
          x2={scale(chart.reference)}
          y1={top}
          y2={bottom}
          stroke="var(--ink-2)"
          strokeWidth={1.5}
        />
      )}
      {chart.sides && (
        <>
          <ChartText x={left} y={bottom + 46} size={SUBLABEL}>{`← ${chart.sides.below}`}</ChartText>
          <ChartText x={right} y={bottom + 46} anchor="end" size={SUBLABEL}>
            {`${chart.sides.above} →`}
          </ChartText>
        </>
      )}
      {heads && (
        <>
          <ChartText x={width - resultWidth - 10} y={14} anchor="end" size={SUBLABEL} muted>
            {chart.columns?.count ?? ''}
          </ChartText>
          <ChartText x={width - 2} y={14} anchor="end" size={SUBLABEL} muted>
            {chart.columns?.text ?? ''}
          </ChartText>
        </>
      )}
      {rows.map(({ row, heading, start, end, words, label, sublabel }) => {
        const middle = narrow ? end - MARK_BELOW / 2 : (start + end) / 2;
        const afterLabel = words + LABEL_LINE * label.length;
        const afterWords = afterLabel + SUBLABEL_LINE * sublabel.length;
        return (
          <Layer key={row.key}>
            {heading !== null && (
              <ChartText x={2} y={start - 8} size={LABEL} bold>
                {wrapLabel(heading, width - 4, LABEL, 1)[0] ?? ''}
              </ChartText>
            )}
            <SourceMark
              fact={row.fact}
              words={`${[row.group, row.label, row.sublabel].filter(Boolean).join(', ')}: ${figuresOf(row)}`}
            >
              {/* The whole row can be pointed at. */}
              <rect x={0} y={start} width={width} height={end - start} fill="none" pointerEvents="all" />
              {label.map((line, at) => (
                <ChartText key={line} x={2} y={words + at * LABEL_LINE} size={LABEL}>
                  {line}
                </ChartText>
              ))}
              {sublabel.map((line, at) => (
                <ChartText key={line} x={2} y={afterLabel + at * SUBLABEL_LINE} size={SUBLABEL} muted>
                  {line}
                </ChartText>
              ))}
              {heads && row.count && (
                <ChartText x={width - resultWidth - 10} y={middle + 4} anchor="end" size={LABEL}>
                  {row.count}
                </ChartText>
              )}
              <ChartText
                x={narrow ? 2 : width - 2}
                y={narrow ? afterWords + 1 : middle + 4}
                anchor={narrow ? 'start' : 'end'}
                size={LABEL}
                bold={narrow}
              >
                {wrapLabel(
                  heads ? row.text : figuresOf(row),
                  narrow ? width - 4 : resultWidth,
                  LABEL,
                  1,
                )[0] ?? ''}
              </ChartText>
              <RowMarkDrawing
                row={row}
                mark={chart.mark}
                hatch={hatch}
                y={middle}
                scale={scale}
                left={left}
                right={right}
              />
            </SourceMark>
          </Layer>
        );
      })}
      {legend.nodes}
    </>,
  );
}

/** A mark of the legend. */
const SIGN: RowMark = {
  key: '',
  label: '',
  value: 9,
  lower: null,
  upper: null,
  text: '',
  fact: null,
  form: 'reported',
  small: false,
  series: 0,
};

const figuresOf = ({ count, text }: RowMark) => [count, text].filter(Boolean).join(' · ');

/** Where each row and its words stand; a row is as high as its words need. The first of a group leaves room for its name. */
function placed(rows: readonly RowMark[], top: number, narrow: boolean, width: number) {
  let end = top;
  return rows.map((row, index) => {
    const heading = row.group !== undefined && row.group !== rows[index - 1]?.group ? row.group : null;
    if (heading !== null) end += HEADING;
    const label = wrapLabel(row.label, width, LABEL, 2);
    const sublabel = row.sublabel ? wrapLabel(row.sublabel, width, SUBLABEL, 2) : [];
    const words = LABEL_LINE * label.length + SUBLABEL_LINE * sublabel.length;
    const height = narrow ? words + LABEL_LINE + MARK_BELOW + 6 : Math.max(words + 12, 34);
    const start = end;
    end += height;
    // The base of the first line of words.
    return {
      row,
      heading,
      start,
      end,
      label,
      sublabel,
      words: start + (narrow ? 13 : (height - words) / 2 + 11),
    };
  });
}

/** 1, 2, 5 times powers of ten within a domain; only the powers where these would be too many. */
function logarithmicTicks([from = 1, to = 10]: number[], most: number): number[] {
  const powers = Array.from(
    { length: Math.floor(Math.log10(to)) - Math.floor(Math.log10(from)) + 1 },
    (_, index) => Math.floor(Math.log10(from)) + index,
  );
  const within = (factors: number[]) =>
    powers
      .flatMap((power) => factors.map((factor) => Number(`${factor}e${power}`)))
      .filter((tick) => tick >= from * (1 - 1e-9) && tick <= to * (1 + 1e-9));
  const [fine, coarse, powersOnly] = [within([1, 2, 5]), within([1, 3]), within([1])];
  if (fine.length <= most) return fine;
  if (coarse.length <= most) return coarse;
  const every = Math.ceil(powersOnly.length / most);
  return powersOnly.filter((_, index) => index % every === 0);
}
