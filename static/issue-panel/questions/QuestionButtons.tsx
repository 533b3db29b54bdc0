import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Question } from '../../../src/domain/question/question';
import { MenuButton } from '../../ui/MenuButton';
import { QuestionMenu } from '../lazy-parts';
import { usePanel, useWords } from '../panel-context';
import styles from './question.module.css';
import type { Deed } from './use-question-acts';
import { useMayAskForOk, useMayDecide, useMayRevise } from './who-may';

export type Opened = 'answer' | 'reopen' | 'edit';
/** What a row's buttons can do. */
export type RowButtons = {
  readonly question: Question;
  readonly open: (what: Opened | null) => void;
  readonly submit: (deed: Deed) => void;
};

/** The main action on a question; the others are behind "…". */
export function QuestionButtons({ question, open, submit }: RowButtons): ReactElement {
  const { about, questions: words } = useWords();
  const { actions } = usePanel();
  const decides = useMayDecide(question);
  const asksOk = useMayAskForOk(question);
  const revises = useMayRevise(question);
  const accept = question.kind === 'question' ? words.close : words.accept;
  // Whether `QuestionMenu` has content: reopening an answer, marking as blocking, or revising.
  const hasMore = question.state === 'answered' || !question.blocking || revises;
  return (
    <div className={styles['buttons']}>
      {question.state === 'open' && (
        <Button spacing="compact" aria-label={about(words.answer, question.text)} onClick={() => open('answer')}>
          {words.answer}
        </Button>
      )}
      {question.state === 'answered' && decides && (
        <Button
          spacing="compact"
          aria-label={about(accept, question.text)}
          onClick={() => submit({ work: actions.closeQuestion, isDone: ({ state }) => state === 'closed' })}
        >
          {accept}
        </Button>
      )}
      {asksOk && (
        <Button
          spacing="compact"
          aria-label={about(words.askForOk, question.text)}
          onClick={() => submit({ work: actions.askForOk, isDone: ({ okAsked }) => okAsked !== undefined })}
        >
          {words.askForOk}
        </Button>
      )}
      {hasMore ? (
        <MenuButton label={words.menu(question.text)}>
          {(close) => <QuestionMenu question={question} open={open} submit={submit} close={close} />}
        </MenuButton>
      ) : (
        <span className={styles['noMore']} />
      )}
    </div>
  );
}
