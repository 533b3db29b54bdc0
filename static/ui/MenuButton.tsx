import ShowMore from '@atlaskit/icon/core/show-more-horizontal';
import { type ReactElement, type ReactNode, useState } from 'react';
import styles from './MenuButton.module.css';

type Props = {
  readonly label: string;
  /** The `Menu`, drawn while it is open. */
  readonly children: (close: () => void) => ReactNode;
};

/** "…": opens a menu of rarer actions. Atlaskit's dropdown menu would cost the page 40 KiB. */
export function MenuButton({ label, children }: Props): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <span className={styles['around']}>
      <button
        type="button"
        className={styles['toggle']}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        title={label}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <ShowMore label="" color="currentColor" />
      </button>
      {open && children(() => setOpen(false))}
    </span>
  );
}
