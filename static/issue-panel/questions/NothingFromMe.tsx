import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import { usePanel, useWords } from '../panel-context';
import styles from './question.module.css';

/** "Nothing from me" makes the viewer a respondent, as a question does. */
export function NothingFromMe(): ReactElement {
  const { questions: words } = useWords();
  const { view, actions } = usePanel();
  const said = (view.talk ?? view.gathering)?.iSaid ?? null;
  const { failure, submit } = useSubmit(said);
  if (said !== null)
    return <span className={styles['said']}>{said === 'wrote' ? words.saidWrote : words.saidNothing}</span>;
  return (
    <>
      <Button onClick={() => void submit(actions.nothingFromMe)}>{words.nothing}</Button>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
