import type { ReactElement } from 'react';
import type { Question, QuestionKind } from '../../../src/domain/question/question';
import { useNameOf } from '../../ui/Name';
import { answerParts } from './answer-parts';
import { questionTarget } from '../keyboard/lead-target';
import styles from '../parts/question.module.css';
import { QuestionMeta } from './QuestionMeta';
import { useWords } from '../words';

/** A sign per kind; screen readers get the word as its label. */
const signs: Readonly<Record<QuestionKind, string>> = { question: '?', risk: '!', assumption: '~' };

function Answer({ question }: { question: Question }): ReactElement | null {
  const words = useWords().questions;
  const { answeredBy, answeredOver } = question;
  const nameOf = useNameOf(
    [answeredBy, answeredOver].filter((one) => one !== null),
    'as-object',
  );
  if (question.answer === null || question.state === 'withdrawn') return null;
  const { code, text } = answerParts(question.kind, question.answer);
  return (
    <p className={styles['answer']}>
      {answeredBy !== null && <b>{words.answeredBy(nameOf(answeredBy))}: </b>}
      {code !== null && words.answers[code]}
      {code !== null && text !== '' && ' · '}
      <span dir="auto">{text}</span>
      {answeredOver !== null && <small className={styles['over']}>{words.answeredOver(nameOf(answeredOver))}</small>}
    </p>
  );
}

type Props = { readonly question: Question; readonly edit: (() => void) | null };

/** The question's text, its details, and the answer. */
export function QuestionText({ question, edit }: Props): ReactElement {
  const words = useWords().questions;
  return (
    <>
      <span
        className={`${styles['sign']} ${styles[`sign-${question.kind}`]}`}
        role="img"
        aria-label={words.kinds[question.kind]}
        title={words.kinds[question.kind]}
      >
        {signs[question.kind]}
      </span>
      <div className={styles['content']}>
        <p className={styles['text']} dir="auto" id={questionTarget(question.id)} tabIndex={-1}>
          {question.text}
        </p>
        <QuestionMeta question={question} edit={edit} />
        <Answer question={question} />
      </div>
    </>
  );
}
