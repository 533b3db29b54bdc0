import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Failure } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import styles from '../panel.module.css';
import { isAnswerLost } from '../../ui/repeated';
import { useWords } from '../words';
import type { Contest } from './contests';

type Props = {
  readonly failure: Failure;
  /** Words of the place, where it knows more about the failure than its code says. */
  readonly inWords?: string | undefined;
  /** The texts to choose from before anything else can be sent. */
  readonly contests?: readonly Contest[];
  /** Sends the same again, where nothing is to be chosen. */
  readonly again?: () => void;
};

/** Why a text was not stored, or that it may be, and what can be done about it. */
export function FormFailure({ failure, inWords, contests = [], again }: Props): ReactElement {
  const { retry, perhapsStored } = useWords();
  return (
    <FailureNotice failure={failure} inWords={inWords}>
      {isAnswerLost(failure) && <p>{perhapsStored}</p>}
      {contests.map((contest) => (
        <Conflict key={contest.label ?? ''} {...contest} />
      ))}
      {contests.length === 0 && again !== undefined && <Button onClick={again}>{retry}</Button>}
    </FailureNotice>
  );
}

/** The pressed button is disabled until one is chosen, so focus moves to the choice. */
const takeFocus = (choice: HTMLElement | null): void => {
  const { activeElement } = document;
  if (activeElement === document.body || activeElement?.matches(':disabled') === true) choice?.focus();
};

type TextsProps = {
  readonly theirs: string;
  /** null where it stands in a field beside. */
  readonly mine: string | null;
};

/** The text of another person, and the viewer's own. */
export function Texts({ theirs, mine }: TextsProps): ReactElement {
  const words = useWords().conflict;
  return (
    <dl ref={takeFocus} tabIndex={-1} className={styles['both']}>
      <dt>{words.theirs}</dt>
      <dd dir="auto">{theirs}</dd>
      {mine !== null && (
        <>
          <dt>{words.yours}</dt>
          <dd dir="auto">{mine}</dd>
        </>
      )}
    </dl>
  );
}

/** Both texts of one thing. Nothing is lost: one of them is chosen. */
function Conflict({ label, theirs, mine, keepTheirs, useMine }: Contest): ReactElement {
  const words = useWords().conflict;
  return (
    <fieldset className={styles['contested']}>
      {label !== undefined && <legend>{label}</legend>}
      <Texts theirs={theirs} mine={mine} />
      <div className={styles['actions']}>
        <Button onClick={keepTheirs}>{words.keepTheirs}</Button>
        <Button onClick={useMine}>{words.useMine}</Button>
      </div>
    </fieldset>
  );
}
