import ShowMore from '@atlaskit/icon/core/show-more-horizontal';
import type { ReactElement } from 'react';
import styles from './MoreToggle.module.css';

type Props = { readonly label: string; readonly open: boolean; readonly onToggle: (open: boolean) => void };

/** "…": shows the rarer actions. Atlaskit's IconButton would add 37 KiB gzip for its tooltip. */
export function MoreToggle({ label, open, onToggle }: Props): ReactElement {
  return (
    <button
      type="button"
      className={styles['toggle']}
      aria-label={label}
      aria-expanded={open}
      title={label}
      onClick={() => onToggle(!open)}
    >
      <ShowMore label="" color="currentColor" />
    </button>
  );
}
