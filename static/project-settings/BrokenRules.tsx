import type { ReactElement } from 'react';
import type { BrokenPolicy } from '../../src/contract-settings';
import notice from '../ui/Notice.module.css';
import { placeInWords } from './place-in-words';
import styles from './Settings.module.css';
import { useWords } from './words';

/**
 * Says that the stored rules cannot be read, that Starter is shown instead, and what saving does; shows the stored text
 * for copying by hand.
 */
export function BrokenRules({ at, text }: BrokenPolicy): ReactElement {
  const all = useWords();
  const words = all.broken;
  const places = [...new Set(at.map((place) => placeInWords(place, all)))];
  return (
    <div className={`${notice['notice']} ${notice['failed']}`}>
      <p role="alert">
        <strong>{words.rules(places)}</strong> {words.meanwhile} {words.below}
      </p>
      {text !== '' && (
        <details className={styles['stored']}>
          <summary>{words.stored}</summary>
          <pre dir="ltr">{text}</pre>
        </details>
      )}
    </div>
  );
}
