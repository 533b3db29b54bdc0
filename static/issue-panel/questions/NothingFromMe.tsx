import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import { usePanel } from '../store/panel-context';
import styles from '../parts/question.module.css';
import { useWords } from '../words';

type Props = {
  readonly label?: string;
  /** In the talk's bar: whether it is what the viewer owes now. The form then has no button of its own. */
  readonly isNext?: boolean;
  /** Leaves out what the viewer has said already. */
  readonly isQuiet?: boolean;
};

/** "Nothing from me" makes the viewer a respondent, as a question does. It stays mounted, so that a failure is told. */
export function NothingFromMe({ label, isNext, isQuiet = false }: Props): ReactElement {
  const { questions: words } = useWords();
  const { view, actions, moments, situation } = usePanel();
  const facilitator = situation.role === 'leader';
  const ownAnswer = (view.talk ?? view.earlyWriting)?.iSaid ?? null;
  const { failure, submit } = useSubmit(ownAnswer);
  const isOffered =
    ownAnswer === null && (isNext ?? (moments === null || (facilitator && situation.moment === 'write')));
  return (
    <>
      {isOffered && <Button onClick={() => void submit(actions.nothingFromMe)}>{label ?? words.nothing}</Button>}
      {ownAnswer !== null && isNext === undefined && !isQuiet && (
        <span className={styles['said']}>{ownAnswer === 'wrote' ? words.saidWrote : words.saidNothing}</span>
      )}
      {ownAnswer === null && failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
