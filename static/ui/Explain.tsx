import { type KeyboardEvent, type ReactElement, type ReactNode, Suspense, useRef, useState } from 'react';
import styles from './Explain.module.css';
import { QuietButton } from './QuietButton';
import { useCommonWords } from './words';

type Props = {
  /** What is explained: a figure by its name. */
  readonly of: string;
  /** What the button says; left out for a figure. */
  readonly label?: string;
  /** Drawn while it is open; may be a file of its own. */
  readonly children: ReactNode;
};

/** The one way in which pages say what a figure or a word means: below the button that asks for it. Escape closes it. */
export function Explain({ of, label: given, children }: Props): ReactElement {
  const { howCounted } = useCommonWords();
  const label = given ?? howCounted;
  const anchor = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const name = label === of ? of : `${label}: ${of}`;
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    // Within a dialog of Jira, Escape would close the dialog too.
    event.stopPropagation();
    setOpen(false);
    anchor.current?.querySelector('button')?.focus();
  };
  return (
    <div className={styles['anchor']} ref={anchor} onKeyDown={leave}>
      <QuietButton onPress={() => setOpen(!isOpen)} aria-expanded={isOpen} aria-label={name}>
        {label}
      </QuietButton>
      {isOpen && (
        <div className={styles['told']} role="region" aria-label={name}>
          <Suspense>{children}</Suspense>
        </div>
      )}
    </div>
  );
}
