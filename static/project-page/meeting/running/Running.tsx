import { view } from '@forge/bridge';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { useBusy } from '../../../issue-panel/keyboard/is-busy';
import { useAnnounce } from '../../../ui/Announcer';
import { useNameOf } from '../../../ui/Name';
import { QuietButton } from '../../../ui/QuietButton';
import { IssueLink } from '../../shared/IssueLink';
import { ItemText } from '../ItemText';
import { ItemPanel } from '../load-panel';
import styles from '../Meeting.module.css';
import type { Acts, Opened } from '../use-meeting';
import { useWords } from '../words';
import { Head } from './Head';
import { Onward } from './Onward';
import { type ItemNow, NOTHING_YET } from './item-now';
import { Place } from './Place';
import { inMeeting } from './steps';
import { useWays } from './use-ways';

type Props = { readonly opened: Opened; readonly acts: Acts };

/** The meeting while it goes on: the list with its minutes, and the panel of the item that the team is at. */
export function Running({ opened, acts }: Props): ReactElement {
  const words = useWords();
  const announce = useAnnounce();
  const { meeting, items } = opened;
  const { setTalking, see } = acts;
  const area = useRef<HTMLDivElement>(null);
  const at = useShown(opened, () => area.current);
  const [now, setNow] = useState(NOTHING_YET);
  // While the viewer stays behind, and until its own panel is open, nothing is known of the item at which the meeting is.
  const present = now.of === meeting.at ? now : NOTHING_YET;
  const ways = useWays(opened, acts, present);
  const place = ways.at?.key ?? null;
  useEffect(() => {
    if (place !== null) announce(words.moved(place), 'for-certain');
  }, [announce, place, words]);
  const isTalking = present.talk === 'here';
  useEffect(() => {
    setTalking(isTalking);
    return () => setTalking(false);
  }, [isTalking, setTalking]);
  const { of, readiness } = present;
  useEffect(() => {
    if (readiness !== null && of !== null) see(of, readiness);
  }, [readiness, of, see]);
  useTurnout(present, words.turnout);
  return (
    <section className={styles['running']} aria-labelledby="meeting">
      <Head opened={opened} acts={acts} leader={isTalking ? present.leader : meeting.facilitator} end={ways.end} />
      <div className={styles['beside']}>
        <div className={styles['side']}>
          <ol className={styles['rows']} aria-label={words.list}>
            {items.map((item) => (
              <Place key={item.id} item={item} opened={opened} go={meeting.canEdit ? ways.goTo : null} />
            ))}
          </ol>
          {meeting.canEdit && <Onward ways={ways} now={present} failure={ways.failure} />}
        </div>
        <div className={styles['item']} ref={area}>
          {at.isBehind && ways.at !== null && <WentOn leader={meeting.facilitator} to={ways.at} go={at.catchUp} />}
          {at.id === 'hidden' && <p>{words.hidden}</p>}
          <Item
            key={at.id}
            item={items.find(({ id }) => id === at.id) ?? null}
            opened={opened}
            onward={
              meeting.canEdit && ways.next !== null && !at.isBehind ? { key: ways.next.key, go: ways.closed } : null
            }
            content={now.of === at.id ? now.content : null}
            onNow={setNow}
            onHidden={acts.reload}
          />
        </div>
      </div>
    </section>
  );
}

type ItemProps = {
  readonly item: BacklogItem | null;
  readonly opened: Opened;
  readonly onward: Parameters<typeof ItemPanel>[0]['onward'];
  readonly content: ItemNow['content'];
  readonly onNow: (now: ItemNow) => void;
  readonly onHidden: () => void;
};

function Item({ item, opened, onward, content, onNow, onHidden }: ItemProps): ReactElement | null {
  const { begins, meeting } = opened;
  useEffect(() => () => onNow(NOTHING_YET), [onNow]);
  const of = inMeeting(meeting);
  if (item === null || of === null) return null;
  return (
    <>
      <h2 className={styles['name']}>
        <IssueLink issueKey={item.key} summary={item.summary} />
      </h2>
      <ItemPanel
        issueId={item.id}
        meeting={of}
        begins={begins?.issueId === item.id ? begins : null}
        onward={onward}
        onNow={onNow}
        onHidden={onHidden}
      />
      {content !== null && <ItemText issueId={item.id} content={content} />}
    </>
  );
}

/** Where the page stands: with the meeting, but never away from text that is not sent, or from the focus. */
function useShown({ meeting: { at }, begins }: Opened, area: () => Element | null) {
  const [id, show] = useState(at);
  const isBusy = useBusy(area);
  const isBehind = id !== at && isBusy && begins?.issueId !== at;
  if (id !== at && !isBehind) show(at);
  return { id, isBehind, catchUp: () => show(at) };
}

type WentOnProps = { readonly leader: string | null; readonly to: BacklogItem; readonly go: () => void };

/** The meeting is elsewhere, while the viewer writes. */
function WentOn({ leader, to, go }: WentOnProps): ReactElement {
  const words = useWords();
  const nameOf = useNameOf(leader === null ? [] : [leader]);
  return (
    <p className={styles['wentOn']} role="status">
      <span>{words.wentOn(leader === null ? null : nameOf(leader), to.key)}</span>
      <QuietButton onPress={go}>{words.goThere}</QuietButton>
    </p>
  );
}

/** Counts the votes in the title of the tab, while they are asked for. */
function useTurnout({ turnout }: ItemNow, title: (turnout: string | null) => string): void {
  useEffect(() => {
    if (turnout === null) return undefined;
    const tell = (said: string | null): void => void view.changeWindowTitle(title(said)).catch(console.error);
    tell(turnout);
    return () => tell(null);
  }, [turnout, title]);
}
