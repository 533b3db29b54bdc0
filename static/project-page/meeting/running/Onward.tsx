import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import { FailureNotice } from '../../../ui/FailureNotice';
import { QuietButton } from '../../../ui/QuietButton';
import styles from '../Meeting.module.css';
import { useWords } from '../words';
import type { ItemNow } from './item-now';
import type { Ways } from './use-ways';

type Props = { readonly ways: Ways; readonly now: ItemNow };

/**
 * Back, later and end. Closing the talk goes on from the panel; where the page that closed it went away, anybody goes on from
 * here. An end without an outcome asks once.
 */
export function Onward({ ways, now }: Props): ReactElement {
  const words = useWords();
  const [isAnswered, answer] = useState(false);
  const { at, next, before, goTo, failure } = ways;
  const isAsking = failure?.code === 'ask-first' && !isAnswered;
  const go = (to: string, anyway = false): void => {
    answer(false);
    goTo(to, anyway);
  };
  return (
    <div className={styles['onward']}>
      {now.isDone && at !== null && <p role="status">{words.isDone(at.key)}</p>}
      {now.isDone && next !== null && (
        <Button appearance="primary" onClick={() => go(next.id)}>
          {words.onTo(next.key)}
        </Button>
      )}
      {isAsking && at !== null ? (
        <div className={styles['late']} role="group" aria-label={words.noOutcome(at.key)}>
          <p>{words.noOutcome(at.key)}</p>
          <QuietButton onPress={() => go('end', true)}>{words.endAnyway}</QuietButton>
          <QuietButton onPress={() => answer(true)}>{words.stay}</QuietButton>
        </div>
      ) : (
        <>
          {before !== null && (
            <QuietButton look="text" aria-label={words.backTo(before.key)} onPress={() => go(before.id)}>
              {words.back}
            </QuietButton>
          )}
          {!now.isDone && next !== null && (
            <QuietButton look="text" onPress={() => go(next.id)}>
              {words.later}
            </QuietButton>
          )}
          <QuietButton look={now.isDone && next === null ? 'primary' : 'plain'} onPress={() => go('end')}>
            {words.endMeeting}
          </QuietButton>
        </>
      )}
      {failure !== null && failure.code !== 'ask-first' && <FailureNotice failure={failure} />}
    </div>
  );
}
