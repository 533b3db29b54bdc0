import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Question } from '../../src/domain/question';
import { MoreToggle } from '../ui/MoreToggle';
import { useSubmit } from '../ui/use-submit';
import { usePanel, useWords } from './panel-context';
import styles from './question.module.css';
import { SubmitFailure } from './SubmitFailure';
import { mayClose, mayWithdraw } from './who-may';

type Props = { readonly question: Question; readonly openForm: (form: 'answer' | 'reopen') => void };

/** The rarer things: what blocks, taking it back. */
function More({ question }: { question: Question }): ReactElement {
  const words = useWords().questions;
  const { view, actions } = usePanel();
  const { failure, submit, forget } = useSubmit();
  const mark = (): Promise<boolean> => submit(() => actions.markBlocking(question, !question.blocking));
  return (
    <>
      <Button appearance="subtle" spacing="compact" onClick={() => void mark()}>
        {question.blocking ? words.notBlocking : words.makeBlocking}
      </Button>
      {mayWithdraw(question, view) && (
        <Button
          appearance="subtle"
          spacing="compact"
          onClick={() => void submit(() => actions.withdrawQuestion(question))}
        >
          {words.withdraw}
        </Button>
      )}
      {failure !== null && <SubmitFailure failure={failure} again={() => void mark()} keepTheirs={forget} />}
    </>
  );
}

/** Answered: the asker accepts, or says what is still missing. */
function Verdict({ question, openForm }: Props): ReactElement {
  const words = useWords().questions;
  const { view, actions } = usePanel();
  const { failure, submit, forget } = useSubmit();
  const close = (): Promise<boolean> => submit(() => actions.closeQuestion(question));
  return (
    <>
      {mayClose(question, view) && (
        <Button spacing="compact" onClick={() => void close()}>
          {question.kind === 'question' ? words.close : words.accept}
        </Button>
      )}
      <Button appearance="subtle" spacing="compact" onClick={() => openForm('reopen')}>
        {words.notYet}
      </Button>
      {failure !== null && <SubmitFailure failure={failure} again={() => void close()} keepTheirs={forget} />}
    </>
  );
}

/** What can be done about one question, the usual thing first. */
export function QuestionButtons({ question, openForm }: Props): ReactElement | null {
  const words = useWords().questions;
  const [more, setMore] = useState(false);
  if (question.state === 'closed' || question.state === 'withdrawn') return null;
  return (
    <div className={styles['buttons']}>
      {question.state === 'open' && (
        <Button spacing="compact" onClick={() => openForm('answer')}>
          {words.answer}
        </Button>
      )}
      {question.state === 'answered' && <Verdict question={question} openForm={openForm} />}
      <MoreToggle label={words.menu(question.text)} open={more} onToggle={setMore} />
      {more && <More question={question} />}
    </div>
  );
}
