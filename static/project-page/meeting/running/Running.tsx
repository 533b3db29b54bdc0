import { view } from '@forge/bridge';
import { type ReactElement, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { mergedBreaks } from '../../../../src/domain/talk/breaks';
import { leaderOf } from '../../../../src/situation/leader';
import { IssuePanel } from '../../../issue-panel/IssuePanel';
import { tabTextKey } from '../../../issue-panel/form/use-tab-text';
import { type Fields, writtenIn } from '../../../issue-panel/form/writing';
import { useBusy } from '../../../issue-panel/keyboard/is-busy';
import { tabTexts } from '../../../issue-panel/store/tab-texts';
import type { Onward as OnwardOfPanel } from '../../../issue-panel/store/panel-context';
import { PanelWordsProvider } from '../../../issue-panel/words';
import type { PanelWords } from '../../../issue-panel/words.en';
import { useAnnounce } from '../../../ui/Announcer';
import { MeContext, useNameOf } from '../../../ui/Name';
import { QuietButton } from '../../../ui/QuietButton';
import { IssueLink } from '../../shared/IssueLink';
import { ItemText } from '../ItemText';
import styles from '../Meeting.module.css';
import type { Acts, Opened } from '../use-meeting';
import { useWords } from '../words';
import { Head } from './Head';
import { inMeeting, type ItemNow, NOTHING_YET, type OpenItem, useItem } from './item-now';
import { Onward } from './Onward';
import { Place } from './Place';
import { useWays } from './use-ways';

/** After a step (ms): the page that follows it first reads Jira before the talk that was left is written there. */
const SETTLED_MS = 6_000;

export type RunningProps = { readonly opened: Opened; readonly acts: Acts };

/** The meeting while it goes on: the list with its minutes, and the panel of the item that the team is at. */
export function Running({
  opened: read,
  acts,
  words: panelWords,
}: RunningProps & { readonly words: PanelWords }): ReactElement {
  const words = useWords();
  const announce = useAnnounce();
  const { items, passed } = read;
  const { setTalking, see, reload, readAgain } = acts;
  const area = useRef<HTMLDivElement>(null);
  const at = useShown(read, () => area.current);
  const shown = items.find(({ id }) => id === at.id) ?? null;
  const item = useItem(shown?.id ?? null, inMeeting(read.meeting));
  // While the viewer stays behind nothing is known of the item at which the meeting is.
  const isThere = item !== null && item.id === read.meeting.at;
  const present = isThere ? item.now : NOTHING_YET;
  const opened = withBreaks(read, present);
  const { meeting } = opened;
  const id = inMeeting(meeting)?.id ?? '';
  const leader = leaderOf(present.led, { id, facilitator: meeting.facilitator });
  const ways = useWays(opened, acts, present);
  const onward: OnwardOfPanel = {
    ...ways.onward,
    start: async () => {
      const failure = await ways.onward.start();
      await item?.store.refresh();
      return failure;
    },
  };
  const place = ways.at?.key ?? null;
  useEffect(() => {
    if (place !== null) announce(words.moved(place), 'for-certain');
  }, [announce, place, words]);
  const isTalking = present.talk === 'here';
  useEffect(() => {
    setTalking(isTalking);
    return () => setTalking(false);
  }, [isTalking, setTalking]);
  const { readiness } = present;
  useEffect(() => {
    if (readiness !== null && meeting.at !== null) see(meeting.at, readiness);
  }, [readiness, meeting.at, see]);
  useEffect(() => {
    const timer = setTimeout(readAgain, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [meeting.at, readAgain]);
  const isHidden = item?.isHidden === true;
  const gone = useGone(item, shown?.key ?? '');
  useEffect(() => {
    if (isHidden) reload();
  }, [isHidden, reload]);
  useTurnout(present, words.turnout);
  return (
    <section className={styles['running']} aria-labelledby="meeting">
      <Head opened={opened} acts={acts} leader={leader} end={() => ways.goTo('end')} />
      <div className={styles['beside']}>
        <div className={styles['side']}>
          <ol className={styles['rows']} aria-label={words.list}>
            {items.map((one) => (
              <Place key={one.id} item={one} opened={opened} />
            ))}
          </ol>
          {read.gone.length > 0 && <p role="status">{words.gone(read.gone.map(({ key }) => key))}</p>}
          {meeting.canEdit && <Onward opened={opened} ways={ways} now={present} store={isThere ? item.store : null} />}
        </div>
        <div className={styles['item']} ref={area}>
          {ways.going !== null && <p role="status">{words.going(ways.going.isClosing, ways.going.to?.key ?? null)}</p>}
          {place !== null && passed.length > 0 && (
            <p role="status">
              {words.passed(
                passed.map(({ key }) => key),
                place,
              )}
            </p>
          )}
          {at.isBehind && ways.at !== null && <WentOn leader={leader} to={ways.at} go={at.catchUp} />}
          {(at.id === 'hidden' || isHidden) && <p>{words.hidden(gone?.isLast === true ? gone.key : null)}</p>}
          {gone !== null && <LostTexts issueId={gone.issueId} talk={gone.talk} />}
          {shown !== null && item !== null && !isHidden && (
            <>
              <h2 className={styles['name']}>
                <IssueLink issueKey={shown.key} summary={item.now.summary ?? shown.summary} />
              </h2>
              <PanelWordsProvider words={panelWords}>
                <IssuePanel
                  key={shown.id}
                  store={item.store}
                  size="meeting"
                  onward={meeting.canEdit && !at.isBehind ? onward : null}
                />
              </PanelWordsProvider>
              {item.now.content !== null && item.now.readiness !== null && (
                <ItemText issueId={shown.id} version={item.now.readiness.fingerprint} content={item.now.content} />
              )}
            </>
          )}
        </div>
      </div>
    </section>
  );
}

type GoneItem = {
  /** An item that the viewer cannot open any more. */
  readonly issueId: string;
  readonly key: string;
  /** The start of the talk about it that they were in; null without one. */
  readonly talk: string | null;
};

/**
 * The item that the viewer could open and cannot any more, with its talk; null where there is none. `isLast`: they have
 * opened no other one since.
 */
function useGone(item: OpenItem | null, key: string): (GoneItem & { readonly isLast: boolean }) | null {
  const [opened, open] = useState<GoneItem | null>(null);
  const [gone, setGone] = useState(opened);
  const isOpen = item !== null && item.now !== NOTHING_YET;
  if (isOpen && (opened?.issueId !== item.id || opened.talk !== item.now.startedAt))
    open({ issueId: item.id, key, talk: item.now.startedAt });
  if (item?.isHidden === true && opened?.issueId === item.id && gone !== opened) setGone(opened);
  return gone && { ...gone, isLast: gone === opened };
}

/** The question and the sentence that the viewer wrote about an item that is gone, to be copied or dropped. */
function LostTexts({ issueId, talk }: Pick<GoneItem, 'issueId' | 'talk'>): ReactElement | null {
  const words = useWords();
  const me = useContext(MeContext) ?? '';
  const forms: readonly (readonly [string, Fields])[] = [
    ['ask', { signed: '', unnamed: '' }],
    [`agreed ${talk ?? ''}`, { text: '' }],
  ];
  const keyOf = (name: string): string => tabTextKey(me, issueId, name);
  const read = (): string => {
    const texts = forms.map(([name, like]) => {
      const fields = writtenIn(tabTexts.get(keyOf(name)), like)?.fields ?? {};
      return Object.values(fields).join('').trim();
    });
    return texts.filter((text) => text !== '').join('\n');
  };
  const text = useSyncExternalStore(tabTexts.listen, read);
  if (text === '') return null;
  const drop = (): void => {
    for (const [name] of forms) tabTexts.set(keyOf(name), null);
  };
  return (
    <div className={styles['late']} role="group" aria-label={words.lost}>
      <p>{words.lost}</p>
      <p dir="auto">{text}</p>
      <QuietButton look="text" onPress={drop}>
        {words.drop}
      </QuietButton>
    </div>
  );
}

/** The talk of the meeting is followed closer than its list. */
function withBreaks(opened: Opened, { breaks }: ItemNow): Opened {
  const { meeting } = opened;
  return { ...opened, meeting: { ...meeting, breaks: mergedBreaks(meeting.breaks, breaks) } };
}

/** Where the page stands: with the meeting, but never away from text that is not sent, or from the focus. */
function useShown({ meeting: { at }, movedTo }: Opened, area: () => Element | null) {
  const [id, show] = useState(at);
  const isBusy = useBusy(area);
  const isBehind = id !== at && isBusy && movedTo !== at;
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
