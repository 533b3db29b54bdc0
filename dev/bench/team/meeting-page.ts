import './panel-page';
import type { Failure } from '../../../src/contract';
import { keepUp } from '../../../static/issue-panel/store/keep-up';
import { type Actions, panelActions } from '../../../static/issue-panel/store/actions';
import type { PanelStore } from '../../../static/issue-panel/store/panel-store';
import { openPanel } from '../../../static/issue-panel/store/use-panel-store';
import { keepHearing, keepLooking } from '../../../static/project-page/meeting/follow-meeting';
import { inMeeting, NOTHING_YET, nowOf } from '../../../static/project-page/meeting/running/item-now';
import {
  actsOn,
  createDrawing,
  followingOf,
  type ListActs,
  openMeeting,
} from '../../../static/project-page/meeting/use-meeting';

/** An item of the meeting with its panel. */
type Item = {
  readonly id: string;
  readonly store: PanelStore;
  readonly actions: Actions;
  readonly gone: AbortController;
};

export type MeetingOnPage = {
  readonly acts: ListActs;
  /** The item at which the meeting is; null before the start and after the end. */
  readonly at: () => Item | null;
  /** From the item to another one, or to the end; `agreed`: its talk is closed with that sentence, null without one. */
  readonly goOn: (to: string, agreed?: string | null) => Promise<Failure | null>;
  readonly close: () => void;
};

/** The page of a meeting without what is drawn: its list, the panel of its item, and which row it looks at. */
function openMeetingPage(): MeetingOnPage {
  const drawing = createDrawing();
  const following = followingOf(drawing);
  let item: Item | null = null;
  let look: { readonly pace: string; readonly stop: () => void } = { pace: '', stop: () => undefined };
  let stopHearing: (() => void) | null = null;

  const now = () => {
    const state = item?.store.state();
    const of = drawing.opened();
    const meeting = of === null ? null : inMeeting(of.meeting);
    return state?.status === 'open' && meeting !== null ? nowOf(state.view, meeting.id) : NOTHING_YET;
  };
  const setPace = (): void => {
    const meeting = drawing.opened()?.meeting;
    if (meeting === undefined) return;
    const isRunning = meeting.state === 'running';
    const isTalking = isRunning && now().talk === 'here';
    const pace = `${isRunning} ${isTalking}`;
    if (look.pace === pace) return;
    look.stop();
    look = { pace, stop: isTalking ? () => undefined : keepLooking(meeting.key, isRunning, following) };
  };
  const openItem = (id: string): Item => {
    const opened = drawing.opened();
    const meeting = opened === null ? null : inMeeting(opened.meeting);
    const store = openPanel(null, { issueId: id }, meeting);
    const gone = new AbortController();
    store.subscribe(setPace);
    keepUp(store, gone.signal);
    return { id, store, actions: panelActions(store), gone };
  };
  drawing.subscribe(() => {
    const opened = drawing.opened();
    if (opened === null) return;
    const { meeting } = opened;
    const at = meeting.state === 'running' && meeting.at !== 'hidden' ? meeting.at : null;
    if ((item?.id ?? null) !== at) {
      item?.gone.abort();
      item = at === null ? null : openItem(at);
    }
    stopHearing ??= keepHearing(meeting.key, following);
    setPace();
  });
  const acts = actsOn(drawing);
  void openMeeting(null).then(drawing.draw);
  return {
    acts,
    at: () => item,
    goOn: (to, agreed = null) => {
      const close = agreed === null ? null : { outcome: 'another-talk' as const, agreed, asReady: false };
      return acts.goOn({ base: { from: item?.id ?? null, talk: now().startedAt }, input: { to, close, anyway: true } });
    },
    close: () => {
      item?.gone.abort();
      look.stop();
      stopHearing?.();
    },
  };
}

const parts = { openMeetingPage };
export type MeetingParts = typeof parts;

Object.assign(globalThis, { meetingParts: parts });
