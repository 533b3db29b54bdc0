import type { ReactElement } from 'react';
import { Suspense, useState } from 'react';
import type { Question } from '../../src/domain/question';
import { isPending } from './foresee';
import { AnswerForm, EditForm, TextForm } from './lazy-forms';
import { usePanel, useWords } from './panel-context';
import styles from './question.module.css';
import type { Opened } from './QuestionButtons';
import { MoreButtons, QuestionButtons } from './QuestionButtons';
import { QuestionText } from './QuestionText';
import { SubmitFailure } from './SubmitFailure';
import type { QuestionActs, Work } from './use-question-acts';

type Props = {
  readonly question: Question;
  readonly acts: QuestionActs;
  /** The reader was led here to answer it. */
  readonly answering: boolean;
};

const isOver = ({ state }: Question): boolean => state === 'closed' || state === 'withdrawn';

/** One question with what can be done about it. */
export function QuestionRow({ question, acts, answering }: Props): ReactElement {
  const words = useWords().questions;
  const { view, actions } = usePanel();
  const [led, setLed] = useState(false);
  const [opened, open] = useState<Opened | null>(null);
  if (led !== answering) {
    setLed(answering);
    if (answering && question.state === 'open') open('answer');
  }
  const submit = (work: Work): void => {
    open(null);
    acts.act(question, work);
  };
  const close = (): void => open(null);
  const editable = view.me.canEdit && !isPending(question) && !isOver(question);
  const failed = acts.failedOn(question);
  const buttons = { question, open, submit };
  return (
    <li className={`${styles['row']} ${isOver(question) ? styles['over'] : ''}`}>
      <div className={styles['main']}>
        <QuestionText question={question} edit={editable && opened !== 'edit' ? () => open('edit') : null} />
        {editable && (opened === null || opened === 'more') && <QuestionButtons {...buttons} opened={opened} />}
      </div>
      {editable && opened === 'more' && <MoreButtons {...buttons} />}
      <Suspense>
        {editable && opened === 'edit' && <EditForm question={question} done={close} />}
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
      {failed !== null && <SubmitFailure failure={failed.failure} again={failed.again} keepTheirs={failed.forget} />}
    </li>
  );
}
