import { mustKnowAccounts } from './known-accounts';
import type { ContentEdit } from '../../src/domain/content/content-edit';
import { NO_PROJECTION, type Projection } from '../../src/domain/refinement/projection';
import type { LastFlagChange } from '../../src/domain/readiness/flag';
import type { Issue } from '../../src/domain/issue/issue';
import { EMPTY_MAILBOX, type Mailbox, postTo, withoutTold } from '../../src/domain/mail/mailbox';
import type { Notice } from '../../src/domain/mail/notice';
import { type Meeting, newMeeting } from '../../src/domain/meeting/meeting';
import type { Part, PartTypes } from '../../src/domain/issue/part';
import type { Policy } from '../../src/domain/policy/policy';
import type { Moved } from '../../src/domain/refinement/next-version';
import type { Refinement } from '../../src/domain/refinement/refinement';
import { type LozengeState, lozengeStateOf } from '../../src/domain/refinement/lozenge-state';
import { openPass, sealPass } from '../../src/forge/stores/pass';
import { AppError } from '../../src/failure';
import { packedBytes } from '../../src/forge/stores/packed';
import type { Call } from '../../src/usecases/call';
import type { Ports } from '../../src/usecases/ports';
import { aPolicy } from './a-policy';
import { anIssue, aSprint } from './an-issue';
import { ticketOf, withTicketTexts } from './a-ticket';
import { noRecords } from './records';

/** One issue with everything stored about it. Tests read it, and may change it as another person would. */
export type World = {
  now: string;
  issue: Issue;
  /** The issue's row. */
  records: Refinement;
  /** What has moved out of it. */
  archive: Moved;
  /** What the issue's properties say. */
  projection: Projection;
  /** What the lozenge says; null while nothing is kept for it. */
  standing: LozengeState | null;
  policy: Policy;
  readOnly: boolean;
  /** People whose accounts are deactivated. */
  gone: readonly string[];
  /** Ids of unresolved blockers that the app may see and people may not. */
  unseenBlockers: readonly string[];
  queued: number;
  /** The row's `shown` at which a change said that the properties are right. */
  projected: number | null;
  hints: number;
  /** How many ids were generated. */
  ids: number;
  /** The port of every write, in order. */
  readonly writes: string[];
  /** The list in whose meeting its talk may run. */
  meeting: Meeting;
  edits: readonly ContentEdit[];
  partTypes: PartTypes;
  parts: readonly Part[];
  /** Keys in the order in which they were ranked after the issue. */
  ranked: readonly string[];
  /** Whether Jira takes sprint and rank of parts, and closes the issue. */
  mayPlace: boolean;
  mayClose: boolean;
  flagChanges: readonly LastFlagChange[];
  comments: readonly string[];
  /** The sprint that is planned next. */
  sprintSoon: number | null;
  /** Mails that were sent. */
  notices: readonly Notice[];
  /** What is known of the mails to each person. */
  readonly mailboxes: Map<string, Mailbox>;
  /** Jira comments of people, by id. */
  jiraComments: Readonly<Record<string, Awaited<ReturnType<Ports['readComment']>>>>;
};

export function aWorld(spoilt: Partial<World> = {}): World {
  return {
    now: '2025-11-24T10:00:00.000Z',
    issue: anIssue(),
    records: noRecords(),
    archive: { questions: [], talks: [] },
    projection: NO_PROJECTION,
    standing: null,
    policy: aPolicy(),
    readOnly: false,
    gone: [],
    unseenBlockers: [],
    queued: 0,
    projected: null,
    hints: 0,
    ids: 0,
    writes: [],
    meeting: newMeeting(),
    edits: [],
    partTypes: {
      children: { id: '10004', name: 'Sub-task', level: -1 },
      beside: { id: '10001', name: 'Story', level: 0 },
    },
    parts: [],
    ranked: [],
    mayPlace: true,
    mayClose: true,
    flagChanges: [],
    sprintSoon: aSprint().id,
    comments: [],
    notices: [],
    mailboxes: new Map(),
    jiraComments: {},
    ...spoilt,
  };
}

/** The ticket that these ports give and take. */
export const aTicket = ({ me, issueId }: Pick<Call, 'me' | 'issueId'>): string => `ticket of ${me} for ${issueId}`;

/** Runs before each port call: waits to change the order of calls, or throws to end the invocation. */
export type Gate = (port: keyof Ports) => Promise<void>;

/** The ports over `world`. As in production the row is compared and stored in one step, and properties are not. */
export function inMemoryPorts(world: World, gate: Gate = async () => {}): Ports {
  const wrote = (port: keyof Ports) => world.writes.push(port);
  const guarded =
    <A extends readonly unknown[], T>(port: keyof Ports, work: (...args: A) => T) =>
    async (...args: A): Promise<T> => {
      await gate(port);
      return work(...args);
    };
  const read = (issueId: string) => {
    if (issueId !== world.issue.id) throw new AppError('not-found', 'No such issue.');
    return { issue: world.issue, projection: world.projection };
  };
  return {
    now: () => world.now,
    bytesOf: packedBytes,
    newId: () => `id${(world.ids += 1)}`,
    pause: guarded('pause', () => {}),
    readIssue: guarded('readIssue', read),
    readIssueToAct: guarded('readIssueToAct', (issueId) => ({
      ...read(issueId),
      canEdit: !world.readOnly,
      ticket: ticketOf(world.issue),
    })),
    saveTicket: guarded('saveTicket', (_issueId, { changes }) => {
      wrote('saveTicket');
      // Jira tells of the edit.
      world.queued += 1;
      world.issue = withTicketTexts(world.issue, changes);
    }),
    allBlockers: guarded('allBlockers', () => [...world.issue.blockers.map(({ id }) => id), ...world.unseenBlockers]),
    isGone: guarded('isGone', (account) => world.gone.includes(account)),
    mail: guarded('mail', ({ to, items, way }, compose) => {
      const before = world.mailboxes.get(to) ?? EMPTY_MAILBOX;
      const { mailbox, now, later } = postTo(before, { items, way, sender: 'caller' }, world.now);
      const text = now.length === 0 ? null : compose(now);
      world.mailboxes.set(to, text === null ? withoutTold(mailbox, now) : mailbox);
      if (text === null) return later.length;
      wrote('mail');
      world.notices = [...world.notices, { to, ...text }];
      return now.length + later.length;
    }),
    siteAddress: guarded('siteAddress', () => 'https://tiffin.example'),
    readComment: guarded('readComment', (_issueId, commentId) => {
      const found = world.jiraComments[commentId];
      if (found === undefined) throw new AppError('not-found', 'No such comment.');
      return found;
    }),
    saveFace: guarded('saveFace', (_issueId, name, value) => {
      wrote('saveFace');
      const broken = world.projection.broken.filter((one) => one !== name);
      world.projection = { ...world.projection, [name]: value, broken };
    }),
    keepStanding: guarded('keepStanding', (_issueId, judged) => {
      world.standing = lozengeStateOf(judged);
    }),
    saveField: guarded('saveField', (_issueId, says) => {
      wrote('saveField');
      const { field } = world.projection;
      world.projection = { ...world.projection, field: field && { ...field, says } };
      return 'done';
    }),
    saveEstimate: guarded('saveEstimate', (_issueId, { value }) => {
      wrote('saveEstimate');
      world.issue = { ...world.issue, estimate: { value } };
    }),
    readSplitting: guarded('readSplitting', () => ({
      types: world.partTypes,
      linkType: '10001',
      linkedIssues: world.parts.map(({ summary }, at) => ({ id: `${at}`, key: `TIF-${101 + at}`, summary })),
    })),
    findPart: guarded('findPart', (_issueId, { item, among }) => {
      const found = among.find(({ summary }) => summary === item);
      return found === undefined ? null : { key: found.key, linked: true, inSprint: true };
    }),
    splitOff: guarded('splitOff', (_issueId, part) => {
      wrote('splitOff');
      world.parts = [...world.parts, part];
      return { key: `TIF-${100 + world.parts.length}`, linked: part.linkType !== null, inSprint: world.mayPlace };
    }),
    rankAfter: guarded('rankAfter', (_key, issues) => {
      if (world.mayPlace) world.ranked = issues;
      return world.mayPlace;
    }),
    makeTransition: guarded('makeTransition', () => {
      wrote('makeTransition');
      if (world.mayClose) world.issue = { ...world.issue, progress: 'done' };
    }),
    readContentEdits: guarded('readContentEdits', (_issueId, { since }) => world.edits.filter(({ at }) => at > since)),
    lastFlagChange: guarded('lastFlagChange', () => world.flagChanges.at(-1) ?? null),
    saveFlag: guarded('saveFlag', (_issueId, marker) => {
      wrote('saveFlag');
      const flagged = marker !== null;
      if (flagged !== world.issue.flagged)
        world.flagChanges = [
          ...world.flagChanges,
          { changelogId: `c${world.flagChanges.length + 1}`, at: world.now, isByApp: true },
        ];
      world.issue = { ...world.issue, flagged };
      world.projection = { ...world.projection, flag: marker };
    }),
    sprintSoon: guarded('sprintSoon', () => world.sprintSoon),
    dropFlagComment: guarded('dropFlagComment', (_issueId, id) => {
      wrote('dropFlagComment');
      world.comments = world.comments.filter((_one, at) => String(at) !== id);
    }),
    // As Jira: a comment is looked for and then created, and between the two another run may do the same.
    saveFlagComment: async (_issueId, { id, text, open }) => {
      await gate('saveFlagComment');
      const known = id ?? (world.comments.length === 0 ? null : '0');
      await gate('saveFlagComment');
      wrote('saveFlagComment');
      const at = known === null ? world.comments.length : Number(known);
      const comment = open === null ? text : `${text} [${open.words}: ${open.issueKey}]`;
      world.comments = [...world.comments.slice(0, at), comment, ...world.comments.slice(at + 1)];
      return String(at);
    },
    readPolicy: guarded('readPolicy', () => world.policy),
    readRow: guarded('readRow', () => world.records),
    readRowAgain: guarded('readRowAgain', () => world.records),
    ticket: guarded('ticket', (call) => aTicket(call)),
    signToken: guarded('signToken', () => null),
    isTicket: guarded('isTicket', (call, ticket) => ticket === aTicket(call)),
    readShown: guarded('readShown', () => world.records.shown),
    readArchive: guarded('readArchive', (_issueId, { what, from, before }) => ({
      questions: [],
      talks: [],
      [what]: world.archive[what].slice(from, before),
    })),
    storeRow: guarded('storeRow', ({ row, moved }) => {
      if (world.records.version !== row.version - 1) return false;
      mustKnowAccounts(row);
      world.records = row;
      world.archive = {
        questions: [...world.archive.questions, ...moved.questions],
        talks: [...world.archive.talks, ...moved.talks],
      };
      wrote('storeRow');
      return true;
    }),
    queueSubtask: guarded('queueSubtask', () => {
      world.queued += 1;
    }),
    queueAssessment: guarded('queueAssessment', () => {
      world.queued += 1;
    }),
    readProjected: guarded('readProjected', () => (world.projected === world.records.shown ? world.projected : null)),
    projected: guarded('projected', (_issueId, shown) => {
      if (shown === world.records.shown) world.projected = shown;
      else world.queued += 1;
    }),
    readMeeting: guarded('readMeeting', () => world.meeting),
    storeMeeting: guarded('storeMeeting', (_key, next) => {
      if (world.meeting.version !== next.version - 1) return false;
      world.meeting = next;
      return true;
    }),
    hintMoved: guarded('hintMoved', () => undefined),
    sealPass,
    openPass,
    hint: guarded('hint', () => {
      world.hints += 1;
    }),
  };
}
