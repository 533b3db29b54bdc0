import Button from '@atlaskit/button/new';
import { type ReactElement, useEffect, useId } from 'react';
import styles from './ballot.module.css';
import { useLaterWords } from '../later-words';
import { Masked } from './Masked';
import { UNSENT_SIZE, useDraft } from '../form/use-draft';
import { NothingFromMe } from '../questions/NothingFromMe';
import { usePanel, useWords } from '../panel-context';
import { useSizeText } from './UnsentSize';
import type { CastVote } from './cast-vote';

type Props = {
  readonly vote: CastVote;
  readonly change?: () => void;
  /** Where a size may still be given. That there is none tells nothing: sizes stand beside names later. */
  readonly addSize?: (() => void) | undefined;
  /** Whoever has written nothing may say here that there is nothing. */
  readonly asks?: boolean;
  /** It was given before the talk that goes on. */
  readonly isOld?: boolean;
  /** It is known to be stored: nothing that was sent before may come too late any more. */
  readonly seen?: ((unsent: null) => void) | undefined;
};

/** What is seen to be stored, also where its answer was lost, is not told of later as if it were not. */
function useSeen({ size }: CastVote, seen: Props['seen']): void {
  const [unsent, , forget] = useDraft(`${UNSENT_SIZE} ${usePanel().view.ballot.round}`);
  useEffect(() => {
    if (seen === undefined) return;
    seen(null);
    if (unsent === size) forget();
  });
}

/** Both parts in words; a part that was not given is left out. */
function useVoteText({ confidence, size }: CastVote): string {
  const words = useWords().ballot;
  const sure = confidence === null ? [] : [`${confidence} ${words.votes[confidence]}`];
  const sized = useSizeText(size ?? '');
  const large = size === null ? [] : [sized];
  return [...large, ...sure].join(' · ');
}

/** One's own vote: the screen may be on the wall. */
export function MaskedVote({ vote, change, addSize, asks = false, isOld = false, seen }: Props): ReactElement {
  const words = useWords().ballot;
  const { masked, revealed } = useLaterWords();
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
      {asks && <Risks />}
    </>
  );
}

/** "Nothing from me", with what it answers: here it stands below other questions. */
function Risks(): ReactElement {
  const { risks } = useLaterWords().masked;
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles['row']}>
      <span id={id} className={styles['aside']}>
        {risks}
      </span>
      <NothingFromMe />
    </div>
  );
}
