import Button from '@atlaskit/button/new';
import { type ReactElement, useEffect } from 'react';
import styles from './ballot.module.css';
import { Masked } from './Masked';
import { useTabText } from '../form/use-tab-text';
import { usePanel } from '../store/panel-context';
import { unsavedSize, useSizeText } from './UnsavedSize';
import type { CastVote } from '../store/optimistic';
import { useWords } from '../words';

type Props = {
  readonly vote: CastVote & { readonly reason?: { readonly text: string } | null };
  readonly change?: () => void;
  /** Set where a size can still be added. Showing that there is none is harmless: sizes stand beside names later. */
  readonly addSize?: (() => void) | undefined;
  /** The vote was cast before the running talk. */
  readonly isOld?: boolean;
  /** Called once the vote is known to be stored: then no earlier sent vote can still arrive too late. */
  readonly seen?: ((unsavedVote: null) => void) | undefined;
};

/** Forgets the unsent vote and size once they are seen to be stored, also where their answer was lost. */
function useSeen({ size }: CastVote, seen: Props['seen']): void {
  const { text, keep } = useTabText(unsavedSize(usePanel().view.ballot.round));
  useEffect(() => {
    if (seen === undefined) return;
    seen(null);
    if (text === size) keep(null);
  });
}

/** All parts of a vote in words; a missing part is left out. */
function useVoteText({ confidence, size, reason = null }: Props['vote']): string {
  const words = useWords().ballot;
  const sure = confidence === null ? [] : [`${confidence} ${words.votes[confidence]}`];
  const sized = useSizeText(size ?? '');
  const large = size === null ? [] : [sized];
  return [...large, ...sure, ...(reason === null ? [] : [reason.text])].join(' · ');
}

/** The viewer's own vote, masked because others may see the screen. */
export function MaskedVote({ vote, change, addSize, isOld = false, seen }: Props): ReactElement {
  const { ballot: words, masked, revealed } = useWords();
  const { mine, change: changeIt, noSize, add } = masked;
  const plain = mine(useVoteText(vote));
  useSeen(vote, seen);
  return (
    <>
      <Masked
        masked={isOld ? revealed.votedBefore : words.voted}
        plain={plain}
        {...(change === undefined ? {} : { change: { label: changeIt, onPress: change } })}
      />
      {addSize !== undefined && (
        <div className={styles['row']}>
          <span className={styles['aside']}>{noSize}</span>
          <Button spacing="compact" onClick={addSize}>
            {add}
          </Button>
        </div>
      )}
    </>
  );
}
