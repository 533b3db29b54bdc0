import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Question } from '../../../src/domain/question/question';
import { MenuButton } from '../../ui/MenuButton';
import { usePanel } from '../store/panel-context';
import styles from '../parts/question.module.css';
import type { Deed } from './use-question-acts';
import { useMay } from '../parts/who-may';
import { useWords } from '../words';
import { type MenuItem, Menu } from '../../ui/Menu';

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
  const may = useMay(question);
  const accept = question.kind === 'question' ? words.close : words.accept;
  // Whether `QuestionMenu` has content: reopening an answer, marking as blocking, or revising.
  const hasMore = question.state === 'answered' || !question.blocking || may.revise;
  return (
    <div className={styles['buttons']}>
      {question.state === 'open' && (
        <Button spacing="compact" aria-label={about(words.answer, question.text)} onClick={() => open('answer')}>
          {words.answer}
        </Button>
      )}
      {may.close && (
        <Button
          spacing="compact"
          aria-label={about(accept, question.text)}
          onClick={() => submit({ work: actions.closeQuestion, isDone: ({ state }) => state === 'closed' })}
        >
          {accept}
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

/** The rarer actions: reopening an answer, marking as blocking, withdrawing. */
function QuestionMenu({ question, open, submit, close }: RowButtons & { close: () => void }): ReactElement {
  const words = useWords().questions;
  const { actions } = usePanel();
  const may = useMay(question);
  const items: readonly (MenuItem | false)[] = [
    question.state === 'answered' && { label: words.reopen, onPress: () => open('reopen') },
    (!question.blocking || may.unmark) && {
      label: question.blocking ? words.notBlocking : words.makeBlocking,
      onPress: () =>
        submit({
          work: (latest) => actions.markBlocking(latest, !question.blocking),
          isDone: ({ blocking }) => blocking !== question.blocking,
        }),
    },
    question.state === 'open' &&
      may.revise && {
        label: words.withdraw,
        onPress: () => submit({ work: actions.withdrawQuestion, isDone: ({ state }) => state === 'withdrawn' }),
      },
  ];
  return <Menu label={words.menu(question.text)} items={items.filter((item) => item !== false)} close={close} />;
}
