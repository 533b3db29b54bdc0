import Button from '@atlaskit/button/new';
import { type ReactElement, useContext, useEffect, useState } from 'react';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { type Destination, nextOf } from '../../../src/domain/meeting/going-on';
import { minutesBetween } from '../../../src/domain/shared/day';
import { useAnnounce } from '../../ui/Announcer';
import { FailureNotice } from '../../ui/FailureNotice';
import { Lozenge } from '../../ui/Lozenge';
import { MeContext, useNameOf } from '../../ui/Name';
import { QuietButton } from '../../ui/QuietButton';
import { useSubmit } from '../../ui/use-submit';
import { IssueLink } from '../shared/IssueLink';
import { ItemText } from './ItemText';
import { ItemPanel } from './load-panel';
import styles from './Meeting.module.css';
import type { Acts, Opened } from './use-meeting';
import { useWords } from './words';

type Props = { readonly opened: Opened; readonly acts: Acts };

/** The meeting while it goes on: the list with its minutes, and the panel of the item that the team is at. */
export function Running({ opened, acts }: Props): ReactElement {
  const words = useWords();
  const announce = useAnnounce();
  const { meeting, items } = opened;
  const { failure, submit } = useSubmit(meeting.version);
  const at = items.find(({ id }) => id === meeting.at) ?? null;
  const place = at?.key ?? null;
  useEffect(() => {
    if (place !== null) announce(words.moved(place), 'for-certain');
  }, [announce, place, words]);
  const [isTalking, setTalking] = useState(false);
  const go = (to: Destination): void => {
    if (meeting.at !== 'hidden') void submit(() => acts.goOn(meeting.at, to));
  };
  return (
    <section className={styles['running']} aria-labelledby="meeting">
      <Head opened={opened} />
      <div className={styles['beside']}>
        <div className={styles['side']}>
          <ol className={styles['rows']} aria-label={words.list}>
            {items.map((item) => (
              <Place key={item.id} item={item} opened={opened} go={meeting.canEdit ? go : null} />
            ))}
          </ol>
          {meeting.canEdit && <Onward opened={opened} isTalking={isTalking} go={go} />}
          {failure !== null && <FailureNotice failure={failure} />}
        </div>
        <div className={styles['item']}>
          {meeting.at === 'hidden' && <p>{words.hidden}</p>}
          {at !== null && (
            <>
              <h2 className={styles['name']}>
                <IssueLink issueKey={at.key} summary={at.summary} />
              </h2>
              <ItemPanel key={at.id} issueId={at.id} onTalk={setTalking} />
              <ItemText key={`text ${at.id}`} issueId={at.id} />
            </>
          )}
        </div>
      </div>
    </section>
  );
}

/** Minutes so far, which item it is, and who leads. */
function Head({ opened: { meeting, items, receivedAt } }: Pick<Props, 'opened'>): ReactElement {
  const words = useWords();
  const me = useContext(MeContext);
  const passed = useMinutesSince(receivedAt);
  const { startedAt, facilitator, minutes, now, at } = meeting;
  const nameOf = useNameOf(facilitator === null ? [] : [facilitator]);
  const so = startedAt === null ? 0 : minutesBetween(startedAt, now) + passed;
  const been = new Set(meeting.moves.map(({ issue }) => issue));
  const left = items.filter(({ id }) => !been.has(id)).length;
  const index = items.findIndex(({ id }) => id === at);
  const parts = [
    words.running(so, minutes),
    ...(index === -1 ? [] : [words.place(index + 1, items.length)]),
    ...(facilitator === null ? [] : [facilitator === me ? words.youLead : words.leads(nameOf(facilitator))]),
  ];
  return (
    <div className={styles['head']}>
      <p id="meeting" className={styles['name']}>
        {parts.join(' · ')}
      </p>
      {so >= minutes && left > 0 && <p role="status">{words.late(minutes, left)}</p>}
    </div>
  );
}

/** Whole minutes since the page read the meeting. */
function useMinutesSince(receivedAt: number): number {
  const [now, setNow] = useState(receivedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - receivedAt) / 60_000));
}

type PlaceProps = {
  readonly item: BacklogItem;
  readonly opened: Opened;
  /** null for who only reads. */
  readonly go: ((to: Destination) => void) | null;
};

function Place({ item, opened: { meeting }, go }: PlaceProps): ReactElement {
  const words = useWords();
  const isHere = item.id === meeting.at;
  const minutes = minutesAt(item.id, meeting);
  return (
    <li className={styles['place']} aria-current={isHere ? 'step' : undefined}>
      <span className={styles['mark']} aria-hidden="true">
        {isHere ? '▸' : minutes === null ? '' : '✓'}
      </span>
      {isHere || go === null ? (
        <span>
          {item.key} {item.summary}
        </span>
      ) : (
        <button
          type="button"
          className={styles['goTo']}
          aria-label={words.goTo(`${item.key} ${item.summary}`)}
          onClick={() => go(item.id)}
        >
          {item.key} {item.summary}
        </button>
      )}
      <span className={styles['standing']}>
        <Lozenge readiness={item.readiness} />
        <span className={styles['quiet']}>
          {isHere ? words.now : minutes === null ? words.about(meeting.each) : words.minutes(minutes)}
        </span>
      </span>
    </li>
  );
}

/** Minutes that the meeting was at an item so far; null where it was not there, or is there now. */
function minutesAt(issue: string, { moves, at, now }: Opened['meeting']): number | null {
  if (at === issue) return null;
  const stays = moves.flatMap((move, index) =>
    move.issue === issue ? [[move.at, moves[index + 1]?.at ?? now] as const] : [],
  );
  return stays.length === 0 ? null : stays.reduce((sum, [from, to]) => sum + minutesBetween(from, to), 0);
}

type OnwardProps = {
  readonly opened: Opened;
  /** The talk on the item has no outcome yet. */
  readonly isTalking: boolean;
  readonly go: (to: Destination) => void;
};

/** The next item, the one before, and the end. While a talk has no outcome, going on asks once. */
function Onward({ opened: { meeting, items }, isTalking, go }: OnwardProps): ReactElement {
  const words = useWords();
  const [asked, ask] = useState<Destination | null>(null);
  const at = meeting.at === 'hidden' ? null : meeting.at;
  const keyOf = (id: string | null): string => items.find((item) => item.id === id)?.key ?? '';
  const next = nextOf({ items: items.map(({ id }) => id), at, moves: meeting.moves });
  const before = meeting.moves.findLast(({ issue }) => issue !== at);
  const press = (to: Destination): void => {
    if (isTalking) ask(to);
    else go(to);
  };
  if (asked !== null && isTalking)
    return (
      <div className={styles['onward']} role="group" aria-label={words.noOutcome(keyOf(at))}>
        <p>{words.noOutcome(keyOf(at))}</p>
        <QuietButton
          onPress={() => {
            ask(null);
            go(asked);
          }}
        >
          {words.goAnyway}
        </QuietButton>
        <QuietButton onPress={() => ask(null)}>{words.stay}</QuietButton>
      </div>
    );
  return (
    <div className={styles['onward']}>
      {next !== null && (
        <Button appearance={isTalking ? 'default' : 'primary'} onClick={() => press(next)}>
          {words.onTo(keyOf(next))}
        </Button>
      )}
      {before !== undefined && <QuietButton onPress={() => press(before.issue)}>{words.back}</QuietButton>}
      <QuietButton onPress={() => press('end')} primary={next === null && !isTalking}>
        {words.endMeeting}
      </QuietButton>
    </div>
  );
}
