import { useState, useSyncExternalStore } from 'react';
import type { PanelView, TalkView } from '../../../../src/contract';
import type { MeetingView } from '../../../../src/contract-meeting';
import { meetingId } from '../../../../src/domain/meeting/meeting-id';
import type { Content } from '../../../../src/domain/content/content';
import type { Readiness } from '../../../../src/domain/refinement/readiness';
import type { Breaks } from '../../../../src/domain/talk/breaks';
import type { InMeeting, RunningTalk } from '../../../../src/domain/talk/talk';
import { isTalkOf } from '../../../../src/situation/leader';
import { turnoutOf } from '../../../issue-panel/store/talk-and-vote';
import type { PanelStore } from '../../../issue-panel/store/panel-store';
import { openPanel } from '../../../issue-panel/store/use-panel-store';

/** How the item stands in its meeting, as its panel knows it. */
export type ItemNow = {
  /** `here`: in this meeting. `elsewhere`: on the work item alone. */
  readonly talk: 'here' | 'elsewhere' | null;
  /** When the talk in this meeting started; null without one. */
  readonly startedAt: RunningTalk['startedAt'] | null;
  /** Its talk in this meeting was closed. */
  readonly isDone: boolean;
  /** Of the running talk, who leads it and where; null without one. */
  readonly led: Pick<TalkView, 'facilitator' | 'meeting'> | null;
  /** Of the meeting, as its talk knows them. */
  readonly breaks: Breaks;
  /** The viewer listens, or was said to be away. */
  readonly iLeft: boolean;
  /** How many of those present have voted, as `3/5`; null while nobody is asked to. */
  readonly turnout: string | null;
  readonly readiness: Readiness | null;
  /** As it reads now, which may be newer than on the list; null while nothing is known. */
  readonly summary: string | null;
  /** What was found in the issue, which its panel draws. */
  readonly content: Content | null;
};
export const NOTHING_YET: ItemNow = {
  talk: null,
  startedAt: null,
  isDone: false,
  led: null,
  breaks: [],
  iLeft: false,
  turnout: null,
  readiness: null,
  summary: null,
  content: null,
};

/** The meeting as its talks carry it; null before its start. */
export const inMeeting = ({ key, n, startedAt }: MeetingView): InMeeting | null =>
  startedAt === null ? null : { id: meetingId(key, n), startedAt };

/** @param meeting its id */
export function nowOf(view: PanelView, meeting: string): ItemNow {
  const { talk } = view;
  const isHere = talk !== null && isTalkOf(talk, meeting);
  const { ballot } = view;
  return {
    talk: talk === null ? null : isHere ? 'here' : 'elsewhere',
    startedAt: isHere ? talk.startedAt : null,
    isDone: talk === null && view.talks.at(-1)?.meeting === meeting,
    led: talk,
    breaks: isHere ? (talk.meeting?.breaks ?? []) : [],
    iLeft: talk?.iLeft === true,
    turnout: talk === null || ballot.state !== 'open' ? null : turnoutOf(view, ballot).join('/'),
    readiness: view.assessment.readiness,
    summary: view.issue.summary,
    content: view.content,
  };
}

export type OpenItem = {
  readonly id: string;
  readonly store: PanelStore;
  readonly now: ItemNow;
  /** The viewer may not see the item any more. */
  readonly isHidden: boolean;
};

const silent = () => () => undefined;
const nothing = () => null;

/** The panel of the item that the page shows, held by the page; null where it shows none. */
export function useItem(id: string | null, meeting: InMeeting | null): OpenItem | null {
  const [open, setOpen] = useState<{ readonly id: string; readonly store: PanelStore } | null>(null);
  const isOpen = open?.id === id;
  const shown = isOpen
    ? open
    : id === null || meeting === null
      ? null
      : { id, store: openPanel(null, { issueId: id }, meeting) };
  if (shown !== open) setOpen(shown);
  const state = useSyncExternalStore(shown?.store.subscribe ?? silent, shown?.store.state ?? nothing);
  if (shown === null || meeting === null) return null;
  return {
    id: shown.id,
    store: shown.store,
    now: state?.status === 'open' ? nowOf(state.view, meeting.id) : NOTHING_YET,
    isHidden: state?.status === 'failed' && state.failure.code === 'not-found',
  };
}
