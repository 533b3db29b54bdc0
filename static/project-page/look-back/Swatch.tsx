import type { ReactElement } from 'react';
import { useId } from 'react';
import styles from './BarChart.module.css';
import { isFilled, Patterns } from './patterns';
import type { Pattern } from './tile-data';

/** One part's colour and pattern, in front of its words in the legend. */
export function Swatch({ pattern }: { pattern: Pattern }): ReactElement {
  const id = useId();
  return (
    <svg className={styles['swatch']} aria-hidden="true">
      <Patterns id={id} />
      <rect
        className={styles[pattern]}
        {...(isFilled(pattern) ? { fill: `url(#${id}-${pattern})` } : {})}
        x="1"
        y="1"
        width="10"
        height="10"
      />
    </svg>
  );
}
