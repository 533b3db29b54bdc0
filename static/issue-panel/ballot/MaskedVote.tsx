import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { type SizeVote, NOT_MINE, UNSURE } from '../../../src/domain/issue/card';
import styles from './ballot.module.css';
import { Masked } from './Masked';
import type { CastVote } from '../store/own-vote';
import { useWords } from '../words';

type Props = {
  readonly vote: CastVote & { readonly reason?: { readonly text: string } | null };
  readonly change?: () => void;
  /** Set where a size can still be added. Showing that there is none is harmless: sizes stand beside names later. */
  readonly addSize?: (() => void) | undefined;
  /** The vote was cast before the running talk. */
  readonly isOld?: boolean;
};

/** A size in words; "?" and "not mine" are not called sizes. */
function useSizeText(size: SizeVote): string {
  const { ballot: words, revealed } = useWords();
  const isNone = size === NOT_MINE || size === UNSURE;
  return words.size(isNone ? revealed.noSize(size === NOT_MINE ? words.notMine : size) : size);
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
export function MaskedVote({ vote, change, addSize, isOld = false }: Props): ReactElement {
  const { ballot: words, masked, revealed } = useWords();
  const { mine, change: changeIt, noSize, add } = masked;
  const plain = mine(useVoteText(vote));
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
