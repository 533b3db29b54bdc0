import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import forms from './aside-form.module.css';
import styles from './ballot.module.css';
import { LowVoteActions } from './LowVoteActions';
import { Kept } from '../parts/AnonymousNote';
import { useLeftReason } from './use-reason';
import { useWords } from '../words';

type Props = {
  /** The round of the low vote. */
  readonly round: number;
  /** Why the text is no longer asked for. Others may see it, so it says nothing about the vote. */
  readonly because: 'round' | 'settled';
};

/**
 * An unsent reason whose form closed: the next round began, another person took over, or the vote was settled
 * elsewhere. The text shows only on request, because others may see the screen.
 */
export function UnsavedReason({ round, because }: Props): ReactElement | null {
  const { hide, lowVote: words } = useWords();
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
      {open && <LowVoteActions round={round} reason={reason} done={done} />}
    </div>
  );
}

/**
 * Unsent reasons of all earlier rounds, also unseen ones. They appear whatever the viewer has voted since, so that
 * their presence does not reveal the vote.
 */
export function UnsavedReasons({ before }: { readonly before: number }): ReactElement {
  return (
    <>
      {Array.from({ length: before - 1 }, (_, index) => (
        <UnsavedReason key={index} round={index + 1} because="round" />
      ))}
    </>
  );
}
