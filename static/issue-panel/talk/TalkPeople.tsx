import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { TalkView } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { useFormats } from '../../ui/formats';
import { useListed, useNameOf } from '../../ui/Name';
import { useSubmit } from '../../ui/use-submit';
import { usePanel } from '../store/panel-context';
import styles from './talk.module.css';
import { useThenAsk } from './use-then-ask';
import { WhoIsHere } from './WhoIsHere';
import { useWords } from '../words';

/** `3:10`, from seconds; more than an hour stays in minutes, as people say it in meetings. */
const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** Counts up without an end: from the server's start time, by the page's own clock. */
export function Clock({ since }: { since: string }): ReactElement {
  const { view, receivedAt } = usePanel();
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = (Date.parse(view.now) - Date.parse(since) + now - receivedAt) / 1000;
  return (
    <span role="timer" className={styles['clock']}>
      {clockText(Math.max(0, seconds))}
    </span>
  );
}

/** Who leads and who is here, and how to join or take over. */
export function TalkPeople({ talk }: { talk: TalkView }): ReactElement {
  const words = useWords().talk;
  const formats = useFormats();
  const { view, actions } = usePanel();
  // Taking over also joins, so both failures depend on both.
  const joining = useSubmit(`${talk.iJoined} ${talk.facilitator}`);
  const taking = useSubmit(`${talk.iJoined} ${talk.facilitator}`);
  const failure = taking.failure ?? joining.failure;
  const join = useThenAsk()(() => actions.send('startTalk'));
  const here = talk.present;
  const nameOf = useNameOf([talk.facilitator, ...here]);
  const leading = talk.facilitator === view.me.accountId;
  const names = formats.list(useListed(nameOf)(here).map(nameOf));
  return (
    <>
      <span className={styles['who']} title={names} data-who="">
        <bdi>{leading ? words.youLead : words.leads(nameOf(talk.facilitator))}</bdi>
        {here.length > 0 && <bdi data-names=""> · {names}</bdi>}
        {talk.early.length > 0 && ` · ${words.early(talk.early.length)}`}
      </span>
      <WhoIsHere talk={talk} />
      {view.me.canEdit && !leading && (
        <span className={styles['buttons']}>
          {!talk.iJoined && (
            <Button spacing="compact" onClick={() => void joining.submit(join)}>
              {talk.iLeft ? words.comeBack : words.join}
            </Button>
          )}
          <Button spacing="compact" onClick={() => void taking.submit(() => actions.send('takeOverTalk'))}>
            {words.takeOver}
          </Button>
        </span>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
