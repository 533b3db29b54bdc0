import Button from '@atlaskit/button/new';
import { type KeyboardEvent, type PointerEvent, type ReactElement, useState } from 'react';
import styles from './ballot.module.css';
import { useWords } from '../words';

type Props = {
  /** `masked` is always visible; `plain` shows while the button is held. */
  readonly masked: string;
  readonly plain: string;
  readonly change?: { readonly label: string; readonly onPress: () => void };
};

const isHold = ({ key }: KeyboardEvent): boolean => key === ' ' || key === 'Enter';

/** The viewer's own vote on a screen that others may see: readable only while the button is held. */
export function Masked({ masked, plain, change }: Props): ReactElement {
  const words = useWords().masked;
  const [peeking, setPeeking] = useState(false);
  const hide = (): void => setPeeking(false);
  // The pointer stays captured, so that moving it or the layout does not release the button.
  const hold = ({ currentTarget, pointerId }: PointerEvent<HTMLElement>): void => {
    currentTarget.setPointerCapture(pointerId);
    setPeeking(true);
  };
  return (
    <p className={styles['mine']}>
      <output className={styles['mask']}>{peeking ? plain : masked}</output>
      <button
        type="button"
        className={styles['peek']}
        onPointerDown={hold}
        onPointerUp={hide}
        onLostPointerCapture={hide}
        onKeyDown={(event) => isHold(event) && setPeeking(true)}
        onKeyUp={hide}
        onBlur={hide}
        onContextMenu={(event) => event.preventDefault()}
      >
        {words.peek}
      </button>
      {change !== undefined && (
        <Button appearance="subtle" spacing="compact" onClick={change.onPress}>
          {change.label}
        </Button>
      )}
    </p>
  );
}
