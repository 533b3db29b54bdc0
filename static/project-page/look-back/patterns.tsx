import type { ReactElement } from 'react';
import styles from './BarChart.module.css';
import type { Pattern } from './tile-data';

export const isFilled = (pattern: Pattern): boolean => pattern === 'striped' || pattern === 'dotted';

/** SVG patterns, so that colour is not the only difference between parts. */
export function Patterns({ id }: { id: string }): ReactElement {
  return (
    <defs>
      <pattern id={`${id}-striped`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles['stripe']} width="3" height="6" />
      </pattern>
      <pattern id={`${id}-dotted`} width="6" height="6" patternUnits="userSpaceOnUse">
        <circle className={styles['dot']} cx="3" cy="3" r="1.6" />
      </pattern>
    </defs>
  );
}
