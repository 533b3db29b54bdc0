import { type ReactElement, type ReactNode, Fragment } from 'react';
import type { AccountId } from '../../../src/domain/shared/person';
import { type Question, askerOf } from '../../../src/domain/question/question';
import { isOverdue } from '../../../src/domain/question/question-count';
import { DueText } from '../../ui/DateText';
import { useFormats } from '../../ui/formats';
import hidden from '../../ui/hidden.module.css';
import { useNameOf } from '../../ui/Name';
import { isPending } from '../store/optimistic';
import { usePanel } from '../store/panel-context';
import styles from '../parts/question.module.css';
import { useWords } from '../words';

/** The question's state in words; null when it is simply open. */
function useProgress(question: Question): string | null {
  const words = useWords().questions;
  const { me, today } = usePanel().view;
  const asker = askerOf(question);
  const { acceptedBy = null, answeredBy } = question;
  const formats = useFormats();
  const nameOf = useNameOf(
    [asker, acceptedBy, answeredBy].filter((one) => one !== null),
    'as-object',
  );
  if (isPending(question)) return words.saving;
  switch (question.state) {
    case 'answered':
      if (asker !== null && asker !== answeredBy)
        return asker === me.accountId ? words.waitingForYou : waitingFor(asker);
      return answeredBy === null ? words.notClosed : words.answeredNotClosed(nameOf(answeredBy));
    case 'closed':
      return acceptedBy === null ? words.closed : words.closedBy(nameOf(acceptedBy));
    case 'withdrawn':
      return words.withdrawn;
    case 'open':
      return question.reopenedBecause === null ? null : words.reopened(question.reopenedBecause);
  }
  function waitingFor(other: AccountId): string {
    return words.waitingFor(nameOf(other), formats.dayOf(question.answeredAt ?? question.askedAt, today));
  }
}

/** The due day, and whether it is over. */
function Due({ question: { due, ...rest } }: { question: Question }): ReactElement | null {
  const words = useWords().questions;
  const formats = useFormats();
  const { today } = usePanel().view;
  if (due === null) return null;
  if (!isOverdue({ ...rest, due }, today)) return <DueText due={due} today={today} />;
  return (
    <time dateTime={due} className={styles['overdue']}>
      {words.overdue(formats.day(due, today))}
    </time>
  );
}

/** A person's name within the words for their role. */
function Said({ of, say }: { of: AccountId; say: (name: string) => string }): ReactElement {
  return <bdi>{say(useNameOf([of], 'as-object')(of))}</bdi>;
}

/** What a person does, who may be the viewer: "Ben asks", "you ask". */
function Does({ who, say }: { who: AccountId; say: (name: string, isMe: boolean) => string }): ReactElement {
  return <bdi>{say(useNameOf([who])(who), who === usePanel().view.me.accountId)}</bdi>;
}

/** Who finds out, and by when; the owner is never a bare name, which would read as the asker. */
function Owner({ question }: { question: Question }): ReactElement | null {
  const words = useWords().questions;
  const { today } = usePanel().view;
  const { owner, due } = question;
  if (owner === null) return null;
  return (
    <>
      {askerOf(question) === null ? <Said of={owner} say={words.findsOut} /> : <Does who={owner} say={words.finds} />}
      {due !== null && (isOverdue(question, today) ? ' · ' : ` ${words.by} `)}
      <Due question={question} />
    </>
  );
}

function Line({ question, edit, children }: Props & { children: ReactNode }): ReactElement {
  const { about, questions: words } = useWords();
  if (edit === null) return <>{children}</>;
  return (
    <button type="button" className={styles['change']} onClick={edit}>
      <span title={words.change}>{children}</span>
      <span className={hidden['hidden']}>, {about(words.change, question.text)}</span>
    </button>
  );
}

type Props = { readonly question: Question; readonly edit: (() => void) | null };

/** Asker, owner, due day, category and state in one line; a tap edits them. */
export function QuestionMeta({ question, edit }: Props): ReactElement {
  const words = useWords().questions;
  const progress = useProgress(question);
  const open = question.state === 'open';
  const asker = askerOf(question);
  const parts: readonly ReactNode[] = [
    question.kind !== 'question' && words.kinds[question.kind],
    asker === null && words.anonymous,
    question.askedFor !== null && <Said of={question.askedFor} say={words.askedFor} />,
    open && question.askedFor === null && asker !== null && <Does who={asker} say={words.asks} />,
    open && question.owner !== null && <Owner question={question} />,
    open && question.owner === null && !isPending(question) && words.noOwner,
    open && question.owner === null && question.due !== null && <Due question={question} />,
    question.category !== null && words.categories[question.category],
    progress !== null && <span dir="auto">{progress}</span>,
  ].filter((part) => part !== false);
  return (
    <p className={styles['meta']}>
      {question.blocking && (open || question.state === 'answered') && (
        <span className={styles['first']}>{words.blocking}</span>
      )}
      <Line question={question} edit={edit}>
        {parts.map((part, index) => (
          <Fragment key={index}>
            {index > 0 && ' · '}
            {part}
          </Fragment>
        ))}
      </Line>
    </p>
  );
}
