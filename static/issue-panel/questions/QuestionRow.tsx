import { type ReactElement, useEffect, useState } from 'react';
import type { Question } from '../../../src/domain/question/question';
import { isUnsettled } from '../../../src/domain/question/question-count';
import { isPending } from '../store/optimistic';
import { AnswerForm } from './AnswerForm';
import { EditForm } from './EditForm';
import { FailedAct } from './FailedAct';
import { OpenAgain } from './OpenAgain';
import { OverMeanwhile } from './OverMeanwhile';
import { ReopenForm } from './ReopenForm';
import { Restore } from './Restore';
import { usePanel } from '../store/panel-context';
import styles from '../parts/question.module.css';
import { type Opened, QuestionButtons } from './QuestionButtons';
import { QuestionText } from './QuestionText';
import type { Deed, QuestionActs } from './use-question-acts';
import { useMayReopen } from '../parts/who-may';

type Props = {
  readonly question: Question;
  readonly acts: QuestionActs;
  /** A gap led the viewer here to answer it. */
  readonly answering: boolean;
};

/** One question with its actions. */
export function QuestionRow({ question, acts, answering }: Props): ReactElement {
  const { view } = usePanel();
  const [led, setLed] = useState(false);
  const [opened, open] = useState<Opened | null>(null);
  if (led !== answering) {
    setLed(answering);
    if (answering && question.state === 'open' && opened !== 'edit') open('answer');
  }
  const submit = (deed: Deed): void => {
    open(null);
    acts.act(question, deed);
  };
  const close = (): void => open(null);
  const over = !isUnsettled(question);
  const reopens = useMayReopen(question);
  const writable = view.me.canEdit && !isPending(question);
  const editable = writable && !over;
  const form = writable ? opened : null;
  const { hold } = acts;
  const writing = form !== null;
  useEffect(() => {
    if (!writing) return undefined;
    hold(question.id, true);
    return () => hold(question.id, false);
  }, [hold, question.id, writing]);
  const failed = acts.failedOn(question);
  const buttons = { question, open, submit };
  return (
    <li className={`${styles['row']} ${over ? styles['over'] : ''}`}>
      <div className={styles['main']}>
        <QuestionText question={question} edit={editable && opened !== 'edit' ? () => open('edit') : null} />
        {editable && opened === null && <QuestionButtons {...buttons} />}
        {writable && question.state === 'withdrawn' && (
          <Restore question={question} submit={(deed) => acts.act(question, deed)} />
        )}
        {writable && question.state === 'closed' && reopens && opened === null && (
          <OpenAgain question={question} open={() => open('reopen')} />
        )}
      </div>
      {over && writing && !(reopens && form === 'reopen') && <OverMeanwhile question={question} />}
      {form === 'edit' && <EditForm question={question} done={close} />}
      {form === 'answer' && <AnswerForm question={question} done={close} />}
      {form === 'reopen' && <ReopenForm question={question} done={close} />}
      {failed !== null && <FailedAct question={question} failed={failed} />}
    </li>
  );
}
