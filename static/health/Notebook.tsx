import type { ReactElement } from 'react';
import { useState } from 'react';
import { untriable } from '../../src/contract-health';
import { QuietButton } from '../ui/QuietButton';
import styles from './Health.module.css';
import { useWords } from './words';

/** The guesses that nothing on this page can try: folded, since only developers of the app need them. */
export function Notebook(): ReactElement {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const { title, about } = words.notebook;
  const act = isOpen ? words.hide : words.show;
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      <div className={styles['fold']}>
        <span className={styles['subtle']}>{about(untriable.length)}</span>
        <QuietButton aria-expanded={isOpen} aria-label={words.about(act, title)} onPress={() => setOpen(!isOpen)}>
          {act}
        </QuietButton>
      </div>
      {isOpen && (
        <ul className={styles['notes']}>
          {untriable.map((id) => (
            <li key={id}>{words.untriable[id]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
