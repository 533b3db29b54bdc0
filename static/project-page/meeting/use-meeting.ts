import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Contract } from '../../../src/calls';
import type { Failure, ReportSetup, Result } from '../../../src/contract';
import type {
  FastLaneView,
  MeetingCounts,
  MeetingItem,
  MeetingMoved,
  MeetingView,
  Telling,
  TellingAnswer,
} from '../../../src/contract-meeting';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { ITEMS_AT_MOST } from '../../../src/domain/meeting/meeting';
import type { Readiness } from '../../../src/domain/refinement/readiness';
import type { ShownVotes } from '../../../src/domain/meeting/shown-votes';
import { sameValue } from '../../../src/domain/shared/same-value';
import { ask, backend } from '../../ui/backend';
import { repeated } from '../../ui/repeated';
import { newRequestId } from '../../ui/request-id';
import { toFailure, valueOf } from '../../ui/to-failure';
import { useReading } from '../../ui/use-reading';
import { type Following, useFollowing } from './follow-meeting';
import { openList } from '../shared/last-list';
import { type Proposal, readItems, readProposal } from './read-items';

/** What is read of the board beside the list. */
export type Beside = Pick<Proposal, 'heldBack' | 'onBoard'>;

/** The list with its items as the viewer sees them. */
export type Opened = {
  readonly meeting: MeetingView;
  readonly setup: ReportSetup;
  /** In the order of the list; while nobody has changed it, what to refine next. */
  readonly items: readonly BacklogItem[];
  /** Drafts that would be next, and who has work on the board; null where the page has not read them. */
  readonly beside: Beside | null;
  /** When the page read it, by its own clock (ms). */
  readonly receivedAt: number;
  /** The item to which the viewer moved the meeting last; null where others did. */
  readonly movedTo: string | null;
  /** Items that the meeting has passed over with that move, because they are gone. */
  readonly passed: readonly BacklogItem[];
  /** Items that left the list while the page followed the meeting: they were deleted or taken off, or are hidden by now. */
  readonly gone: readonly BacklogItem[];
  /** How many people that move has mailed about the talk that it closed. */
  readonly mails: number;
};

/** Opens the list. `known`: what the page knows of the report's board; null: it is read. */
export async function openMeeting(known: ReportSetup | null): Promise<Opened> {
  const [meeting, setup] = await Promise.all([openList(), known ?? ask(() => backend('openReport')).then(valueOf)]);
  return withItems(valueOf(meeting), setup);
}

async function withItems(meeting: MeetingView, setup: ReportSetup): Promise<Opened> {
  const opened = { meeting, setup, receivedAt: performance.now(), movedTo: null, passed: [], gone: [], mails: 0 };
  if (meeting.items === null) return { ...opened, ...(await proposed(meeting, setup)) };
  const ids = idsIn(meeting);
  const found = await readItems(setup, ids);
  return { ...opened, items: ids.flatMap((id) => found.get(id) ?? []), beside: null };
}

/** What to refine next, behind what was put on the list already. */
async function proposed({ added }: MeetingView, setup: ReportSetup): Promise<Pick<Opened, 'items' | 'beside'>> {
  const [{ items, ...beside }, found] = await Promise.all([readProposal(setup), readItems(setup, added)]);
  const first = added.flatMap((id) => found.get(id) ?? []);
  const others = items.filter(({ id }) => !found.has(id));
  return { items: [...first, ...others].slice(0, ITEMS_AT_MOST), beside };
}

const idsIn = ({ items, moves }: MeetingView): readonly string[] => [
  ...new Set([...(items ?? []).map(({ id }) => id), ...moves.map(({ issue }) => issue)]),
];

/** The list after a look: what the look tells, and what was known of the items. */
function movedTo({ items: ids, ...moved }: NonNullable<MeetingMoved>, known: MeetingView): MeetingView {
  const items = ids?.map((id) => known.items?.find((item) => item.id === id) ?? unknownItem(id)) ?? null;
  return { ...known, ...moved, items };
}

const unknownItem = (id: string): MeetingItem => {
  const counts = { openQuestions: 0, waitingAnswers: 0, round: null, votes: 0, readers: 0, owners: [] };
  return { ...counts, id, shown: null, iRead: false };
};

/** What the viewer can do to the list and in its meeting. Each act ends with its failure, or null when it is stored. */
export type ListActs = {
  /** Takes the team on. */
  readonly goOn: (step: Step) => Promise<Failure | null>;
  /** What the panel of an item shows of it. */
  readonly see: Drawing['see'];
  /** Reads how the items stand by now. */
  readonly readAgain: () => void;
  /** `talkFirst`: which of them are talked about first, where that changes, too. */
  readonly saveItems: (items: readonly string[], talkFirst?: readonly string[]) => Promise<Failure | null>;
  /** Stores fields of the list; `base`: as the page saw them. */
  readonly save: (base: SomeFields, input: SomeFields) => Promise<Failure | null>;
  /** Says that the list is shared, by mails where that is wanted. */
  readonly tell: (how: { readonly how: Telling; readonly address: string | null }) => Promise<Result<TellingAnswer>>;
  /** Shows everybody the votes on these items. */
  readonly showVotes: (rounds: readonly Round[]) => Promise<Result<FastLaneView>>;
  /** Leaves an item without a talk whose votes are shown, with its size where that may be settled. */
  readonly agree: (issueId: string, shown: ShownVotes) => Promise<Result<FastLaneView>>;
};
export type Acts = ListActs & {
  readonly reload: () => void;
  /** Whether the page looks at the row of an item whose talk runs in the meeting. */
  readonly setTalking: (isTalking: boolean) => void;
};

/** Fields of the list that people change before its meeting. */
export type SomeFields = Parameters<Contract['changeList']>[0]['input'];
/** A step of the meeting as a page asks for it. */
export type Step = Omit<Parameters<Contract['goOn']>[0], 'requestId'>;

/** The open round of an item. */
export type Round = Parameters<Contract['showVotes']>[0]['input']['rounds'][number];

type OpenPage = { readonly opened: Opened | null; readonly failure: Failure | null; readonly acts: Acts };

/** The list, kept up to date while the page is open; null until it is read. */
export function useMeeting(): OpenPage {
  const [drawing] = useState(createDrawing);
  const [isTalking, setTalking] = useState(false);
  const { reading, start } = useReading<Opened>('list');
  const [acts] = useState(() => {
    const reload = async (): Promise<void> => {
      const opened = await start(async function* () {
        yield openMeeting(null);
      });
      if (opened !== null) drawing.draw(opened);
    };
    return { ...actsOn(drawing), reload: () => void reload(), setTalking };
  });
  const opened = useSyncExternalStore(drawing.subscribe, drawing.opened);
  useEffect(() => acts.reload(), [acts]);
  const isRunning = opened?.meeting.state === 'running';
  const [following] = useState(() => followingOf(drawing));
  useFollowing({ key: opened?.meeting.key ?? null, isRunning, isTalking: isTalking && isRunning }, following);
  return { opened, failure: reading.status === 'failed' ? reading.failure : null, acts };
}

/** For how long what a call has told counts more than Jira's index (ms). */
const FRESH_MS = 60_000;
type FreshReadiness = { readonly readiness: Readiness; readonly at: number };

function withFresh(opened: Opened, fresh: ReadonlyMap<string, FreshReadiness>): Opened {
  const now = performance.now();
  const items = opened.items.map((item) => {
    const latest = fresh.get(item.id);
    return latest === undefined || now - latest.at > FRESH_MS ? item : { ...item, readiness: latest.readiness };
  });
  return { ...opened, items };
}

/** What was told of an item while the meeting was at it is older than how its talk ended. */
function forgetLeft(fresh: Map<string, FreshReadiness>, { state, at }: MeetingView): void {
  if (state === 'running') for (const id of fresh.keys()) if (id !== at) fresh.delete(id);
}

/** What the page draws, outside of React, so that each answer is taken onto what is drawn by then. */
type Drawing = {
  /** null until the list is open. */
  readonly opened: () => Opened | null;
  readonly draw: (next: Opened) => void;
  /** What a call has just told of an item: Jira's index, which the list is read from, lags behind it. */
  readonly see: (issueId: string, readiness: Readiness) => void;
  readonly subscribe: (tell: () => void) => () => void;
};

export function createDrawing(): Drawing {
  const listeners = new Set<() => void>();
  const fresh = new Map<string, FreshReadiness>();
  let opened: Opened | null = null;
  const draw = (next: Opened): void => {
    forgetLeft(fresh, next.meeting);
    opened = withFresh(next, fresh);
    for (const tell of listeners) tell();
  };
  return {
    opened: () => opened,
    draw,
    see: (issueId, readiness) => {
      fresh.set(issueId, { readiness, at: performance.now() });
      if (opened !== null && !sameValue(withFresh(opened, fresh).items, opened.items)) draw(opened);
    },
    subscribe: (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}

/** How a look takes what it has found onto the page. */
export function followingOf(drawing: Drawing): Following {
  let last = Promise.resolve();
  return {
    meeting: () => drawing.opened()?.meeting ?? null,
    hear: (moved) => drawAfter(moved, drawing),
    count: (counts) => drawWith(counts, drawing),
    inTurn: (work) => void (last = last.then(work).catch(console.error)),
  };
}

/** Draws what was said of the items meanwhile, then how they stand by it. */
async function drawWith(counts: MeetingCounts, drawing: Drawing): Promise<void> {
  const before = drawing.opened();
  if (before === null) return;
  const { items, unread } = before.meeting;
  if (unread === counts.unread && sameValue(items, counts.items)) return;
  drawing.draw({ ...before, meeting: { ...before.meeting, ...counts } });
  await drawAnew(drawing);
}

/** Draws how the items stand by now. */
async function drawAnew(drawing: Drawing): Promise<void> {
  const before = drawing.opened();
  if (before === null) return;
  const ids = idsIn(before.meeting);
  const found = await readItems(before.setup, ids).catch(() => new Map<string, BacklogItem>());
  const current = drawing.opened();
  if (current === null) return;
  const items = current.items.map((item) => found.get(item.id) ?? item);
  drawing.draw({ ...current, items });
}

/** Draws what a look has found: the step of a meeting that goes on at once, anything else once it is read. */
async function drawAfter(moved: MeetingMoved, drawing: Drawing): Promise<void> {
  const before = drawing.opened();
  if (before === null) return;
  if (moved !== null && moved.state === 'running' && before.meeting.state === 'running') {
    // The step is drawn at once; its items may follow.
    void drawFrom(drawing, before, movedTo(moved, before.meeting));
    return;
  }
  const next = await openMeeting(before.setup);
  if (drawing.opened() === before) drawing.draw(next);
}

/**
 * Draws the list with the items that the page has, then with the items as they are now. Where these cannot be read, it ends with the failure
 * if the page lacks some: what was stored is no failure.
 */
async function drawFrom({ draw, opened }: Drawing, before: Opened, meeting: MeetingView): Promise<Failure | null> {
  const has = new Map(before.items.map((item) => [item.id, item]));
  const isMoved = before.movedTo === meeting.at;
  const items = idsIn(meeting).flatMap((id) => has.get(id) ?? []);
  const own = isMoved
    ? { movedTo: before.movedTo, passed: before.passed, mails: before.mails }
    : { movedTo: null, passed: [], mails: 0 };
  const listed = new Set(idsIn(meeting));
  const isOn = meeting.state === 'running' && before.meeting.state === 'running';
  const gone = isOn ? [...before.gone, ...before.items].filter(({ id }) => !listed.has(id)) : [];
  const soon = { ...before, ...own, gone, meeting, items, receivedAt: performance.now() };
  const isThere = meeting.at === null || meeting.at === 'hidden' || has.has(meeting.at);
  if (meeting.state === 'running' && isThere) draw(soon);
  const drawnMeeting = opened()?.meeting;
  try {
    const read = await withItems(meeting, before.setup);
    // Another step may have been drawn meanwhile; what a panel has told of its item is none.
    if (opened()?.meeting === drawnMeeting) draw({ ...soon, items: read.items, beside: read.beside });
    return null;
  } catch (error) {
    if (items.length < listed.size) return toFailure(error);
    draw(soon);
    return null;
  }
}

/** The list as somebody wants it, which is drawn before the call is answered. */
const inOrder = (opened: Opened, ids: readonly string[]): Opened => ({
  ...opened,
  items: ids.flatMap((id) => opened.items.find((one) => one.id === id) ?? []),
});

/** Calls the back end under one request id, also where the answer was lost. */
function press<T>(call: (requestId: string) => Promise<Result<T>>): Promise<Result<T>> {
  const requestId = newRequestId();
  return repeated(() => ask(() => call(requestId)));
}

export function actsOn(drawing: Drawing): ListActs {
  const drawMeeting = async (meeting: MeetingView): Promise<Failure | null> => {
    const current = drawing.opened();
    // What the last step has mailed is said until the next act.
    return current === null ? null : drawFrom(drawing, { ...current, mails: 0 }, meeting);
  };
  const save: Acts['save'] = async (base, input) => {
    const requestId = newRequestId();
    const answer = await ask(() => backend('changeList', { requestId, base, input }));
    return answer.ok ? drawMeeting(answer.value) : answer.failure;
  };
  /** Draws what the call has stored, also where it failed on the way; once all of it is stored nothing is left to be told. */
  const decide = async (
    isDone: (meeting: MeetingView) => boolean,
    call: (requestId: string) => Promise<Result<FastLaneView>>,
  ): Promise<Result<FastLaneView>> => {
    const answer = await press(call);
    const list = answer.ok ? { ok: true as const, value: answer.value.meeting } : await openList();
    if (answer.ok) for (const { id, readiness } of answer.value.judged) drawing.see(id, readiness);
    if (list.ok) await drawMeeting(list.value);
    if (answer.ok || !list.ok || !isDone(list.value)) return answer;
    return { ok: true, value: { meeting: list.value, judged: [], refused: [] } };
  };
  return {
    see: drawing.see,
    readAgain: () => void drawAnew(drawing),
    goOn: async (step) => {
      const answer = await press((requestId) => backend('goOn', { requestId, ...step }));
      const current = drawing.opened();
      if (!answer.ok || current === null) return answer.ok ? null : answer.failure;
      const { meeting, passed, mails } = answer.value;
      const gone = passed.flatMap((id) => current.items.find((item) => item.id === id) ?? []);
      const movedTo = meeting.at === 'hidden' ? null : meeting.at;
      return drawFrom(drawing, { ...current, movedTo, passed: gone, mails }, meeting);
    },
    save,
    tell: async (input) => {
      const answer = await press((requestId) => backend('tellPeople', { requestId, base: {}, input }));
      if (answer.ok) await drawMeeting(answer.value.meeting);
      return answer;
    },
    // What was put on the list before it was kept is among its items.
    saveItems: async (items, talkFirst) => {
      const before = drawing.opened();
      if (before === null) return null;
      const { added, talkFirst: first } = before.meeting;
      drawing.draw(inOrder(before, items));
      const drawnSoon = drawing.opened();
      const failure = await save(
        { items: before.meeting.items?.map(({ id }) => id) ?? null, added, talkFirst: first },
        { items, added: [], talkFirst: talkFirst ?? first },
      );
      if (failure !== null && drawing.opened() === drawnSoon) drawing.draw(before);
      return failure;
    },
    showVotes: (rounds) => {
      const isShown = ({ items }: MeetingView): boolean =>
        !rounds.some(({ issueId, round }) => items?.some((one) => one.id === issueId && one.round === round));
      return decide(isShown, (requestId) => backend('showVotes', { requestId, base: {}, input: { rounds } }));
    },
    agree: (issueId, { round, size }) => {
      const input = { issueId, size: size?.toSettle ?? null };
      const isAgreed = ({ withoutTalk }: MeetingView): boolean => withoutTalk.includes(issueId);
      return decide(isAgreed, (requestId) => backend('agreeWithoutTalk', { requestId, base: { round }, input }));
    },
  };
}
