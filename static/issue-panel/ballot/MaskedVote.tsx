import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { NOT_MINE } from '../../../src/domain/card';
import styles from './ballot.module.css';
import { useLaterWords } from '../later-words';
import { Masked } from './Masked';
import { useWords } from '../panel-context';
import type { CastVote } from './VoteForm';

type Props = {
  readonly vote: CastVote;
  readonly change?: () => void;
  /** Where a size may still be given. That there is none tells nothing: sizes stand beside names later. */
  readonly addSize?: (() => void) | undefined;
  /** It was given before the talk that goes on. */
  readonly isOld?: boolean;
};

/** Both parts in words; a part that was not given is left out. */
function useVoteText({ confidence, size }: CastVote): string {
  const words = useWords().ballot;
  const sure = confidence === null ? [] : [`${confidence} ${words.votes[confidence]}`];
  const large = size === null ? [] : [words.size(size === NOT_MINE ? words.notMine : size)];
  return [...large, ...sure].join(' · ');
}

/** One's own vote: the screen may be on the wall. */
export function MaskedVote({ vote, change, addSize, isOld = false }: Props): ReactElement {
  const words = useWords().ballot;
  const { masked, revealed } = useLaterWords();
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
