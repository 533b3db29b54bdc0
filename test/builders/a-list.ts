import { type Meeting, newMeeting } from '../../src/domain/meeting/meeting';
import { NO_PAST, type Past } from '../../src/domain/meeting/past';
import { NO_PULSE, type Pulse } from '../../src/domain/meeting/pulse';
import { publicPart } from '../../src/domain/refinement/public-row';
import type { Notice } from '../../src/domain/mail/notice';
import { emptyRefinement, type Refinement } from '../../src/domain/refinement/refinement';
import type { startTalk } from '../../src/usecases/talk/start-talk';
import type { goOn, Step } from '../../src/usecases/meeting/go-on';
import type { MeetingPorts } from '../../src/usecases/meeting/meeting-ports';
import { anIssue } from './an-issue';
import { aWorld, type Gate, inMemoryPorts, type World } from './in-memory-ports';

/** A board's list as storage holds it, and what is around it. */
export type ListWorld = {
  meeting: Meeting;
  past: Past;
  held: Meeting[];
  pulses: Map<number, Pulse>;
  rows: Map<string, Refinement>;
  /** Items with their own worlds, for what happens at them; others cannot be reached. */
  items: Map<string, World>;
  /** Talks that are to end in the background, by issue and meeting. */
  asides: (readonly [issueId: string, meeting: string])[];
  /** Issues that are ready. */
  ready: ReadonlySet<string>;
  now: string;
  /** Issues that the caller cannot see. */
  unseen: ReadonlySet<string>;
  canEdit: boolean;
  /** Issues that are deleted, and people who are deactivated. */
  gone: ReadonlySet<string>;
  /** How many of the next writes lose a race. */
  lost: number;
  hints: number;
  /** Mails that were sent, by issue; people in `untold` get none. */
  mails: (Notice & { readonly issueId: string })[];
  untold: ReadonlySet<string>;
};

export const aListWorld = (more: Partial<ListWorld> = {}): ListWorld => {
  const world = {
    meeting: newMeeting(),
    past: NO_PAST,
    held: [],
    rows: new Map(),
    items: new Map(),
    asides: [],
    now: '2026-12-03T10:00:00.000Z',
  };
  return {
    ...world,
    unseen: new Set(),
    ready: new Set(),
    pulses: new Map(),
    canEdit: true,
    gone: new Set(),
    lost: 0,
    hints: 0,
    mails: [],
    untold: new Set(),
    ...more,
  };
};

type GoingPorts = Pick<Parameters<typeof goOn>[0], 'list'> & {
  readonly item: Parameters<typeof goOn>[0]['item'] & Parameters<typeof startTalk>[0];
};
type GoingCall = Parameters<typeof goOn>[1];

let calls = 0;
/** A new call; the same `request` is the same call, repeated. */
export const aListCall = (
  me: string,
  request = `request-${(calls += 1)}`,
): GoingCall & { readonly projectId: string } => {
  return { me, key: '7', projectId: '10000', requestId: request, request };
};

/** A board's list of these items, each with a world of its own in which nobody has said anything. */
export const aListOf = (...ids: readonly string[]): ListWorld => {
  const items = ids.map((id) => {
    const issue = anIssue({ id, key: `TIF-${id}` });
    return [id, aWorld({ issue, records: emptyRefinement(id), now: '2026-12-03T10:00:00.000Z' })] as const;
  });
  return aListWorld({ meeting: { ...newMeeting(), items: ids }, items: new Map(items) });
};

/** The step of a page that sees the meeting at `from`, to `to`. */
export const aStep = (from: string | null, to: string, more: Partial<Step['base'] & Step['input']> = {}): Step => {
  const { talk = null, size = null, close = null, anyway = false } = more;
  return { base: { from, talk, size }, input: { to, close, anyway } };
};

/** Ports over the list and over its items. `gate`: before each port call of an item. */
export function goingPorts(world: ListWorld, gate?: Gate): GoingPorts {
  const at = (issueId: string) => inMemoryPorts(world.items.get(issueId) ?? aWorld(), gate);
  return {
    list: listPorts(world),
    item: {
      ...at(''),
      now: () => world.now,
      readIssue: (id) => at(id).readIssue(id),
      readIssueToAct: (id) => at(id).readIssueToAct(id),
      readRow: (id) => at(id).readRow(id),
      readRowAgain: (id) => at(id).readRowAgain(id),
      readProjected: (id) => at(id).readProjected(id),
      storeRow: (next, projectId) => at(next.row.issueId).storeRow(next, projectId),
      allBlockers: (id) => at(id).allBlockers(id),
      saveFace: (id, name, value) => at(id).saveFace(id, name, value),
      keepStanding: (id, judged) => at(id).keepStanding(id, judged),
      saveField: (id, value) => at(id).saveField(id, value),
      saveEstimate: (id, estimate) => at(id).saveEstimate(id, estimate),
      queueAssessment: (id, ends) => at(id).queueAssessment(id, ends),
      projected: (id, shown) => at(id).projected(id, shown),
      hint: (id) => at(id).hint(id),
      readMeeting: () => listPorts(world).readMeeting(),
      storeMeeting: (_key, next) => listPorts(world).storeMeeting(next, null),
      hintMoved: () => listPorts(world).hintMoved(),
    },
  };
}

export function listPorts(world: ListWorld): MeetingPorts {
  return {
    now: () => world.now,
    pause: async () => undefined,
    readMeeting: async () => world.meeting,
    readPast: async () => world.past,
    readHeld: async (wanted) => world.held.find(({ n }) => n === wanted) ?? null,
    storeMeeting: async (next, kept) => {
      if (world.lost > 0) {
        world.lost -= 1;
        return false;
      }
      if (next.version !== world.meeting.version + 1) return false;
      world.meeting = next;
      if (kept !== null) world.past = kept.past;
      if (kept?.meeting) world.held.push(kept.meeting);
      return true;
    },
    readPulses: async (numbers) => numbers.map((n) => world.pulses.get(n) ?? NO_PULSE),
    changePulse: async (n, change) => {
      const next = change(world.pulses.get(n) ?? NO_PULSE);
      if (next !== null) world.pulses.set(n, next);
      return true;
    },
    agreed: async (ids) => new Set(ids.filter((id) => world.ready.has(id))),
    readRows: async (ids) =>
      ids.map((id) => publicPart(world.items.get(id)?.records ?? world.rows.get(id) ?? emptyRefinement(id))),
    unseen: async (ids) => new Set(ids.filter((id) => world.gone.has(id))),
    isGone: async (account) => world.gone.has(account),
    visible: async (ids) => new Set(ids.filter((id) => !world.unseen.has(id) && !world.gone.has(id))),
    rights: async () => ({ canEdit: world.canEdit }),
    access: async ({ me, key }) => ({
      ticket: `ticket of ${me} for ${key}`,
      countsTicket: (ids) => `ticket of ${me} for ${key}${ids.join(' ')}`,
    }),
    isTicket: async ({ me, key }, ticket, ids = []) => ticket === `ticket of ${me} for ${key}${ids.join(' ')}`,
    mail: async ({ to, items }, compose) => {
      const notice = compose(items);
      if (world.untold.has(to) || notice === null) return 0;
      world.mails.push({ issueId: items[0]?.issue ?? '', to, ...notice });
      return items.length;
    },
    language: async () => 'en',
    siteAddress: async () => 'https://tiffin.example',
    endAsides: async (ids, meeting) => void world.asides.push(...ids.map((id) => [id, meeting] as const)),
    hintMoved: async () => void (world.hints += 1),
  };
}
