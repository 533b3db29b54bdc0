import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Question, QuestionKind } from '../../src/domain/question';
import { useNameOf } from '../ui/Name';
import { isPending } from './foresee';
import { questionTarget } from './lead-target';
import { usePanel, useWords } from './panel-context';
import styles from './question.module.css';
import { QuestionButtons } from './QuestionButtons';
import { QuestionMeta } from './QuestionMeta';
import { TextForm } from './TextForm';

/** A sign for those who see it; the word is in the row for everybody else. */
const signs: Readonly<Record<QuestionKind, string>> = { question: '?', risk: '!', assumption: '~' };

function Answer({ question }: { question: Question }): ReactElement | null {
  const words = useWords().questions;
  const nameOf = useNameOf(question.answeredBy === null ? [] : [question.answeredBy]);
  if (question.answer === null || question.state === 'open' || question.state === 'withdrawn') return null;
  return (
    <p className={styles['answer']}>
      {question.answeredBy !== null && <b>{words.answeredBy(nameOf(question.answeredBy))}: </b>}
      <span dir="auto">{question.answer}</span>
    </p>
  );
}

type Props = {
  readonly question: Question;
  /** The reader was led here to answer it. */
  readonly answering: boolean;
};

/** One question with what can be done about it. */
export function QuestionRow({ question, answering }: Props): ReactElement {
  const words = useWords().questions;
  const { view, actions, lead } = usePanel();
  const [form, setForm] = useState<'answer' | 'reopen' | null>(null);
  const done = question.state === 'closed' || question.state === 'withdrawn';
  const open = form ?? (answering && question.state === 'open' && view.me.canEdit ? 'answer' : null);
  const close = (): void => {
    setForm(null);
    if (answering) lead({ to: 'ask' });
  };
  return (
    <li className={`${styles['question']} ${done ? styles['over'] : ''}`}>
      <span className={`${styles['sign']} ${styles[question.kind]}`} role="img" aria-label={words.kinds[question.kind]}>
        {signs[question.kind]}
      </span>
      <div className={styles['content']}>
        <p className={styles['text']} dir="auto" id={questionTarget(question.id)} tabIndex={-1}>
          {question.text}
        </p>
        <QuestionMeta question={question} />
        <Answer question={question} />
        {open === null && !isPending(question) && view.me.canEdit && (
          <QuestionButtons question={question} openForm={setForm} />
        )}
        {open === 'answer' && (
          <TextForm
            label={words.answerLabel}
            action={words.send}
            send={(text) => actions.answerQuestion(question, text)}
            done={close}
          />
        )}
        {open === 'reopen' && (
          <TextForm
            label={words.reopenLabel}
            action={words.reopen}
            send={(text) => actions.reopenQuestion(question, text)}
            done={close}
          />
        )}
      </div>
    </li>
  );
}
