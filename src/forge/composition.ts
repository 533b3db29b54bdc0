import { sprintSoonOf } from '../domain/backlog/to-flag';
import { dayIn } from '../domain/shared/day';
import { owedAddress } from '../domain/issue/owed-address';
import type { AccountId } from '../domain/shared/person';
import type { Refinement } from '../domain/refinement/refinement';
import { AppError, isForbidden, orIfForbidden } from '../failure';
import { readContentEdits } from '../jira/read/changes';
import { ownAccount, removeFlagComment, writeFlagComment } from '../jira/write/comment';
import { writeEstimate } from '../jira/read/estimate';
import { readLastFlagChange, writeFlag } from '../jira/write/flag';
import { readBlockerIds, type ReadIssue } from '../jira/read/issue-reading';
import { isGone } from '../jira/read/is-gone';
import { readSplitting } from '../jira/read/part-reading';
import { writeFace } from '../jira/read/properties';
import { readComment } from '../jira/read/read-comment';
import type { JiraRequest } from '../jira/request';
import type { RawTicket } from '../jira/read/ticket';
import { writeTicket } from '../jira/write/ticket';
import { findPart, makeTransition, rankAfter, splitOff } from '../jira/write/split';
import { comingSprints } from '../jira/read/sprints';
import type { Ports } from '../usecases/ports';
import { logFailure } from './answer';
import { now } from './stores/clock';
import { issueReader, withUnseenBlockers } from './calls/issue-reader';
import { mailer } from './background/mailer';
import { atOnce, jiraAsApp, jiraAsUser } from './jira-requests';
import { openPass, sealPass } from './stores/pass';
import { policyBoard } from './settings/policy-board';
import { hintAt, hintFromOutside, hintMoved, listeningToken } from './publish';
import { queueAssessment } from './queues';
import { memoized, once } from './stores/memoized';
import { issueFields, knownSite, refinementField, type Sources } from './settings/site-fields';
import { readArchive } from './stores/archive-store';
import { readMeeting, storeMeeting } from './stores/meeting-store';
import { packedBytes } from './stores/packed';
import { pause } from './stores/patiently';
import { readPolicy } from './stores/policy-store';
import { readProject } from './stores/project-store';
import { markProjected, readProjected, readRefinement, readShown, storeRefinement } from './stores/refinement-store';
import { batchedReader, type RowReader } from './stores/rows';
import { keepStanding } from './stores/standing-store';
import { readTicketKey, ticketKey } from './stores/site-store';
import { isTicketOf, ticketFor } from './stores/ticket';
import { FIELD_PATIENCE, fieldWriter } from './settings/write-field';
import { readEffectivePolicy } from './settings/effective-policy';

/**
 * `projectId`: the issue's project by the invocation's context. A guess that saves a read; it proves nothing. `isOutside`:
 * the invocation stands on no issue, so that hints need a global channel. `me`: who calls; left out where the app acts.
 */
type About = { readonly projectId: string | null; readonly isOutside?: boolean; readonly me?: AccountId };

/**
 * Whose rights are used: people read and write with their own. Derived data is written by the app, or by the person
 * where the app may not.
 */
export function asViewer(about: About): Ports {
  const storage = storageOf(jiraAsUser);
  const own = portsOver(jiraAsUser, about, storage);
  const asApp = portsOver(jiraAsApp, about, storage);
  const seeing = async <T extends ReadIssue>(issueId: string, reading: Promise<T>): Promise<T> => {
    const [read, { linked }] = await Promise.all([reading, storage.readRow(issueId)]);
    return withUnseenBlockers({ read, linked, asApp: () => asApp.readIssue(issueId) });
  };
  return {
    ...own,
    ...(about.isOutside === true ? { hint: (issueId) => hintFromOutside(issueId, 'refinement') } : {}),
    saveFace: faceBy([atOnce.asApp, atOnce.asUser]),
    saveField: fieldWriter({ ...ofField(storage), patience: FIELD_PATIENCE.call }),
    readIssue: (id) => seeing(id, own.readIssue(id)),
    readIssueToAct: (id) => seeing(id, own.readIssueToAct(id)),
  };
}

/** Triggers, queues and schedules: the app alone, on issues that it may see. */
export function asApp(about: About): Ports {
  return { ...portsOver(jiraAsApp, about, storageOf(null)), hint: hintFromOutside };
}

/**
 * A rule acts for the person whose connection it uses, with their right to see and edit the issue. Flag and comment are
 * the app's, so that it can remove them again whichever rule set them.
 */
export function asRule(): Ports {
  return {
    ...asViewer({ projectId: null }),
    ...flagPorts(jiraAsApp, () => knownSite(jiraAsUser)),
    hint: hintFromOutside,
  };
}

type Rows = Pick<Ports, 'readRow' | 'readRowAgain' | 'storeRow' | 'readShown' | 'readProjected'>;
type Storage = Rows & Pick<Ports, 'ticket' | 'signToken' | 'isTicket'> & { readonly sources: Sources };

/**
 * Storage for one invocation: reads of the same moment go in one batch, and each row is read once. It must not outlive
 * the invocation, since other sites may share the process.
 */
function storageOf(viewer: JiraRequest | null): Storage {
  const read = batchedReader();
  const latest = new Map<string, Refinement>();
  const keep = (row: Refinement): Refinement => {
    latest.set(row.issueId, row);
    return row;
  };
  return {
    sources: {
      policyOf: (id) => readPolicy(id, read),
      projectOf: (id) => readProject(id, read),
      siteOf: once(() => knownSite(viewer, read)),
    },
    readRow: async (issueId) => latest.get(issueId) ?? keep(await readRefinement(issueId, read)),
    readRowAgain: async (issueId) => keep(await readRefinement(issueId)),
    readShown: (issueId) => readShown(issueId, read),
    ...ticketsBy(read),
    signToken: listeningToken,
    readProjected: (issueId) => readProjected(issueId, read),
    storeRow: async (next, projectId) => {
      const isStored = await storeRefinement(next, { projectId, now: now() });
      if (isStored) keep(next.row);
      return isStored;
    },
  };
}

/** A panel that gets no ticket finds the news by opening in full: slower, so it is logged and no failure. */
function ticketsBy(read: RowReader): Pick<Ports, 'ticket' | 'isTicket'> {
  return {
    ticket: async (call) => {
      try {
        return ticketFor(await ticketKey(now(), read), call, now());
      } catch (error) {
        logFailure('a panel was opened without a ticket', error);
        return null;
      }
    },
    isTicket: async (call, ticket) => {
      const key = await readTicketKey(read);
      return key !== null && isTicketOf(key, ticket, { holder: call, now: now() });
    },
  };
}

function portsOver(jira: JiraRequest, { projectId, me }: About, storage: Storage): Ports {
  const { sources, ...rows } = storage;
  const policyOf = memoized((id) => readEffectivePolicy(id, sources));
  const estimatesOf = async (id: string | null) => (await issueFields(id, null, sources)).estimates;
  const projects = new Map<string, string>();
  const tickets = new Map<string, RawTicket>();
  const reader = issueReader({ jira, projectId, policyOf, sources, rowOf: storage.readRow, now });
  const rememberProject = async <T extends ReadIssue>(issueId: string, reading: Promise<T>): Promise<T> => {
    const read = await reading;
    projects.set(issueId, read.issue.projectId).set(read.issue.id, read.issue.projectId);
    return read;
  };
  return {
    now,
    pause,
    newId: () => crypto.randomUUID().replaceAll('-', ''),
    readIssue: (issueId) => rememberProject(issueId, reader.readIssue(issueId)),
    readIssueToAct: async (issueId) => {
      const { raw, ...read } = await rememberProject(issueId, reader.readIssueToAct(issueId));
      tickets.set(read.issue.id, raw);
      return read;
    },
    saveTicket: async (issueId, writing) => {
      const raw = tickets.get(issueId);
      if (raw === undefined) throw new Error('A ticket is read before it is written.');
      await writeTicket(jira, issueId, { raw, ...writing });
    },
    allBlockers: (issueId) => readBlockerIds(jiraAsApp, issueId).catch(orIfForbidden([])),
    isGone: memoized((account) => isKnownToBeGone(account, jira)),
    mail: mailer(jira, jira === jiraAsApp ? null : (me ?? null)),
    siteAddress: async () => (await sources.siteOf()).address,
    readComment: (issueId, commentId) => readComment(jira, issueId, commentId),
    saveFace: faceBy([jira]),
    keepStanding: (issueId, readiness) => keepStanding(issueId, readiness, now()),
    saveField: fieldWriter({ ...ofField(storage), patience: FIELD_PATIENCE.background }),
    saveEstimate: async (issueId, estimate) => {
      const { board } = await policyOf(estimate.projectId);
      return writeEstimate(jira, issueId, { ...estimate, fields: await estimatesOf(estimate.projectId), board });
    },
    ...splitPorts(jira, sources.siteOf),
    readContentEdits: async (issueId, of) =>
      readContentEdits(jira, issueId, { ...of, estimates: await estimatesOf(projects.get(issueId) ?? projectId) }),
    ...flagPorts(jira, sources.siteOf),
    ...rows,
    readPolicy: policyOf,
    readArchive,
    readMeeting,
    storeMeeting: (key, next) => storeMeeting(key, { next, kept: null, now: now() }),
    bytesOf: packedBytes,
    sealPass,
    openPass,
    ...queuePorts(projectId, async (issueId) => (await sources.projectOf(projects.get(issueId) ?? '')) !== null),
    hint: hintAt,
    hintMoved,
  };
}

type SplitPorts = Pick<Ports, 'readSplitting' | 'findPart' | 'splitOff' | 'rankAfter' | 'makeTransition'>;

function splitPorts(jira: JiraRequest, siteOf: Sources['siteOf']): SplitPorts {
  return {
    readSplitting: (of) => readSplitting(jira, of),
    findPart: (issueId, of) => findPart(jira, issueId, of),
    splitOff: async (issueId, part) => splitOff(jira, issueId, { part, sprintField: (await siteOf()).fields.sprint }),
    rankAfter: (key, issues) => rankAfter(jira, key, issues),
    makeTransition: (issueId, id) => makeTransition(jira, issueId, id),
  };
}

type QueuePorts = Pick<Ports, 'queueAssessment' | 'projected' | 'queueSubtask'>;

function queuePorts(projectId: string | null, isUsed: (issueId: string) => Promise<boolean>): QueuePorts {
  return {
    queueAssessment: (issueId, ends) => queueAssessment({ issueId, projectId, ...ends }),
    queueSubtask: (issueId) => queueAssessment({ issueId, projectId, follows: 'parent' }),
    projected: async (issueId, shown) => {
      try {
        // In an unused project the queued event marks the project as used, so it must not end early.
        if (!(await isUsed(issueId)) || (await markProjected(issueId, shown))) return;
        await queueAssessment({ issueId, projectId });
      } catch (error) {
        logFailure('properties that are right are not known to be', error);
      }
    },
  };
}

/** Asks as the app, else as the caller: not everybody may browse users. false where neither may see the account. */
export async function isKnownToBeGone(account: AccountId, jira: JiraRequest): Promise<boolean> {
  const asApp = await isGone(jiraAsApp, account).catch(orIfForbidden(null));
  return asApp ?? isGone(jira, account).catch(orIfForbidden(false));
}

type FlagEdits = Pick<Ports, 'lastFlagChange' | 'saveFlag' | 'saveFlagComment' | 'dropFlagComment' | 'sprintSoon'>;

function flagPorts(jira: JiraRequest, siteOf: Sources['siteOf']): FlagEdits {
  const flagField = async () => {
    const { flagged } = (await siteOf()).fields;
    if (flagged === null) throw new AppError('not-found', 'This site has no flag.');
    return flagged;
  };
  const me = once(() => ownAccount(jira));
  return {
    lastFlagChange: async (issueId) =>
      readLastFlagChange(jira, issueId, { flagField: await flagField(), me: await me() }),
    saveFlag: async (issueId, marker) => writeFlag(jira, { id: issueId, flagField: await flagField() }, marker),
    saveFlagComment: async (issueId, { id, text, open }) => {
      const { address } = await siteOf();
      const link =
        open === null || address === null ? null : { words: open.words, to: owedAddress(address, open.issueKey) };
      return writeFlagComment(jira, issueId, { id, text, link, me: await me() });
    },
    dropFlagComment: async (issueId, id) => removeFlagComment(jira, issueId, { id, me: await me() }),
    sprintSoon: async (projectId) => {
      const [board, { timeZone }, site] = await Promise.all([policyBoard(projectId), readPolicy(projectId), siteOf()]);
      const coming = board === null ? [] : await comingSprints(jira, board).catch(orIfForbidden([]));
      return sprintSoonOf(coming, dayIn(now(), timeZone ?? site.timeZone));
    },
  };
}

/** Jira lets the app alone write its field. */
const ofField = ({ sources }: Pick<Storage, 'sources'>) => ({
  jira: atOnce.asApp,
  fieldOf: async () => refinementField(await sources.siteOf()),
});

/** Writes as the first account that may: the app may have lost its rights in a project where people still work. */
function faceBy([first, ...others]: readonly [JiraRequest, ...JiraRequest[]]): Ports['saveFace'] {
  return (issueId, name, value) =>
    others.reduce(
      (done, next) =>
        done.catch((error: unknown) =>
          isForbidden(error) ? writeFace(next, { issueId, name }, value) : Promise.reject(error),
        ),
      writeFace(first, { issueId, name }, value),
    );
}
