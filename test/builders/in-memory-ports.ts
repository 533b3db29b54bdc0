import type { Round } from '../../src/domain/ballot';
import type { ContentEdit } from '../../src/domain/content-edit';
import type { LastFlagChange } from '../../src/domain/flag';
import type { Issue } from '../../src/domain/issue';
import type { Notice } from '../../src/domain/notice';
import type { PartTypes } from '../../src/domain/part';
import type { Policy } from '../../src/domain/policy';
import type { Records } from '../../src/domain/records';
import type { Outbox } from '../../src/domain/outbox';
import { NO_TALKS, type OpenTalk } from '../../src/domain/talk';
import { EMPTY_BRIEF } from '../../src/domain/brief';
import { AppError } from '../../src/failure';
import type { Part } from '../../src/domain/part';
import type { IssueComment, Ports } from '../../src/usecases/ports';
import { anIssue } from './an-issue';
import { aPolicy } from './a-policy';
import { noRecords } from './records';

/** One issue with everything that is stored about it; tests read it and may change it as somebody else would. */
export type World = {
  now: string;
  issue: Issue;
  records: Records;
  policy: Policy;
  readOnly: boolean;
  talk: OpenTalk | null;
  /** The number of the talk that is over: the next one counts on from it. */
  talksOver: number;
  outbox: Outbox | null;
  /** People whose accounts are deactivated. */
  gone: readonly string[];
  /** Ids of unresolved blockers that only the app may see. */
  unseenBlockers: readonly string[];
  /** An administrator has shut the app out of the project. */
  shutOut: boolean;
  rounds: readonly Round[];
  queued: number;
  /** Seconds that something was queued for, where it has to ripen. */
  readonly delays: number[];
  /** Every write, by the port's name, in order. */
  readonly writes: string[];
  edits: readonly ContentEdit[];
  partTypes: PartTypes;
  parts: readonly Part[];
  flagChanges: readonly LastFlagChange[];
  comments: readonly string[];
  notices: readonly Notice[];
  /** Comments that people wrote in Jira, by their ids. */
  jiraComments: Readonly<Record<string, IssueComment>>;
};

export function aWorld(spoilt: Partial<World> = {}): World {
  return {
    now: '2025-11-24T10:00:00.000Z',
    issue: anIssue(),
    records: noRecords(),
    policy: aPolicy(),
    readOnly: false,
    talk: null,
    talksOver: 0,
    outbox: null,
    gone: [],
    unseenBlockers: [],
    shutOut: false,
    rounds: [],
    queued: 0,
    delays: [],
    writes: [],
    edits: [],
    partTypes: {
      children: { id: '10004', name: 'Sub-task', level: -1 },
      beside: { id: '10001', name: 'Story', level: 0 },
    },
    parts: [],
    flagChanges: [],
    comments: [],
    notices: [],
    jiraComments: {},
    ...spoilt,
  };
}

/** Says before each port call whether it may go on: by waiting (another order), or by throwing (a killed invocation). */
export type Gate = (port: keyof Ports) => Promise<void>;

/** The ports over `world`, with the real ones' promises: versions are compared and stored in one step, properties are not. */
export function inMemoryPorts(world: World, gate: Gate = async () => {}): Ports {
  let ids = 0;
  const wrote = (port: keyof Ports) => world.writes.push(port);
  const record = (port: keyof Ports, change: Partial<Records>) => {
    wrote(port);
    world.records = { ...world.records, ...change };
  };
  const guarded =
    <A extends readonly unknown[], T>(port: keyof Ports, work: (...args: A) => T) =>
    async (...args: A): Promise<T> => {
      await gate(port);
      return work(...args);
    };
  const read = (issueId: string) => {
    if (issueId !== world.issue.id) throw new AppError('not-found', 'No such issue.');
    return { issue: world.issue, records: world.records };
  };
  return {
    now: () => world.now,
    newId: () => `id${(ids += 1)}`,
    random: () => 0.5,
    pause: guarded('pause', () => {}),
    readIssue: guarded('readIssue', read),
    readIssueToAct: guarded('readIssueToAct', (issueId) => ({ ...read(issueId), canEdit: !world.readOnly })),
    allBlockers: guarded('allBlockers', () => [...world.issue.blockers.map(({ id }) => id), ...world.unseenBlockers]),
    appMayWrite: guarded('appMayWrite', () => !world.shutOut),
    saveQuestion: guarded('saveQuestion', (_issueId, question) => {
      const others = world.records.questions.filter(({ id }) => id !== question.id);
      const readAgain = readable(world.records, `commonGroundQuestion_${question.id}`);
      record('saveQuestion', { questions: [...others, question], ...readAgain });
    }),
    saveDoubt: guarded('saveDoubt', (_issueId, question) => {
      const others = world.records.questions.filter(({ id }) => id !== question.id);
      record('saveDoubt', { questions: [...others, question] });
    }),
    isGone: guarded('isGone', (account) => world.gone.includes(account)),
    notify: guarded('notify', (_issueId, notice) => {
      wrote('notify');
      world.notices = [...world.notices, notice];
    }),
    readComment: guarded('readComment', (_issueId, commentId) => {
      const found = world.jiraComments[commentId];
      if (found === undefined) throw new AppError('not-found', 'No such comment.');
      return found;
    }),
    saveBrief: guarded('saveBrief', (_issueId, brief) => record('saveBrief', { brief })),
    saveTalks: guarded('saveTalks', (_issueId, talks) => record('saveTalks', { talks })),
    saveConfidence: guarded('saveConfidence', (_issueId, confidence) => record('saveConfidence', { confidence })),
    saveSize: guarded('saveSize', (_issueId, size) => record('saveSize', { size })),
    saveEstimate: guarded('saveEstimate', (_issueId, { value }) => {
      wrote('saveEstimate');
      world.issue = { ...world.issue, estimate: { value } };
    }),
    saveReadiness: guarded('saveReadiness', (_issueId, readiness) => record('saveReadiness', { readiness })),
    saveQuestionDigest: guarded('saveQuestionDigest', (_issueId, digest) => record('saveQuestionDigest', { digest })),
    removeProperty: guarded('removeProperty', (_issueId, key) => record('removeProperty', without(world.records, key))),
    readSplitting: guarded('readSplitting', () => ({
      ...{ types: world.partTypes, linkType: '10001' },
      neighbours: world.parts.map(({ summary }, at) => ({ id: `${at}`, key: `TIF-${101 + at}`, summary })),
    })),
    findPart: guarded('findPart', (_issueId, { item, among }) => {
      const found = among.find(({ summary }) => summary === item);
      return found === undefined ? null : { key: found.key, linked: true };
    }),
    splitOff: guarded('splitOff', (_issueId, part) => {
      wrote('splitOff');
      world.parts = [...world.parts, part];
      return { key: `TIF-${100 + world.parts.length}`, linked: part.linkType !== null };
    }),
    readContentEdits: guarded('readContentEdits', (_issueId, { since }) => world.edits.filter(({ at }) => at > since)),
    lastFlagChange: guarded('lastFlagChange', () => world.flagChanges.at(-1) ?? null),
    saveFlag: guarded('saveFlag', (_issueId, marker) => {
      const flagged = marker !== null;
      if (flagged !== world.issue.flagged)
        world.flagChanges = [...world.flagChanges, { changelogId: `c${world.flagChanges.length + 1}`, at: world.now }];
      world.issue = { ...world.issue, flagged };
      record('saveFlag', { flag: marker });
    }),
    saveFlagMarker: guarded('saveFlagMarker', (_issueId, marker) => record('saveFlagMarker', { flag: marker })),
    saveFlagComment: guarded('saveFlagComment', (_issueId, { id, text }) => {
      wrote('saveFlagComment');
      const at = id === null ? world.comments.length : Number(id);
      world.comments = [...world.comments.slice(0, at), text, ...world.comments.slice(at + 1)];
      return String(at);
    }),
    readPolicy: guarded('readPolicy', () => world.policy),
    readTalk: guarded('readTalk', () => world.talk),
    createTalk: guarded('createTalk', (talk) => {
      if (world.talk !== null) return false;
      world.talk = { ...talk, version: world.talksOver + talk.version };
      wrote('createTalk');
      return true;
    }),
    replaceTalk: guarded('replaceTalk', (talk) => {
      if (world.talk?.version !== talk.version - 1) return false;
      world.talk = talk;
      wrote('replaceTalk');
      return true;
    }),
    removeTalk: guarded('removeTalk', (talk) => {
      if (world.talk?.version !== talk.version) return false;
      world.talk = null;
      world.talksOver = talk.version + 1;
      wrote('removeTalk');
      return true;
    }),
    readOutbox: guarded('readOutbox', () => world.outbox),
    replaceOutbox: guarded('replaceOutbox', (outbox) => {
      if ((world.outbox?.version ?? 0) !== outbox.version - 1) return false;
      world.outbox = outbox;
      wrote('replaceOutbox');
      return true;
    }),
    readRound: guarded('readRound', () => world.rounds.at(-1) ?? null),
    createRound: guarded('createRound', (round) => {
      if (world.rounds.some(({ number }) => number === round.number)) return false;
      world.rounds = [...world.rounds, round];
      wrote('createRound');
      return true;
    }),
    followRound: guarded('followRound', (round, before) => {
      if (world.rounds.at(-1)?.version !== before.version || world.rounds.at(-1)?.number !== before.number)
        return false;
      world.rounds = [round];
      wrote('followRound');
      return true;
    }),
    replaceRound: guarded('replaceRound', (round) => {
      const stored = world.rounds.find(({ number }) => number === round.number);
      if (stored?.version !== round.version - 1) return false;
      world.rounds = world.rounds.map((one) => (one.number === round.number ? round : one));
      wrote('replaceRound');
      return true;
    }),
    queueSubtask: guarded('queueSubtask', () => {
      world.queued += 1;
    }),
    queueAssessment: guarded('queueAssessment', (_issueId, inSeconds) => {
      world.queued += 1;
      if (inSeconds !== undefined) world.delays.push(inSeconds);
    }),
  };
}

function readable({ broken, unreadable }: Records, key: string): Pick<Records, 'broken' | 'unreadable'> {
  return {
    broken: broken.filter((one) => one !== key),
    unreadable: unreadable.filter((one) => one.key !== key),
  };
}

function without(records: Records, key: string): Partial<Records> {
  const empty: Readonly<Record<string, Partial<Records>>> = {
    commonGroundReadiness: { readiness: null },
    commonGroundQuestions: { digest: null },
    commonGroundBrief: { brief: EMPTY_BRIEF },
    commonGroundConfidence: { confidence: null },
    commonGroundSize: { size: null },
    commonGroundTalks: { talks: NO_TALKS },
    commonGroundFlag: { flag: null },
  };
  return { ...empty[key], ...readable(records, key) };
}
