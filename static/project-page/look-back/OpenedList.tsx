import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { QuietButton } from '../../ui/QuietButton';
import { IssueLink } from '../shared/IssueLink';
import type { Listed } from './listed';
import styles from './OpenedList.module.css';
import { useWords } from './words';
import type { AskingComment } from '../../../src/domain/lookback/past';
import { ask, backend } from '../../ui/backend';
import { FailureNotice } from '../../ui/FailureNotice';
import { newRequestId } from '../../ui/request-id';
import { useSubmit } from '../../ui/use-submit';

/** Most issues shown at first; one press shows the others. */
const AT_FIRST = 50;

/** Items under a name; null where one group holds all. */
type Group = { readonly name: string | null; readonly items: readonly Listed[] };

type Props = {
  /** Tells one list from the next, which takes the focus anew. */
  readonly id: string;
  readonly title: string;
  readonly groups: readonly Group[];
  /** Whether a comment can be asked as a question from here. */
  readonly canAsk?: boolean;
  readonly close: () => void;
  /** What is said of the list. */
  readonly children?: ReactNode;
};

/** The issues that a figure counts. It takes the focus on opening; Escape or its button closes it. */
export function OpenedList({ id, title, groups, canAsk = false, close, children }: Props): ReactElement {
  const words = useWords();
  const label = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isWhole, setWhole] = useState(false);
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  useEffect(() => heading.current?.focus(), [id]);
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <section className={styles['opened']} aria-labelledby={label} onKeyDown={closeOnEscape}>
      <div className={styles['head']}>
        <h2 className={styles['title']} id={label} ref={heading} tabIndex={-1} dir="auto">
          {title}
        </h2>
        <QuietButton onPress={close}>{words.close}</QuietButton>
      </div>
      {firstOf(groups, isWhole ? total : AT_FIRST).map(({ name, items }, index) => (
        <div key={index}>
          {name !== null && (
            <h3 className={styles['sprint']} dir="auto">
              {name}
            </h3>
          )}
          <ul className={styles['items']}>
            {items.map(({ id: item, key, summary, to, what, comment }) => (
              <li key={item}>
                <IssueLink issueKey={key} summary={summary} to={to} />
                {what !== '' && (
                  <span className={styles['quiet']} dir="auto">
                    {what}
                  </span>
                )}
                {canAsk && comment !== null && <AskComment comment={comment} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {!isWhole && total > AT_FIRST && <QuietButton onPress={() => setWhole(true)}>{words.showAll(total)}</QuietButton>}
      {children}
    </section>
  );
}

/** The first `most` items over all groups. */
function firstOf(groups: readonly Group[], most: number): readonly Group[] {
  let room = most;
  return groups.flatMap(({ name, items }) => {
    const shown = items.slice(0, room);
    room -= shown.length;
    return shown.length === 0 ? [] : [{ name, items: shown }];
  });
}

type AskCommentProps = { readonly comment: AskingComment };

/** Makes a question of a comment in one press. A comment that already became a question does not become a second one. */
function AskComment({ comment: { issueId, commentId, asked } }: AskCommentProps): ReactElement {
  const words = useWords();
  const { failure, submit } = useSubmit();
  const [isAsked, setAsked] = useState(false);
  const confirmation = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isAsked) confirmation.current?.focus();
  }, [isAsked]);
  if (isAsked)
    return (
      <span className={styles['quiet']} ref={confirmation} tabIndex={-1}>
        {words.commentAsked}
      </span>
    );
  const press = async (): Promise<void> => {
    const input = { commentId, text: null, kind: 'question', blocking: false } as const;
    const call = { requestId: newRequestId(), issueId, base: {}, input };
    const isStored = await submit(async () => {
      const answer = await ask(() => backend('questionFromComment', call));
      return answer.ok ? null : answer.failure;
    });
    if (isStored) setAsked(true);
  };
  return (
    <>
      <QuietButton aria-label={words.askCommentOf(asked)} onPress={() => void press()}>
        {words.askComment}
      </QuietButton>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
