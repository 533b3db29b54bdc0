import type { ReactElement } from 'react';
import { useEffect } from 'react';
import styles from './ballot.module.css';
import { UNSENT_SIZE, useDraft } from '../form/use-draft';
import { useLaterWords } from '../later-words';
import { usePanel } from '../panel-context';
import { useSizeText } from './UnsentSize';
import type { CastVote } from './VoteForm';

/** A vote that was sent and is not known to be stored: on no screen, and nowhere beyond the page. */
export type UnsentVote = CastVote & { readonly round: number };

/** What the viewer had answered is not what counts. Without its number: others may look. */
function AnswerTooLate({ unsent }: { readonly unsent: UnsentVote | null }): ReactElement | null {
  const { ballot } = usePanel().view;
  const words = useLaterWords().revealed;
  const answer = unsent?.round === ballot.round ? unsent.confidence : null;
  if (answer === null || answer === ballot.mine) return null;
  return (
    <p role="alert" className={styles['aside']}>
      {words.answerTooLate}
    </p>
  );
}

function SizeTooLate(): ReactElement | null {
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

/**
 * The vote was revealed while the viewer's answer was on its way, or a size was chosen and not sent. Told once: a reload says no
 * more of it.
 */
export function TooLate({ unsent }: { readonly unsent: UnsentVote | null }): ReactElement {
  return (
    <>
      <AnswerTooLate unsent={unsent} />
      <SizeTooLate />
    </>
  );
}
