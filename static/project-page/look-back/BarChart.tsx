import { max, sum } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { stack, symbol, symbolDiamond } from 'd3-shape';
import { type ReactElement, useId } from 'react';
import styles from './BarChart.module.css';
import { isFilled, Patterns } from './patterns';
import type { Bar, ChartData, Part, Stack } from './tile-data';

/** Heights in pixels: numbers, bars, marks and names. */
const TOP = 20;
const BARS = 84;
const BOTTOM = 34;
const BASE = TOP + BARS;
const HEIGHT = BASE + BOTTOM;
/** Most bars with numbers above them; for more there is no room. */
const MOST_WRITTEN = 7;

const diamond = symbol(symbolDiamond, 34)() ?? '';
const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

type Props = { readonly chart: ChartData };

/** Bars of one or two stacks for each sprint or week. Scales to its container's width; heights stay fixed. */
export function BarChart({ chart: { label, bars } }: Props): ReactElement {
  const patterns = useId();
  const across = scaleBand(
    bars.map(({ id }) => id),
    [0, 1],
  ).paddingInner(0.25);
  const highest = max(bars, ({ stacks }) => max(stacks, sizeOf)) ?? 1;
  const up = (size: number): number => (BARS * size) / Math.max(1, highest);
  return (
    <svg className={styles['chart']} height={HEIGHT} role="img" aria-label={label}>
      <Patterns id={patterns} />
      <line className={styles['base']} x1="0" x2="100%" y1={BASE + 0.5} y2={BASE + 0.5} />
      {bars.map((bar) => (
        <svg
          key={bar.id}
          className={styles['band']}
          x={percent(across(bar.id) ?? 0)}
          width={percent(across.bandwidth())}
        >
          <Stacks bar={bar} up={up} patterns={patterns} isWritten={bars.length <= MOST_WRITTEN} />
          <text className={styles['name']} x="50%" y={HEIGHT - 6}>
            {bar.label}
          </text>
          {bar.mark !== null && (
            <svg className={styles['band']} x="50%" y={BASE + 10}>
              <path className={styles[bar.mark]} d={diamond} />
            </svg>
          )}
        </svg>
      ))}
    </svg>
  );
}

const sizeOf = ({ parts }: Pick<Stack, 'parts'>): number => sum(parts, ({ size }) => size);

type StacksProps = {
  readonly bar: Bar;
  readonly up: (size: number) => number;
  readonly patterns: string;
  readonly isWritten: boolean;
};

function Stacks({ bar, up, patterns, isWritten }: StacksProps): ReactElement {
  const beside = scaleBand(
    bar.stacks.map((_, index) => index),
    [0, 1],
  ).paddingInner(0.1);
  return (
    <>
      {bar.stacks.map(({ text, parts }, index) => (
        <svg key={index} className={styles['band']} x={percent(beside(index) ?? 0)} width={percent(beside.bandwidth())}>
          {isWritten && (
            <text className={styles['text']} x="50%" y={BASE - up(sizeOf({ parts })) - 6}>
              {text}
            </text>
          )}
          {layered(parts).map(({ part, from, to }) => (
            <rect
              key={part.pattern}
              className={styles[part.pattern]}
              {...(isFilled(part.pattern) ? { fill: `url(#${patterns}-${part.pattern})` } : {})}
              x="1"
              width="100%"
              y={BASE - up(to)}
              height={up(to - from)}
            />
          ))}
        </svg>
      ))}
    </>
  );
}

/** The parts with a size, each with its start on top of the one below. */
function layered(parts: readonly Part[]) {
  const rows = stack<readonly Part[], number>()
    .keys(parts.map((_, index) => index))
    .value((all, index) => all[index]?.size ?? 0)([parts]);
  return rows.flatMap((row, index) => {
    const [part, range] = [parts[index], row[0]];
    return part === undefined || range === undefined || part.size === 0 ? [] : [{ part, from: range[0], to: range[1] }];
  });
}
