import { max, sum } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack, symbol, symbolDiamond } from 'd3-shape';
import type { ReactElement } from 'react';
import { useId } from 'react';
import styles from './BarChart.module.css';
import { isFilled, Patterns } from './patterns';
import type { Bar, ChartData, Part } from './tile-data';

/** Pixels from top to bottom: numbers, bars, names with their marks. */
const TOP = 20;
const BARS = 84;
const BOTTOM = 22;
const HEIGHT = TOP + BARS + BOTTOM;

const diamond = symbol(symbolDiamond, 34)() ?? '';
const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

type Props = { readonly chart: ChartData };

/** Bars of one or two stacks for each sprint or week. As wide as its place, in which only lengths across are stretched. */
export function BarChart({ chart: { label, bars } }: Props): ReactElement {
  const patterns = useId();
  const across = scaleBand(
    bars.map(({ id }) => id),
    [0, 1],
  ).paddingInner(0.25);
  const highest = max(bars, ({ stacks }) => max(stacks, sizeOf)) ?? 1;
  const up = scaleLinear([0, Math.max(1, highest)], [0, BARS]);
  return (
    <svg className={styles['chart']} height={HEIGHT} role="img" aria-label={label}>
      <Patterns id={patterns} />
      <line className={styles['base']} x1="0" x2="100%" y1={TOP + BARS + 0.5} y2={TOP + BARS + 0.5} />
      {bars.map((bar) => (
        <svg
          key={bar.id}
          className={styles['band']}
          x={percent(across(bar.id) ?? 0)}
          width={percent(across.bandwidth())}
        >
          <text className={styles['text']} x="50%" y={TOP + BARS - up(max(bar.stacks, sizeOf) ?? 0) - 6}>
            {bar.text}
          </text>
          <Stacks bar={bar} up={up} patterns={patterns} />
          <text className={styles['name']} x="50%" y={HEIGHT - 6}>
            {bar.label}
          </text>
          {bar.mark !== null && (
            <svg className={styles['band']} x="50%" y={TOP + BARS}>
              <path className={styles[bar.mark]} d={diamond} />
            </svg>
          )}
        </svg>
      ))}
    </svg>
  );
}

const sizeOf = (parts: readonly Part[]): number => sum(parts, ({ size }) => size);

type StacksProps = { readonly bar: Bar; readonly up: (size: number) => number; readonly patterns: string };

function Stacks({ bar, up, patterns }: StacksProps): ReactElement {
  const beside = scaleBand(
    bar.stacks.map((_, index) => index),
    [0, 1],
  ).paddingInner(0.1);
  return (
    <>
      {bar.stacks.map((parts, index) => (
        <svg key={index} className={styles['band']} x={percent(beside(index) ?? 0)} width={percent(beside.bandwidth())}>
          {layered(parts).map(({ part, from, to }) => (
            <rect
              key={part.pattern}
              className={styles[part.pattern]}
              {...(isFilled(part.pattern) ? { fill: `url(#${patterns}-${part.pattern})` } : {})}
              x="1"
              width="100%"
              y={TOP + BARS - up(to)}
              height={up(to - from)}
            />
          ))}
        </svg>
      ))}
    </>
  );
}

/** Parts that have a size, each from where the one below it ends. */
function layered(parts: readonly Part[]) {
  const rows = stack<readonly Part[], number>()
    .keys(parts.map((_, index) => index))
    .value((all, index) => all[index]?.size ?? 0)([parts]);
  return rows.flatMap((row, index) => {
    const [part, range] = [parts[index], row[0]];
    return part === undefined || range === undefined || part.size === 0 ? [] : [{ part, from: range[0], to: range[1] }];
  });
}
