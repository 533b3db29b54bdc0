import { type ReactElement, useId, useState } from 'react';
import type { When } from '../../../../src/domain/backlog/agenda';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { Figure } from '../../shared/Figure';
import { useWords } from '../words';
import { CopyAgenda } from './CopyAgenda';
import { NextRow } from './NextRow';
import styles from './RefineNext.module.css';

type Props = {
  readonly next: readonly BacklogItem[];
  readonly heldBack: readonly BacklogItem[];
  readonly board: string | null;
  readonly when: When;
};

/**
 * The next items to talk about. Drafts are listed apart, with what they lack; a team may talk about them all the same.
 */
export function RefineNext({ next, heldBack, board, when }: Props): ReactElement {
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles['next']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 className={styles['name']} id={id}>
          {words.refineNext}
        </h2>
        {next.length > 0 && <CopyAgenda items={next} board={board} today={when.today} />}
      </div>
      {next.length === 0 ? (
        <p className={styles['quiet']}>{words.refineNextNone}</p>
      ) : (
        <ol className={styles['list']}>
          {next.map((item) => (
            <NextRow key={item.id} item={item} when={when} />
          ))}
        </ol>
      )}
      {heldBack.length > 0 && (
        <p className={styles['quiet']}>
          {words.heldBack(heldBack.length, words.missing.why)}{' '}
          <Figure onOpen={() => setOpen(!open)} expanded={open}>
            {open ? words.hide : words.show}
          </Figure>
        </p>
      )}
      {open && heldBack.length > 0 && (
        <ul className={`${styles['list']} ${styles['held']}`}>
          {heldBack.map((item) => (
            <NextRow key={item.id} item={item} when={when} />
          ))}
        </ul>
      )}
    </section>
  );
}
