import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import { breakAt } from '../../../../src/domain/talk/breaks';
import { panelActions } from '../../../issue-panel/store/actions';
import type { PanelStore } from '../../../issue-panel/store/panel-store';
import { FailureNotice } from '../../../ui/FailureNotice';
import { QuietButton } from '../../../ui/QuietButton';
import { useNow } from '../../../ui/use-now';
import { useSubmit } from '../../../ui/use-submit';
import styles from '../Meeting.module.css';
import { useWords } from '../words';
import type { Opened } from '../use-meeting';
import type { ItemNow } from './item-now';
import type { Ways } from './use-ways';

type Props = {
  readonly opened: Opened;
  readonly ways: Ways;
  readonly now: ItemNow;
  /** Of the item at which the meeting is; null where the page does not show it. */
  readonly store: PanelStore | null;
};

/**
 * Back, later, a break, and the end. Closing the talk goes on from the panel; where the page that closed it went away, anybody goes on from
 * here. An end without an outcome asks once.
 */
export function Onward({ opened, ways, now, store }: Props): ReactElement {
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
          {now.talk === 'here' && store !== null && <Presses opened={opened} now={now} store={store} />}
          <QuietButton look={now.isDone && next === null ? 'primary' : 'plain'} onPress={() => go('end')}>
            {words.endMeeting}
          </QuietButton>
        </>
      )}
      {failure !== null && failure.code !== 'ask-first' && <FailureNotice failure={failure} />}
    </div>
  );
}

type PressesProps = Pick<Props, 'opened' | 'now'> & { readonly store: PanelStore };

/** A break for all, and listening, both for the whole meeting. The panel offers the way back. */
function Presses({ opened: { meeting, receivedAt }, now, store }: PressesProps): ReactElement {
  const words = useWords();
  const isPaused = breakAt(meeting.breaks, useNow(meeting.now, receivedAt, 1000)) !== null;
  const { failure, submit } = useSubmit(`${isPaused} ${now.iLeft}`);
  const press = (call: 'takeBreak' | 'listenOnly') => () =>
    void submit(() => {
      const { send } = panelActions(store);
      return call === 'listenOnly' ? send(call) : send(call, { base: {}, input: { isOver: false } });
    });
  return (
    <>
      {!isPaused && (
        <QuietButton look="text" onPress={press('takeBreak')}>
          {words.break}
        </QuietButton>
      )}
      {!now.iLeft && (
        <QuietButton look="text" onPress={press('listenOnly')}>
          {words.iListen}
        </QuietButton>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
