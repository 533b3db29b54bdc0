import Button from '@atlaskit/button/new';
import { type ReactElement, useState, useId } from 'react';
import type { TalkView } from '../../../src/contract';
import { msWithout } from '../../../src/domain/talk/breaks';
import { FailureNotice } from '../../ui/FailureNotice';
import { useListed, useNameOf } from '../../ui/Name';
import { useNow } from '../../ui/use-now';
import { useSubmit } from '../../ui/use-submit';
import { usePanel } from '../store/panel-context';
import styles from './talk.module.css';
import { BreakLine } from './BreakLine';
import { useThenAsk } from './use-then-ask';
import { useWords } from '../words';
import { usePressElsewhere } from '../../ui/use-press-elsewhere';

/** `3:10`, from seconds; more than an hour stays in minutes, as people say it in meetings. */
const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** Counts up without an end, and stands still in a break: from the server's start time, by the page's own clock. */
export function Clock({ talk: { startedAt, meeting } }: { readonly talk: TalkView }): ReactElement {
  const { view, receivedAt } = usePanel();
  const now = useNow(view.now, receivedAt, 1000);
  return (
    <span role="timer" className={styles['clock']}>
      {clockText(msWithout(meeting?.breaks ?? [], startedAt, now) / 1000)}
    </span>
  );
}

/** Who is present and listens. */
const listenersIn = ({ present, askedFor }: TalkView): readonly string[] =>
  present.filter((one) => !askedFor.includes(one));

/** Who leads, how many are here, and how to join or take over; the names are one press away. */
export function TalkPeople({ talk }: { talk: TalkView }): ReactElement {
  const words = useWords().talk;
  const { view, actions, situation } = usePanel();
  const leader = situation.leader ?? '';
  // Taking over also joins, so both failures depend on both.
  const joining = useSubmit(`${talk.iJoined} ${leader}`);
  const taking = useSubmit(`${talk.iJoined} ${leader}`);
  const failure = taking.failure ?? joining.failure;
  const join = useThenAsk()(() => actions.send('startTalk'));
  const nameOf = useNameOf([leader]);
  const leading = situation.role === 'leader';
  return (
    <>
      <span className={styles['who']}>
        <bdi>{leading ? words.youLead : words.leads(nameOf(leader))}</bdi>
        {listenersIn(talk).includes(view.me.accountId) && ` · ${words.youListen}`}
      </span>
      <WhoIsHere talk={talk} />
      {view.me.canEdit && !(leading && talk.iJoined) && (
        <span className={styles['buttons']}>
          {!talk.iJoined && (
            <Button spacing="compact" onClick={() => void joining.submit(join)}>
              {talk.iLeft ? words.comeBack : words.join}
            </Button>
          )}
          {!leading && (
            <Button
              appearance="subtle"
              spacing="compact"
              onClick={() => void taking.submit(() => actions.send('takeOverTalk'))}
            >
              {words.takeOver}
            </Button>
          )}
        </span>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

/**
 * How many are asked for, and who, in a list that lies over the page and moves nothing. There each person can choose "I
 * listen", also who leads, and the facilitator says who is not here. Both can come back.
 */
function WhoIsHere({ talk }: { readonly talk: TalkView }): ReactElement {
  const { about, talk: words } = useWords();
  const { view, actions, situation } = usePanel();
  const [isOpen, setOpen] = useState(false);
  const { failure, submit } = useSubmit(talk.askedFor.length);
  const list = useId();
  const inside = usePressElsewhere(isOpen, () => setOpen(false));
  const nameOf = useNameOf(talk.present);
  const listed = useListed(nameOf);
  const { accountId: me, canEdit } = view.me;
  const mayLeave = (who: string): boolean => canEdit && (who === me || situation.role === 'leader');
  const leave = (who: string) => () =>
    void submit(() =>
      who === me ? actions.send('listenOnly') : actions.send('markPeopleAway', { base: {}, input: { who: [who] } }),
    );
  return (
    <div ref={inside} className={styles['whoIsHere']}>
      <Button
        appearance="subtle"
        spacing="compact"
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setOpen(!isOpen)}
      >
        {words.here(talk.askedFor.length)}
      </Button>
      {isOpen && (
        <ul id={list} className={styles['people']}>
          {listed(talk.askedFor).map((who) => (
            <li key={who}>
              <bdi>{nameOf(who)}</bdi>
              {mayLeave(who) && (
                <Button
                  spacing="compact"
                  {...(who === me ? {} : { 'aria-label': about(words.notHere, nameOf(who)) })}
                  onClick={leave(who)}
                >
                  {who === me ? words.iListen : words.notHere}
                </Button>
              )}
            </li>
          ))}
          {listed(listenersIn(talk)).map((who) => (
            <li key={who}>
              <bdi>{who === me ? words.youListen : words.listen(nameOf(who), 1)}</bdi>
            </li>
          ))}
          {talk.early.length > 0 && <li>{words.early(talk.early.length)}</li>}
        </ul>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}

/** The running talk on the small panel: how long, who leads, who is here, and how to join. */
export function TalkStrip({ talk }: { talk: TalkView }): ReactElement {
  const words = useWords().talk;
  return (
    <section className={styles['strip']} aria-label={words.label} tabIndex={-1}>
      <span className={styles['title']}>
        {words.running} <Clock talk={talk} />
      </span>
      <TalkPeople talk={talk} />
      <BreakLine />
    </section>
  );
}
