import type { Failure, PanelAccess, PanelView, Result } from '../../../src/contract';
import type { FailureCode } from '../../../src/failure';
import { isAnswerLost } from '../../ui/repeated';
import type { InMeeting } from '../../../src/domain/talk/talk';
import { type CastVote, ended, left, sending, voteIn } from './own-vote';
import type { At } from './panel-calls';
import type { Optimistic } from './optimistic';
import { type PanelViewState, type PanelState, createViewState } from './view-state';

/** `call` gets the pass of what the screen shows: it says what content an act is on, and may prove it. */
export type Run = (
  call: (pass: string | undefined) => Promise<Result<PanelView>>,
  update?: Optimistic,
) => Promise<Failure | null>;
type InRound = { readonly base: { readonly round: number }; readonly input: CastVote };

export type PanelStore = {
  readonly at: At;
  /** The meeting on whose page it is; null elsewhere. */
  readonly meeting: InMeeting | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => PanelState;
  readonly load: () => Promise<void>;
  readonly run: Run;
  /** Keeps what is chosen and not sent. */
  readonly chooseVote: (round: number, chosen: CastVote) => void;
  /** Drops what is chosen or refused. */
  readonly leaveVote: () => void;
  /** Sends a part of the vote with what was not stored before. A vote that still waits is not sent: both end with this one. */
  readonly castVote: (
    base: InRound['base'],
    part: CastVote,
    call: (vote: InRound, pass: string | undefined) => Promise<Result<PanelView>>,
  ) => Promise<Failure | null>;
  /** Reads again unasked; the viewer's actions meanwhile win. False when the read failed. */
  readonly refresh: () => Promise<boolean>;
  /** Reads again where nothing may move yet: news waits. A failure is not reported. */
  readonly readAside: () => Promise<boolean>;
  /** Draws the waiting view; `catchUp` as the viewer's own action. */
  readonly drawNewer: () => void;
  readonly catchUp: () => void;
  /** What the panel is followed by: given with the last read in full. null before the first. */
  readonly access: () => PanelAccess | null;
  /** The first of them, once it is given. */
  readonly opened: () => Promise<PanelAccess>;
  /** The `shown` counter of the last read panel; null before the first. */
  readonly shown: () => number | null;
  /** That of the last read panel; null without one. */
  readonly pass: () => string | null;
  /** Whether a read is owed: the last one failed, a look failed, or a hint came for a change that looks do not find. */
  readonly isStale: () => boolean;
  readonly want: () => void;
  /** The issue was changed in Jira, so the pass no longer counts. */
  readonly issueChanged: () => void;
  /** Something is to be read, and it is told. */
  readonly missed: () => void;
  readonly acts: () => number;
  /** A call of the viewer is under way; its answer brings the panel. */
  readonly isActing: () => boolean;
};

type Ports = {
  readonly at?: At;
  readonly meeting?: InMeeting | null;
  /** Reads everything, Jira too. */
  readonly open: () => Promise<Result<PanelView>>;
  /** Reads what people said; null where the pass counts no longer. */
  readonly refresh: (pass: string) => Promise<Result<PanelView | null>>;
  readonly clock: () => number;
};

/** Failures because another person was faster, so the screen is old. */
const outrun: ReadonlySet<FailureCode> = new Set(['conflict', 'busy', 'not-found', 'not-allowed']);

/** Why the act that this view answers changed nothing; null where it did. */
const overIn = ({ over }: PanelView): Failure | null =>
  over === null ? null : { code: 'over', details: { because: over }, reference: '' };

/** The view without what says nothing to its reader. */
const withoutStamps = (view: PanelView) => ({ ...view, shown: 0, pass: null, access: null, over: null, mails: 0 });
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Holds what the back end said last, with the optimistic updates on top of it. Knows neither React nor Forge. */
export function createPanelStore({ at = {}, meeting = null, open, refresh: refreshBy, clock }: Ports): PanelStore {
  const viewState = createViewState(clock);
  const reader = createReader(viewState, { open, refresh: refreshBy });
  const load = async (): Promise<void> => {
    viewState.clear();
    const result = await reader.inFull();
    if (result.ok) viewState.accept(result.value);
    else viewState.fail(result.failure);
  };
  const { refresh, readAside, want, isWanted } = createReads(viewState, reader.read);
  const run = createRun(viewState, { refresh, want });
  return {
    at,
    meeting,
    subscribe: viewState.subscribe,
    state: viewState.state,
    acts: viewState.acts,
    isActing: viewState.isOptimistic,
    missed: () => {
      want();
      viewState.miss();
    },
    load,
    refresh,
    readAside,
    want,
    issueChanged: () => {
      reader.issueChanged();
      want();
    },
    drawNewer: () => viewState.drawNewer(!isWanted()),
    catchUp: viewState.catchUp,
    run,
    ...createVoting(viewState, run),
    access: reader.access,
    opened: reader.opened,
    shown: () => viewState.latest()?.shown ?? null,
    pass: reader.pass,
    isStale: isWanted,
  };
}

type Reader = {
  readonly read: Ports['open'];
  /** Of the last read; null where it counts no longer. */
  readonly pass: () => string | null;
  readonly inFull: Ports['open'];
  readonly access: () => PanelAccess | null;
  readonly opened: () => Promise<PanelAccess>;
  readonly issueChanged: () => void;
};

/**
 * Reads by the pass of the last panel. In full where it does not count, once the issue was changed in Jira, and where a
 * talk began meanwhile, in which opening the panel makes the viewer present.
 */
function createReader(viewState: PanelViewState, { open, refresh }: Pick<Ports, 'open' | 'refresh'>): Reader {
  let [changes, seen] = [0, 0];
  let access: PanelAccess | null = null;
  let give: (first: PanelAccess) => void = () => undefined;
  const first = new Promise<PanelAccess>((resolve) => (give = resolve));
  const inFull = async (): Promise<Result<PanelView>> => {
    const changesBefore = changes;
    const result = await open();
    if (!result.ok) return result;
    seen = Math.max(seen, changesBefore);
    access = result.value.access ?? access;
    if (access !== null) give(access);
    return result;
  };
  const byPass = async (pass: string): Promise<Result<PanelView>> => {
    const result = await refresh(pass);
    if (!result.ok) return result;
    const { value } = result;
    return value === null || value.talk?.joinsByOpening === true ? inFull() : { ok: true, value };
  };
  const pass = (): string | null => (seen < changes ? null : (viewState.latest()?.pass ?? null));
  return {
    read: () => {
      const own = pass();
      return own === null ? inFull() : byPass(own);
    },
    pass,
    inFull,
    access: () => access,
    opened: () => first,
    issueChanged: () => void (changes += 1),
  };
}

type Reads = Pick<PanelStore, 'refresh' | 'readAside' | 'want'> & { readonly isWanted: () => boolean };

/** Reads the panel; `isWanted` until the last wanted read has arrived. The viewer's actions meanwhile win. */
function createReads(viewState: PanelViewState, open: Ports['open']): Reads {
  let [wanted, arrived] = [0, 0];
  const want = (): void => void (wanted += 1);
  const reading = (arrive: (view: PanelView) => void, fail: (why: Failure) => void) => async (): Promise<boolean> => {
    const began = viewState.acts();
    want();
    const all = wanted;
    const result = await open();
    if (viewState.acts() !== began) return result.ok;
    if (result.ok) arrived = Math.max(arrived, all);
    if (result.ok) arrive(result.value);
    else fail(result.failure);
    return result.ok;
  };
  const setAside = (view: PanelView): void => {
    const before = viewState.confirmed();
    if (before === null) return;
    const { now, today } = before;
    // A hint does not say what is new, and it may be of what the viewer did: the day and time alone are no news.
    if (same(withoutStamps({ ...view, now, today }), withoutStamps(before)))
      viewState.accept({ ...view, now, today }, 'clock-unchanged');
    else viewState.wait(view);
  };
  return {
    // What its viewer may not see any more does not stay on the screen.
    refresh: reading(viewState.accept, (why) => (why.code === 'not-found' ? viewState.fail(why) : viewState.miss())),
    readAside: reading(setAside, () => undefined),
    want,
    isWanted: () => arrived < wanted,
  };
}

/** Runs calls one after the other, so that each answer contains the earlier changes. */
function createRun(viewState: PanelViewState, { refresh, want }: Pick<PanelStore, 'refresh' | 'want'>): Run {
  let queue: Promise<unknown> = Promise.resolve();
  return (call, update = (view) => view) => {
    viewState.apply(update);
    const done = queue.then(() => send(call, update));
    // A thrown error goes to its own caller; the next call is sent all the same.
    queue = done.catch(() => null);
    return done;
  };

  async function send(call: Parameters<Run>[0], update: Optimistic): Promise<Failure | null> {
    const result = await call(viewState.confirmed()?.pass ?? undefined).catch((error: unknown) => {
      viewState.settle(update, null);
      throw error;
    });
    viewState.settle(update, result.ok ? result.value : null);
    if (result.ok) return overIn(result.value);
    const { failure } = result;
    if (outrun.has(failure.code)) void refresh();
    // The next look shows what is stored.
    if (isAnswerLost(failure)) want();
    return failure;
  }
}

type Voting = Pick<PanelStore, 'chooseVote' | 'leaveVote' | 'castVote'>;

/** The viewer's vote: what was chosen, what is on its way, and what was refused. */
function createVoting(viewState: PanelViewState, run: Run): Voting {
  let last: InRound | null = null;
  let waiting: Promise<Failure | null> | null = null;
  return {
    chooseVote: (round, chosen) => viewState.setOwnVote({ ...voteIn(viewState.ownVote(), round), chosen }),
    leaveVote: () => viewState.setOwnVote(left(viewState.ownVote())),
    castVote: async (base, part, call) => {
      const own = sending(voteIn(viewState.ownVote(), base.round), part);
      const vote = { base, input: own.sent };
      last = vote;
      viewState.setOwnVote(own);
      waiting ??= run((pass) => {
        waiting = null;
        return call(last ?? vote, pass);
      });
      const failure = await waiting;
      viewState.setOwnVote(ended(viewState.ownVote(), own.sent, failure));
      return failure;
    },
  };
}
