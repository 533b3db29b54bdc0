import type { ReactElement, ReactNode } from 'react';
import { Fragment } from 'react';
import type { Question } from '../../src/domain/question';
import { isOverdue } from '../../src/domain/question-count';
import { DueText } from '../ui/DateText';
import { useFormats } from '../ui/formats';
import { Name, useNameOf } from '../ui/Name';
import { isPending } from './foresee';
import { usePanel, useWords } from './panel-context';
import styles from './question.module.css';

/** Where it stands, when it is not simply open. */
function useStanding(question: Question): string | null {
  const words = useWords().questions;
  const me = usePanel().view.me.accountId;
  const nameOf = useNameOf(question.askedBy === null ? [] : [question.askedBy]);
  if (isPending(question)) return words.saving;
  switch (question.state) {
    case 'answered':
      if (question.askedBy === null) return words.waiting;
      return question.askedBy === me ? words.waitingForYou : words.waitingFor(nameOf(question.askedBy));
    case 'closed':
      return words.closed;
    case 'withdrawn':
      return words.withdrawn;
    case 'open':
      return question.reopenedBecause === null ? null : words.reopened(question.reopenedBecause);
  }
}

function Due({ question: { due, ...rest } }: { question: Question }): ReactElement | null {
  const words = useWords().questions;
  const formats = useFormats();
  const { today } = usePanel().view;
  if (due === null) return null;
  if (!isOverdue({ ...rest, due }, today)) return <DueText due={due} today={today} />;
  return (
    <time dateTime={due} className={styles['overdue']}>
      {words.overdue(formats.day(due))}
    </time>
  );
}

/** Owner, due, category and standing, in one quiet line. */
export function QuestionMeta({ question }: { question: Question }): ReactElement {
  const words = useWords().questions;
  const standing = useStanding(question);
  const open = question.state === 'open';
  const parts: readonly ReactNode[] = [
    open && question.owner !== null && <Name of={question.owner} />,
    open && question.owner === null && !isPending(question) && words.noOwner,
    open && question.due !== null && <Due question={question} />,
    question.category !== null && words.categories[question.category],
    question.askedBy === null && words.anonymous,
    standing !== null && <span dir="auto">{standing}</span>,
  ].filter((part) => part !== false);
  return (
    <p className={styles['meta']}>
      {question.blocking && (open || question.state === 'answered') && (
        <span className={styles['first']}>{words.blocking}</span>
      )}
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </p>
  );
}
