import type { ReactElement } from 'react';
import cards from './cards/Card.module.css';
import styles from '../shared/Page.module.css';
import { useWords } from './words';

/** The page's shape while it is read, so that the layout does not shift later. */
export function Skeleton(): ReactElement {
  const words = useWords();
  const block = (height: number, key: number): ReactElement => (
    <div key={key} className={styles['skeleton']} style={{ height }} />
  );
  return (
    <main className={styles['page']} aria-busy="true">
      <h1 className={styles['title']}>{words.name}</h1>
      <p role="status" className={styles['quiet']}>
        {words.reading}
      </p>
      <div className={cards['cards']} aria-hidden="true">
        {[1, 2, 3, 4].map((key) => block(132, key))}
      </div>
      {block(240, 0)}
    </main>
  );
}
