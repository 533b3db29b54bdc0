import { type ReactElement, useEffect, useState, useLayoutEffect, useRef } from 'react';
import type { Question } from '../../../src/domain/question/question';
import { isUnsettled } from '../../../src/domain/question/question-count';
import { isPending } from '../store/optimistic';
import { AnswerForm } from './AnswerForm';
import { EditForm } from './EditForm';
import { ReopenForm } from './ReopenForm';
import { usePanel } from '../store/panel-context';
import styles from '../parts/question.module.css';
import { type Opened, type RowButtons, QuestionButtons } from './QuestionButtons';
import { QuestionText } from './QuestionText';
import type { Deed, QuestionActs, Failed } from './use-question-acts';
import { useMay } from '../parts/who-may';
import { contestIn } from '../form/contests';
import { FormFailure } from '../form/FormFailure';
import { Over } from '../form/Over';
import { useAnswerWords } from './use-answer-words';
import Button from '@atlaskit/button/new';
import { useWords } from '../words';

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
  const { reopen: reopens } = useMay(question);
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

type FailedActProps = { readonly question: Question; readonly failed: Failed };

/** Why an action on a question failed, and what may help. */
function FailedAct({ question, failed: { failure, again, forget } }: FailedActProps): ReactElement {
  const failureInWords = useAnswerWords(question, 'other')(failure);
  return (
    <FormFailure
      failure={failureInWords}
      contests={contestIn(failureInWords, { keepTheirs: forget, useMine: again })}
      again={again}
    />
  );
}

/** For an asker whose question another person has closed: opens the form that says what is missing. */
function OpenAgain({ question, open }: { readonly question: Question; readonly open: () => void }): ReactElement {
  const { about, questions } = useWords();
  return (
    <Button spacing="compact" aria-label={about(questions.reopen, question.text)} onClick={open}>
      {questions.reopen}
    </Button>
  );
}

/** The question was closed or withdrawn while the viewer was writing: why the text cannot be stored, and what helps. */
function OverMeanwhile({ question }: { readonly question: Pick<Question, 'state'> }): ReactElement {
  const words = useWords().questions;
  return <Over>{question.state === 'withdrawn' ? words.withdrawnMeanwhile : words.overMeanwhile}</Over>;
}

/** Undoes withdrawing. Takes the focus when the pressed button has just disappeared. */
function Restore({ question, submit }: Pick<RowButtons, 'question' | 'submit'>): ReactElement {
  const { about, questions } = useWords();
  const { actions } = usePanel();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  return (
    <Button
      ref={button}
      spacing="compact"
      aria-label={about(questions.undo, question.text)}
      onClick={() => submit({ work: actions.restoreQuestion, isDone: ({ state }) => state !== 'withdrawn' })}
    >
      {questions.undo}
    </Button>
  );
}
