import { useCallback, useEffect, useRef, useState } from 'react';
import { realtime } from '@forge/bridge/realtime';
import type { Failure, ReportSetup, Result } from '../../../src/contract';
import type { MeetingView, Telling, Told } from '../../../src/contract-meeting';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { Destination } from '../../../src/domain/meeting/going-on';
import { ITEMS_AT_MOST } from '../../../src/domain/meeting/meeting';
import { meetingChannel } from '../../../src/domain/shared/hint-channel';
import { callAt } from '../../issue-panel/store/panel-calls';
import type { Contract } from '../../../src/calls';
import { ask, backend } from '../../ui/backend';
import { repeated } from '../../ui/repeated';
import { newRequestId } from '../../ui/request-id';
import { toFailure } from '../shared/failure';
import { readItems, readProposal } from './read-items';

/** The list with its items as the viewer sees them. */
export type Opened = {
  readonly meeting: MeetingView;
  readonly setup: ReportSetup;
  /** In the order of the list; while nobody has changed it, what to refine next. */
  readonly items: readonly BacklogItem[];
  /** Drafts that would be next; null where the page has not read them. */
  readonly heldBack: readonly BacklogItem[] | null;
  /** When the page read it, by its own clock (ms). */
  readonly receivedAt: number;
};

export type MeetingPageState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'open'; readonly opened: Opened };

/** Milliseconds between two looks at the list, while the team talks and before. */
const LOOK_MS = 3_000;
const SLOW_LOOK_MS = 15_000;

async function open(): Promise<MeetingPageState> {
  const [meeting, setup] = await Promise.all([ask(() => backend('openMeeting')), ask(() => backend('openReport'))]);
  if (!meeting.ok) return { status: 'failed', failure: meeting.failure };
  if (!setup.ok) return { status: 'failed', failure: setup.failure };
  try {
    return { status: 'open', opened: await withItems(meeting.value, setup.value) };
  } catch (error) {
    return { status: 'failed', failure: toFailure(error) };
  }
}

async function withItems(meeting: MeetingView, setup: ReportSetup): Promise<Opened> {
  const receivedAt = performance.now();
  if (meeting.items === null) return { meeting, setup, receivedAt, ...(await proposed(meeting, setup)) };
  const been = meeting.moves.map(({ issue }) => issue);
  const ids = [...new Set([...meeting.items.map(({ id }) => id), ...been])];
  const found = await readItems(setup, ids);
  return { meeting, setup, receivedAt, items: ids.flatMap((id) => found.get(id) ?? []), heldBack: null };
}

/** What to refine next, behind what was put on the list already. */
async function proposed({ added }: MeetingView, setup: ReportSetup): Promise<Pick<Opened, 'items' | 'heldBack'>> {
  const [{ items, heldBack }, found] = await Promise.all([readProposal(setup), readItems(setup, added)]);
  const first = added.flatMap((id) => found.get(id) ?? []);
  const others = items.filter(({ id }) => !found.has(id));
  return { items: [...first, ...others].slice(0, ITEMS_AT_MOST), heldBack };
}

/** @NOTE unverified on a live site: that a global channel reaches all pages of the project. */
async function hearMoves(key: string, token: string, hear: () => void) {
  try {
    return await realtime.subscribeGlobal(meetingChannel(key), hear, { token });
  } catch (error) {
    console.warn('Fewer hints than usual.', error);
    return null;
  }
}

/** Reveals in flight at the same time: each writes to Jira. */
const FEW = 4;

/** Each by the rules of a reveal; one that fails leaves the others as they are. */
async function reveal(rounds: readonly Round[]): Promise<ReadonlyMap<string, Failure>> {
  const failed = new Map<string, Failure>();
  for (let from = 0; from < rounds.length; from += FEW)
    await Promise.all(
      rounds.slice(from, from + FEW).map(async ({ issueId, round }) => {
        const sent = { requestId: newRequestId(), issueId, base: { round }, input: { anyway: false } };
        const answer = await repeated(() => ask(() => callAt('revealBallot', sent)));
        if (!answer.ok) failed.set(issueId, answer.failure);
      }),
    );
  return failed;
}

async function startTalk(issueId: string): Promise<void> {
  const started = await ask(() => callAt('startTalk', { requestId: newRequestId(), issueId, base: {}, input: {} }));
  if (!started.ok) console.warn('The talk was not started.', started.failure.code);
}

export type Acts = {
  readonly reload: () => void;
  /** Ends with the failure, or null when it is stored. */
  readonly goOn: (from: string | null, to: Destination) => Promise<Failure | null>;
  /** Stores fields of the list; `base`: as the page saw them. */
  readonly save: (base: SomeFields, input: SomeFields) => Promise<Failure | null>;
  /** Says that the list is shared, by mails where that is wanted. */
  readonly tell: (how: { readonly how: Telling; readonly address: string | null }) => Promise<Result<Told>>;
  readonly saveItems: (base: readonly string[] | null, items: readonly string[]) => Promise<Failure | null>;
  /** Moves items to those that are talked about first. */
  readonly talkFirst: (base: readonly string[], issues: readonly string[]) => Promise<Failure | null>;
  /** Reveals the votes on these items, a few at a time; what failed, by item. */
  readonly showVotes: (rounds: readonly Round[]) => Promise<ReadonlyMap<string, Failure>>;
};

type SomeFields = Parameters<Contract['saveMeeting']>[0]['input'];

/** The open round of an item. */
export type Round = { readonly issueId: string; readonly round: number };

/** The list, kept up to date while the page is open. */
export function useMeeting(): { readonly state: MeetingPageState; readonly acts: Acts } {
  const [state, setState] = useState<MeetingPageState>({ status: 'loading' });
  const latest = useRef(state);
  const draw = useCallback((next: MeetingPageState): void => {
    latest.current = next;
    setState(next);
  }, []);
  const reload = useCallback((): void => void open().then(draw), [draw]);
  useEffect(reload, [reload]);
  const opened = state.status === 'open' ? state.opened : null;
  const key = opened?.meeting.key ?? null;
  // Each opening brings another token for the same channel; the first one serves.
  const [token, setToken] = useState<string | null>(null);
  if (token === null && opened !== null && opened.meeting.token !== null) setToken(opened.meeting.token);
  const isRunning = opened?.meeting.state === 'running';
  useEffect(() => {
    if (key === null) return undefined;
    let gone = false;
    const look = async (): Promise<void> => {
      const { current } = latest;
      if (gone || current.status !== 'open' || document.visibilityState === 'hidden') return;
      const { ticket, version } = current.opened.meeting;
      const answer = await ask(() => backend('followMeeting', { key, ticket, version }));
      // Every other failure is that of a look: the next one tells.
      if (gone || !answer.ok || (answer.value.isOpen && answer.value.moved === null)) return;
      const next = await open();
      if (!gone && next.status === 'open' && latest.current === current) draw(next);
    };
    const timer = setInterval(() => void look(), isRunning ? LOOK_MS : SLOW_LOOK_MS);
    const hears = token === null ? null : hearMoves(key, token, () => void look());
    return () => {
      gone = true;
      clearInterval(timer);
      void hears?.then((one) => one?.unsubscribe());
    };
  }, [key, token, isRunning, draw]);
  const drawn = async (call: () => Promise<Result<MeetingView>>): Promise<Failure | null> => {
    const answer = await ask(call);
    if (!answer.ok) return answer.failure;
    const { current } = latest;
    if (current.status !== 'open') return null;
    try {
      draw({ status: 'open', opened: await withItems(answer.value, current.opened.setup) });
      return null;
    } catch (error) {
      return toFailure(error);
    }
  };
  const save: Acts['save'] = (base, input) =>
    drawn(() => backend('saveMeeting', { requestId: newRequestId(), base, input }));
  const acts: Acts = {
    reload,
    goOn: (from, to) =>
      drawn(async () => {
        const moved = await backend('goOn', { requestId: newRequestId(), base: { from }, input: { to } });
        // Whoever moves the team starts the talk there; where that fails, anybody starts it in the panel.
        if (moved.ok && moved.value.at === to && to !== from) await startTalk(to);
        return moved;
      }),
    save,
    tell: async (input) => {
      const sent = { requestId: newRequestId(), base: {}, input };
      const answer = await repeated(() => ask(() => backend('tellPeople', sent)));
      if (answer.ok) await drawn(async () => ({ ok: true, value: answer.value.meeting }));
      return answer;
    },
    talkFirst: (base, issues) => save({ talkFirst: base }, { talkFirst: issues }),
    showVotes: async (rounds) => {
      const failed = await reveal(rounds);
      await drawn(() => backend('openMeeting'));
      return failed;
    },
    // What was put on the list before it was kept is among its items.
    saveItems: (base, items) => {
      const { current } = latest;
      const added = base === null && current.status === 'open' ? current.opened.meeting.added : [];
      return save({ items: base, added }, { items, added: [] });
    },
  };
  return { state, acts };
}
