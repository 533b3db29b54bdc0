import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useLaterWords } from '../later-words';
import { usePanel } from '../panel-context';
import styles from './question.module.css';
import type { RowButtons } from './QuestionButtons';
import { useMayDecide, useMayRevise } from './who-may';

/** The rarer actions: reopening an answer, marking as blocking, withdrawing. */
export function MoreButtons({ question, open, submit }: RowButtons): ReactElement {
  const words = useLaterWords().questions;
  const { actions } = usePanel();
  const decides = useMayDecide(question);
  const revises = useMayRevise(question);
  return (
    <div className={styles['buttons']}>
      {question.state === 'answered' && (
        <Button appearance="subtle" spacing="compact" onClick={() => open('reopen')}>
          {words.reopen}
        </Button>
      )}
      {(!question.blocking || decides) && (
        <Button
          appearance="subtle"
          spacing="compact"
          onClick={() =>
            submit({
              work: (latest) => actions.markBlocking(latest, !question.blocking),
              isDone: ({ blocking }) => blocking !== question.blocking,
            })
          }
        >
          {question.blocking ? words.notBlocking : words.makeBlocking}
        </Button>
      )}
      {question.state === 'open' && revises && (
        <Button
          appearance="subtle"
          spacing="compact"
          onClick={() => submit({ work: actions.withdrawQuestion, isDone: ({ state }) => state === 'withdrawn' })}
        >
          {words.withdraw}
        </Button>
      )}
    </div>
  );
}
