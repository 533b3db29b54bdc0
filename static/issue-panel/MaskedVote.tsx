import Button from '@atlaskit/button/new';
import type { KeyboardEvent, ReactElement } from 'react';
import { useState } from 'react';
import type { ConfidenceVote } from '../../src/domain/ballot';
import styles from './ballot.module.css';
import { useWords } from './panel-context';

type Props = { readonly vote: ConfidenceVote; readonly change?: () => void };

const isHold = ({ key }: KeyboardEvent): boolean => key === ' ' || key === 'Enter';

/** One's own vote, masked: the screen may be on the wall. Shown only as long as the button is held. */
export function MaskedVote({ vote, change }: Props): ReactElement {
  const words = useWords().ballot;
  const [held, setHeld] = useState(false);
  const hide = (): void => setHeld(false);
  return (
    <p className={styles['mine']}>
      <output className={styles['mask']}>{held ? words.mine(`${vote} ${words.votes[vote]}`) : words.voted}</output>
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
