import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import type { Failure } from '../../../../src/contract';
import { FailureNotice } from '../../../ui/FailureNotice';
import { QuietButton } from '../../../ui/QuietButton';
import styles from '../Meeting.module.css';
import { useWords } from '../words';
import type { ItemNow } from './item-now';
import type { Ways } from './use-ways';

type Props = { readonly ways: Ways; readonly now: ItemNow; readonly failure: Failure | null };

/**
 * Back, skip and end. Closing the talk goes on from the panel; where the page that closed it went away, anybody goes on from
 * here. An end without an outcome asks once.
 */
export function Onward({ ways, now, failure }: Props): ReactElement {
  const words = useWords();
  const [isAsking, ask] = useState(false);
  const { at, next, before, skip, back, end, goOn } = ways;
  const isOpen = now.talk === 'here';
  return (
    <div className={styles['onward']}>
      {now.isDone && at !== null && <p role="status">{words.isDone(at.key)}</p>}
      {now.isDone && next !== null && (
        <Button appearance="primary" onClick={goOn}>
          {words.onTo(next.key)}
        </Button>
      )}
      {isAsking && isOpen && at !== null ? (
        <div className={styles['late']} role="group" aria-label={words.noOutcome(at.key)}>
          <p>{words.noOutcome(at.key)}</p>
          <QuietButton
            onPress={() => {
              ask(false);
              end();
            }}
          >
            {words.endAnyway}
          </QuietButton>
          <QuietButton onPress={() => ask(false)}>{words.stay}</QuietButton>
        </div>
      ) : (
        <>
          {before !== null && (
            <QuietButton aria-label={words.backTo(before.key)} onPress={back}>
              {words.back}
            </QuietButton>
          )}
          {!now.isDone && next !== null && <QuietButton onPress={skip}>{words.skip}</QuietButton>}
          <QuietButton primary={now.isDone && next === null} onPress={() => (isOpen ? ask(true) : end())}>
            {words.endMeeting}
          </QuietButton>
        </>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}
