import { type ReactElement, type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react';
import styles from './Explain.module.css';
import { QuietButton } from './QuietButton';
import { pageLanguage } from './words';

const words = { en: 'How this is counted', de: 'So wird gezählt' } as const;

type Props = {
  /** What is explained: a figure by its name. */
  readonly of: string;
  /** What the button says, where it is no figure. */
  readonly label?: string;
  /** Drawn while it is open; may be a file of its own. */
  readonly children: ReactNode;
};

/** The one way in which pages say what a figure or a word means: below the button that asks for it. Escape closes it. */
export function Explain({ of, label = words[pageLanguage()], children }: Props): ReactElement {
  const id = useId();
  const anchor = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const name = label === of ? of : `${label}: ${of}`;
  useEffect(() => {
    if (!isOpen) return undefined;
    const gone = new AbortController();
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Within a dialog of Jira, Escape would close the dialog too.
      event.stopPropagation();
      setOpen(false);
      anchor.current?.querySelector('button')?.focus();
    };
    document.addEventListener('keydown', close, { signal: gone.signal, capture: true });
    return () => gone.abort();
  }, [isOpen]);
  return (
    <div className={styles['anchor']} ref={anchor}>
      <QuietButton onPress={() => setOpen(!isOpen)} aria-expanded={isOpen} aria-controls={id} aria-label={name}>
        {label}
      </QuietButton>
      {isOpen && (
        <div id={id} className={styles['told']} role="region" aria-label={name}>
          <Suspense>{children}</Suspense>
        </div>
      )}
    </div>
  );
}
