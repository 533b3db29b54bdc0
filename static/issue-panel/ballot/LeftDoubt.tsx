import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useState } from 'react';
import forms from './aside-form.module.css';
import styles from './ballot.module.css';
import { DoubtWays } from './DoubtWays';
import { useLaterWords } from '../later-words';
import { useWords } from '../panel-context';
import { Kept } from '../silence/UnsignedNote';
import { useLeftReason } from './use-reason';

type Props = {
  /** The round that it was about. */
  readonly round: number;
  /** Why it is no longer asked for; said to whoever looks, so it tells nothing of the vote. */
  readonly because: 'round' | 'settled';
};

/**
 * A doubt that somebody was writing when the next round began, somebody else took over the lead, or they said elsewhere that it
 * was heard. Not on screen before its writer wants it: others may look.
 */
export function LeftDoubt({ round, because }: Props): ReactElement | null {
  const { hide } = useWords();
  const words = useLaterWords().doubt;
  const [open, setOpen] = useState(false);
  const { reason, isLeft, isKept, done } = useLeftReason(round);
  if (!isLeft) return isKept ? <Kept /> : null;
  return (
    <div className={forms['doubt']}>
      <p className={styles['mine']}>
        <span role="alert">{words.left[because]}</span>
        <Button spacing="compact" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? hide : words.showLeft}
        </Button>
      </p>
      {open && <DoubtWays round={round} reason={reason} done={done} />}
    </div>
  );
}

/**
 * Those of all earlier rounds: the viewer may not have seen each of them. They stand there whatever the viewer has voted since,
 * or the wall could tell that.
 */
export function LeftDoubts({ before }: { readonly before: number }): ReactElement {
  return (
    <>
      {Array.from({ length: before - 1 }, (_, index) => (
        <LeftDoubt key={index} round={index + 1} because="round" />
      ))}
    </>
  );
}
