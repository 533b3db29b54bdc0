import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Question } from '../../../src/domain/question/question';
import { MoreToggle } from '../../ui/MoreToggle';
import { usePanel, useWords } from '../panel-context';
import styles from './question.module.css';
import type { Deed } from './use-question-acts';
import { useMayDecide, useMayRevise } from './who-may';

export type Opened = 'answer' | 'reopen' | 'edit' | 'more';
/** What a row's buttons can do. */
export type RowButtons = {
  readonly question: Question;
  readonly open: (what: Opened | null) => void;
  readonly submit: (deed: Deed) => void;
};
type Props = RowButtons & { readonly opened: Opened | null };

/** The main action on a question; the others are behind "…". */
export function QuestionButtons({ question, opened, open, submit }: Props): ReactElement {
  const { about, questions: words } = useWords();
  const { actions } = usePanel();
  const decides = useMayDecide(question);
  const revises = useMayRevise(question);
  const accept = question.kind === 'question' ? words.close : words.accept;
  // Whether `MoreButtons` has content: reopening an answer, marking as blocking, or revising.
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
      {hasMore ? (
        <MoreToggle
          label={words.menu(question.text)}
          open={opened === 'more'}
          onToggle={(shown) => open(shown ? 'more' : null)}
        />
      ) : (
        <span className={styles['noMore']} />
      )}
    </div>
  );
}
