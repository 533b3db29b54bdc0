import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { AskingComment } from '../../../src/domain/lookback/past';
import { ask, backend } from '../../ui/backend';
import { FailureNotice } from '../../ui/FailureNotice';
import { QuietButton } from '../../ui/QuietButton';
import { newRequestId } from '../../ui/request-id';
import { useSubmit } from '../../ui/use-submit';
import styles from './OpenedList.module.css';
import { useWords } from './words';

type Props = { readonly comment: AskingComment };

/** Makes a question of a comment in one press. A comment that already became a question does not become a second one. */
export function AskComment({ comment: { issueId, commentId, asked } }: Props): ReactElement {
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
