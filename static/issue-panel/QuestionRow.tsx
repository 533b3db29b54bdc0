import type { ReactElement } from 'react';
import { Suspense, useRef, useState } from 'react';
import type { Failure } from '../../src/contract';
import type { Question } from '../../src/domain/question';
import { useSubmit } from '../ui/use-submit';
import { isPending } from './foresee';
import { AnswerForm, TextForm } from './lazy-forms';
import { usePanel, useWords } from './panel-context';
import styles from './question.module.css';
import type { Opened } from './QuestionButtons';
import { MoreButtons, QuestionButtons } from './QuestionButtons';
import { QuestionText } from './QuestionText';
import { SubmitFailure } from './SubmitFailure';

type Props = {
  readonly question: Question;
  /** The reader was led here to answer it. */
  readonly answering: boolean;
  readonly arrive: () => void;
};

const isOver = ({ state }: Question): boolean => state === 'closed' || state === 'withdrawn';

/** One question with what can be done about it. */
export function QuestionRow({ question, answering, arrive }: Props): ReactElement {
  const words = useWords().questions;
  const { view, actions } = usePanel();
  const [chosen, open] = useState<Opened | null>(null);
  const { failure, submit, forget } = useSubmit();
  const last = useRef<() => Promise<Failure | null>>(() => Promise.resolve(null));
  const act = (work: () => Promise<Failure | null>): void => {
    last.current = work;
    open(null);
    void submit(work);
  };
  const editable = view.me.canEdit && !isPending(question) && !isOver(question);
  const opened = chosen ?? (answering && editable && question.state === 'open' ? 'answer' : null);
  const close = (): void => {
    open(null);
    arrive();
  };
  const form = opened === 'answer' || opened === 'reopen';
  return (
    <li className={`${styles['row']} ${isOver(question) ? styles['over'] : ''}`}>
      <div className={styles['main']}>
        <QuestionText question={question} />
        {editable && !form && <QuestionButtons question={question} opened={opened} open={open} submit={act} />}
      </div>
      {editable && opened === 'more' && <MoreButtons question={question} open={open} submit={act} />}
      <Suspense>
        {editable && opened === 'answer' && <AnswerForm question={question} done={close} />}
        {editable && opened === 'reopen' && (
          <TextForm
            label={words.reopenLabel}
            action={words.reopen}
            send={(text) => actions.reopenQuestion(question, text)}
            done={close}
          />
        )}
      </Suspense>
      {failure !== null && (
        <SubmitFailure failure={failure} again={() => void submit(last.current)} keepTheirs={forget} />
      )}
    </li>
  );
}
