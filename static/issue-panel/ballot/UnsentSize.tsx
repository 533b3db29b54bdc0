import type { ReactElement } from 'react';
import { useEffect } from 'react';
import type { SizeVote } from '../../../src/domain/card';
import { NOT_MINE } from '../../../src/domain/card';
import styles from './ballot.module.css';
import { UNSENT_SIZE, useDraft } from '../form/use-draft';
import { useLaterWords } from '../later-words';
import { usePanel, useWords } from '../panel-context';

function useSizeText(size: SizeVote): string {
  const words = useWords().ballot;
  return words.size(size === NOT_MINE ? words.notMine : size);
}

/** A size is chosen, and choosing one votes nothing: what sends it. */
export function UnsentSize({ size }: { readonly size: SizeVote }): ReactElement {
  return <>{useLaterWords().revealed.unsent(useSizeText(size))}</>;
}

/** The vote was revealed while the viewer had chosen a size and not sent it. Told once: a reload says no more of it. */
export function TooLate(): ReactElement | null {
  const { ballot } = usePanel().view;
  const [size, , forget] = useDraft(`${UNSENT_SIZE} ${ballot.round}`);
  const words = useLaterWords().revealed;
  const text = useSizeText(size);
  useEffect(() => forget());
  if (size === '' || size === ballot.mySize) return null;
  return (
    <p role="alert" className={styles['aside']}>
      {words.tooLate(text)}
    </p>
  );
}
