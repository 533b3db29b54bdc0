import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Contract } from '../../../src/calls';
import type { Failure, ReportSetup, Result } from '../../../src/contract';
import type {
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
import { callAt } from '../../issue-panel/store/panel-calls';
import { ask, backend } from '../../ui/backend';
import { repeated } from '../../ui/repeated';
import { newRequestId } from '../../ui/request-id';
import { toFailure } from '../../ui/to-failure';
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

type MeetingPageState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'open'; readonly opened: Opened };

/** @param known what the page knows of the report's board; null: it is read */
async function open(known: ReportSetup | null): Promise<MeetingPageState> {
  const [meeting, setup] = await Promise.all([
    openList(),
    known === null ? ask(() => backend('openReport')) : { ok: true as const, value: known },
  ]);
  if (!meeting.ok) return { status: 'failed', failure: meeting.failure };
  if (!setup.ok) return { status: 'failed', failure: setup.failure };
  try {
    return { status: 'open', opened: await withItems(meeting.value, setup.value) };
  } catch (error) {
    return { status: 'failed', failure: toFailure(error) };
  }
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

/** Reveals in flight at the same time: each writes to Jira. */
const FEW = 4;

/** Each by the rules of a reveal; one that fails leaves the others as they are. */
async function reveal(rounds: readonly Round[], see: Drawing['see']): Promise<ReadonlyMap<string, Failure>> {
  const failed = new Map<string, Failure>();
  for (let from = 0; from < rounds.length; from += FEW)
    await Promise.all(
      rounds.slice(from, from + FEW).map(async ({ issueId, round }) => {
        const call = { requestId: newRequestId(), issueId, base: { round }, input: { anyway: false } };
        const answer = await repeated(() => ask(() => callAt('revealBallot', call)));
        if (answer.ok) see(issueId, answer.value.assessment.readiness);
        else failed.set(issueId, answer.failure);
      }),
    );
  return failed;
}

export type Acts = {
  readonly reload: () => void;
  /** Takes the team on. Ends with the failure, or null when it is stored. */
  readonly goOn: (step: Step) => Promise<Failure | null>;
  /** Whether the page looks at the row of an item whose talk runs in the meeting. */
  readonly setTalking: (isTalking: boolean) => void;
  /** What the panel of an item shows of it. */
  readonly see: Drawing['see'];
  /** Reads how the items stand by now. */
  readonly readAgain: () => void;
  /** `talkFirst`: which of them are talked about first, where that changes, too. */
  readonly saveItems: (
    base: readonly string[] | null,
    items: readonly string[],
    talkFirst?: readonly string[],
  ) => Promise<Failure | null>;
  /** Stores fields of the list; `base`: as the page saw them. */
  readonly save: (base: SomeFields, input: SomeFields) => Promise<Failure | null>;
  /** Says that the list is shared, by mails where that is wanted. */
  readonly tell: (how: { readonly how: Telling; readonly address: string | null }) => Promise<Result<TellingAnswer>>;
  /** Moves items to those that are talked about first. */
  readonly talkFirst: (base: readonly string[], issues: readonly string[]) => Promise<Failure | null>;
  /** Reveals the votes on these items, a few at a time; what failed, by item. */
  readonly showVotes: (rounds: readonly Round[]) => Promise<ReadonlyMap<string, Failure>>;
  /** Leaves an item without a talk whose votes are shown, with its size where that may be settled. */
  readonly agree: (issueId: string, shown: ShownVotes) => Promise<Failure | null>;
  /** Moves an item to those that are talked about first, also one that was agreed without a talk. */
  readonly talkAbout: (issueId: string) => Promise<Failure | null>;
};

/** Fields of the list that people change before its meeting. */
export type SomeFields = Parameters<Contract['changeList']>[0]['input'];
/** A step of the meeting as a page asks for it. */
export type Step = Omit<Parameters<Contract['goOn']>[0], 'requestId'>;

/** The open round of an item. */
export type Round = { readonly issueId: string; readonly round: number };

/** The list, kept up to date while the page is open. */
export function useMeeting(): { readonly state: MeetingPageState; readonly acts: Acts } {
  const [drawing] = useState(createDrawing);
  const [isTalking, setTalking] = useState(false);
  const [acts] = useState(() => actsOn(drawing, setTalking));
  const state = useSyncExternalStore(drawing.subscribe, drawing.state);
  useEffect(() => acts.reload(), [acts]);
  const meeting = state.status === 'open' ? state.opened.meeting : null;
  const isRunning = meeting?.state === 'running';
  const [following] = useState(() => followingOf(drawing));
  useFollowing({ key: meeting?.key ?? null, isRunning, isTalking: isTalking && isRunning }, following);
  return { state, acts };
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
  readonly state: () => MeetingPageState;
  /** null while the list is not open. */
  readonly opened: () => Opened | null;
  readonly draw: (next: MeetingPageState) => void;
  /** What a call has just told of an item: Jira's index, which the list is read from, lags behind it. */
  readonly see: (issueId: string, readiness: Readiness) => void;
  readonly subscribe: (tell: () => void) => () => void;
};

export function createDrawing(): Drawing {
  const listeners = new Set<() => void>();
  const fresh = new Map<string, FreshReadiness>();
  let state: MeetingPageState = { status: 'loading' };
  const draw = (next: MeetingPageState): void => {
    if (next.status === 'open') forgetLeft(fresh, next.opened.meeting);
    state = next.status === 'open' ? { ...next, opened: withFresh(next.opened, fresh) } : next;
    for (const tell of listeners) tell();
  };
  return {
    state: () => state,
    opened: () => (state.status === 'open' ? state.opened : null),
    draw,
    see: (issueId, readiness) => {
      fresh.set(issueId, { readiness, at: performance.now() });
      const isNews = state.status === 'open' && !sameValue(withFresh(state.opened, fresh).items, state.opened.items);
      if (isNews) draw(state);
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
  drawing.draw({ status: 'open', opened: { ...before, meeting: { ...before.meeting, ...counts } } });
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
  drawing.draw({ status: 'open', opened: { ...current, items } });
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
  const next = await open(before.setup);
  if (next.status === 'open' && drawing.opened() === before) drawing.draw(next);
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
  if (meeting.state === 'running' && isThere) draw({ status: 'open', opened: soon });
  const drawnMeeting = opened()?.meeting;
  try {
    const read = await withItems(meeting, before.setup);
    // Another step may have been drawn meanwhile; what a panel has told of its item is none.
    if (opened()?.meeting === drawnMeeting)
      draw({ status: 'open', opened: { ...soon, items: read.items, beside: read.beside } });
    return null;
  } catch (error) {
    if (items.length < listed.size) return toFailure(error);
    draw({ status: 'open', opened: soon });
    return null;
  }
}

/** The list as somebody wants it, which is drawn before the call is answered. */
const inOrder = (opened: Opened, ids: readonly string[]): Opened => ({
  ...opened,
  items: ids.flatMap((id) => opened.items.find((one) => one.id === id) ?? []),
});

/** What the viewer can do on the page. */
export function actsOn(drawing: Drawing, setTalking: Acts['setTalking']): Acts {
  const drawAnswer = async (call: () => Promise<Result<MeetingView>>) => {
    const answer = await ask(call);
    const current = drawing.opened();
    if (!answer.ok) return answer.failure;
    // What the last step has mailed is said until the next act.
    return current === null ? null : drawFrom(drawing, { ...current, mails: 0 }, answer.value);
  };
  const save: Acts['save'] = (base, input) =>
    drawAnswer(() => backend('changeList', { requestId: newRequestId(), base, input }));
  return {
    reload: () => void open(null).then(drawing.draw),
    setTalking,
    see: drawing.see,
    readAgain: () => void drawAnew(drawing),
    goOn: async (step) => {
      const call = { requestId: newRequestId(), ...step };
      const answer = await repeated(() => ask(() => backend('goOn', call)));
      const current = drawing.opened();
      if (!answer.ok || current === null) return answer.ok ? null : answer.failure;
      const { meeting, passed, mails } = answer.value;
      const gone = passed.flatMap((id) => current.items.find((item) => item.id === id) ?? []);
      const movedTo = meeting.at === 'hidden' ? null : meeting.at;
      return drawFrom(drawing, { ...current, movedTo, passed: gone, mails }, meeting);
    },
    save,
    tell: async (input) => {
      const call = { requestId: newRequestId(), base: {}, input };
      const answer = await repeated(() => ask(() => backend('tellPeople', call)));
      if (answer.ok) await drawAnswer(async () => ({ ok: true, value: answer.value.meeting }));
      return answer;
    },
    // What was put on the list before it was kept is among its items.
    saveItems: async (base, items, talkFirst) => {
      const before = drawing.opened();
      if (before === null) return null;
      const { added, talkFirst: first } = before.meeting;
      const isFirst = talkFirst !== undefined && !sameValue(talkFirst, first);
      const soon = inOrder(before, items);
      drawing.draw({ status: 'open', opened: soon });
      const drawnSoon = drawing.opened();
      const failure = await save(
        { items: base, added: base === null ? added : [], ...(isFirst ? { talkFirst: first } : {}) },
        { items, added: [], ...(isFirst ? { talkFirst } : {}) },
      );
      if (failure !== null && drawing.opened() === drawnSoon) drawing.draw({ status: 'open', opened: before });
      return failure;
    },
    talkFirst: (base, issues) => save({ talkFirst: base }, { talkFirst: issues }),
    showVotes: async (rounds) => {
      const failed = await reveal(rounds, drawing.see);
      const { revealed = [], withoutTalk = [] } = drawing.opened()?.meeting ?? {};
      const shown = rounds.map(({ issueId }) => issueId).filter((id) => !failed.has(id));
      const input = {
        revealed: [...new Set([...revealed, ...shown])],
        // What was agreed before was not agreed on these votes.
        withoutTalk: withoutTalk.filter((id) => !shown.includes(id)),
      };
      if (shown.length === 0) await drawAnswer(openList);
      const failure = shown.length === 0 ? null : await save({ revealed, withoutTalk }, input);
      return failure === null ? failed : new Map([...failed, ...shown.map((id) => [id, failure] as const)]);
    },
    agree: async (issueId, { round, size }) => {
      const label = size?.toSettle ?? null;
      if (label !== null) {
        const settling = { requestId: newRequestId(), issueId, base: { round, label: null }, input: { label } };
        const answer = await repeated(() => ask(() => callAt('settleSize', settling)));
        if (!answer.ok) {
          // Another person may have settled on another card.
          await drawAnswer(openList);
          return answer.failure;
        }
        drawing.see(issueId, answer.value.assessment.readiness);
      }
      const base = drawing.opened()?.meeting.withoutTalk ?? [];
      return save({ withoutTalk: base }, { withoutTalk: [...base, issueId] });
    },
    talkAbout: async (issueId) => {
      const { talkFirst = [], withoutTalk = [] } = drawing.opened()?.meeting ?? {};
      const input = { talkFirst: [...talkFirst, issueId], withoutTalk: withoutTalk.filter((id) => id !== issueId) };
      return save({ talkFirst, withoutTalk }, input);
    },
  };
}
