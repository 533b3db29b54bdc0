import Button from '@atlaskit/button/new';
import type { KeyboardEvent, ReactElement } from 'react';
import { useState } from 'react';
import { NOT_MINE } from '../../src/domain/card';
import styles from './ballot.module.css';
import { useWords } from './panel-context';
import type { CastVote } from './VoteForm';

type Props = { readonly vote: CastVote; readonly change?: () => void };

const isHold = ({ key }: KeyboardEvent): boolean => key === ' ' || key === 'Enter';

/** Both parts in words; a part that was not given is left out. */
function useVoteText({ confidence, size }: CastVote): string {
  const words = useWords().ballot;
  const sure = confidence === null ? [] : [`${confidence} ${words.votes[confidence]}`];
  const large = size === null ? [] : [words.size(size === NOT_MINE ? words.notMine : size)];
  return [...large, ...sure].join(' · ');
}

/** One's own vote, masked: the screen may be on the wall. Shown only as long as the button is held. */
export function MaskedVote({ vote, change }: Props): ReactElement {
  const words = useWords().ballot;
  const text = useVoteText(vote);
  const [held, setHeld] = useState(false);
  const hide = (): void => setHeld(false);
  return (
    <p className={styles['mine']}>
      <output className={styles['mask']}>{held ? words.mine(text) : words.voted}</output>
      <button
        type="button"
        className={styles['peek']}
        onPointerDown={() => setHeld(true)}
        onPointerUp={hide}
        onPointerLeave={hide}
        onPointerCancel={hide}
        onKeyDown={(event) => isHold(event) && setHeld(true)}
        onKeyUp={hide}
        onBlur={hide}
        onContextMenu={(event) => event.preventDefault()}
      >
        {words.peek}
      </button>
      {change !== undefined && (
        <Button appearance="subtle" spacing="compact" onClick={change}>
          {words.change}
        </Button>
      )}
    </p>
  );
}
