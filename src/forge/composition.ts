import type { AccountId } from '../domain/issue';
import { AppError, isShutOut, orIfShutOut } from '../failure';
import { readContentEdits } from '../jira/changes';
import { writeFlagComment } from '../jira/comment';
import { writeEstimate } from '../jira/estimate';
import { readLastFlagChange, writeFlag } from '../jira/flag';
import { readBlockerIds } from '../jira/issue-reading';
import { notify } from '../jira/notify';
import { mayEdit } from '../jira/permissions';
import { readComment } from '../jira/read-comment';
import * as properties from '../jira/properties';
import type { JiraRequest } from '../jira/request';
import { readSplitting } from '../jira/part-reading';
import { findPart, splitOff } from '../jira/split';
import { isGone } from '../jira/is-gone';
import type { Ports } from '../usecases/ports';
import { issueReader } from './issue-reader';
import { atOnce, jiraAsApp, jiraAsUser } from './jira-requests';
import { queueAssessment } from './queues';
import { now } from './clock';
import { issueFields, knownSite, type Sources } from './site-fields';
import { readProject } from './stores/project-store';
import { outboxStore } from './stores/outbox-store';
import { roundStore } from './stores/round-store';
import { talkStore } from './stores/talk-store';
import { withUnseenBlockers } from './unseen-blockers';
import { readYardstick } from './yardstick';

/** `projectId` is what the invocation says about the issue's project: a guess that saves a read, never more. */
type About = { readonly projectId: string | null };

/**
 * Who acts with whose rights. For a person: they read and write with their own, and what is derived from it is written
 * by the app, or by them where the app may not. Summaries are not waited for: the queued assessment catches up; a
 * result is: whoever reveals it hears where it could not be stored.
 */
export function asViewer(about: About): Ports {
  const derived = derivedBy([atOnce.asApp, atOnce.asUser]);
  const { saveConfidence, saveSize } = derivedBy([jiraAsApp, jiraAsUser]);
  const own = portsOver(jiraAsUser, about);
  const readAsApp = portsOver(jiraAsApp, about).readIssue;
  return {
    ...{ ...own, ...derived, saveConfidence, saveSize },
    readIssue: async (id) => withUnseenBlockers(await own.readIssue(id), () => readAsApp(id)),
    readIssueToAct: async (id) => withUnseenBlockers(await own.readIssueToAct(id), () => readAsApp(id)),
  };
}

/** Triggers, queues and schedules: the app alone, on issues that it may see. */
export function asApp(about: About): Ports {
  return { ...portsOver(jiraAsApp, about), ...derivedBy([jiraAsApp]) };
}

/**
 * A rule acts for the person whose connection it uses: what they may not see or edit, it may not. Flag and comment are
 * the app's own, so that it can take them away again whoever's rule set them.
 */
export function asRule(): Ports {
  return { ...asViewer({ projectId: null }), ...flagPorts(jiraAsApp) };
}

type Derived = Pick<Ports, 'saveReadiness' | 'saveQuestionDigest' | 'saveConfidence' | 'saveSize'>;

const storage = { ...talkStore(now), ...outboxStore(now), ...roundStore(now) };

function portsOver(jira: JiraRequest, { projectId }: About): Omit<Ports, keyof Derived> {
  const sources: Sources = { projectOf: remembered(readProject), siteOf: once(knownSite) };
  const policyOf = remembered((id) => readYardstick(id, sources));
  return {
    now,
    newId: () => crypto.randomUUID().replaceAll('-', ''),
    random: Math.random,
    pause,
    ...issueReader({ jira, seesAll: jira === jiraAsApp, projectId, policyOf, sources }),
    appMayWrite: (issueId) => mayEdit(jiraAsApp, issueId).catch(orIfShutOut(false)),
    allBlockers: (issueId) => readBlockerIds(jiraAsApp, issueId).catch(orIfShutOut([])),
    saveQuestion: (issueId, question) => properties.writeQuestion(jira, issueId, question),
    saveDoubt: (issueId, question) => unseen(properties.writeQuestion(jiraAsApp, issueId, question)),
    isGone: (account) => isKnownToBeGone(account, jira),
    notify: (issueId, notice) => notify(jira, issueId, notice),
    readComment: (issueId, commentId) => readComment(jira, issueId, commentId),
    saveBrief: (issueId, brief) => properties.writeBrief(jira, issueId, brief),
    saveTalks: (issueId, talks) => properties.writeTalks(jira, issueId, talks),
    removeProperty: (issueId, key) => properties.removeProperty(jira, issueId, key),
    saveEstimate: async (issueId, estimate) => {
      const [{ estimates: fields }, { board }] = await Promise.all([
        issueFields(estimate.projectId, null, sources),
        policyOf(estimate.projectId),
      ]);
      return writeEstimate(jira, issueId, { ...estimate, fields, board });
    },
    readSplitting: (of) => readSplitting(jira, of),
    findPart: (issueId, of) => findPart(jira, issueId, of),
    splitOff: (issueId, part) => splitOff(jira, issueId, part),
    readContentEdits: async (issueId, of) => {
      const { estimates } = await issueFields(projectId, null, sources);
      return readContentEdits(jira, issueId, { ...of, estimates });
    },
    ...flagPorts(jira),
    readPolicy: policyOf,
    ...storage,
    queueAssessment: (issueId, inSeconds) => queueAssessment({ issueId, projectId }, inSeconds),
    queueSubtask: (issueId) => queueAssessment({ issueId, projectId, follows: 'parent' }),
  };
}

/** Not everybody may browse users: the app knows it for them. Whom neither may see is not known to be gone. */
async function isKnownToBeGone(account: AccountId, jira: JiraRequest): Promise<boolean> {
  const asApp = await isGone(jiraAsApp, account).catch(orIfShutOut(null));
  return asApp ?? isGone(jira, account).catch(orIfShutOut(false));
}

type FlagEdits = Pick<Ports, 'lastFlagChange' | 'saveFlag' | 'saveFlagMarker' | 'saveFlagComment'>;

function flagPorts(jira: JiraRequest): FlagEdits {
  const flagField = async () => {
    const { flagged } = (await knownSite()).fields;
    if (flagged === null) throw new AppError('not-found', 'This site has no flag.');
    return flagged;
  };
  return {
    lastFlagChange: async (issueId) => readLastFlagChange(jira, issueId, await flagField()),
    saveFlag: async (issueId, marker) => writeFlag(jira, { id: issueId, flagField: await flagField() }, marker),
    saveFlagMarker: (issueId, marker) => properties.writeFlagMarker(jira, issueId, marker),
    saveFlagComment: (issueId, comment) => writeFlagComment(jira, issueId, comment),
  };
}

/** The first whom Jira lets write; the app may have been shut out of a project in which people still work. */
function derivedBy(writers: readonly [JiraRequest, ...JiraRequest[]]): Derived {
  const write = async (work: (jira: JiraRequest) => Promise<void>) => {
    const [first, ...others] = writers;
    await others.reduce(
      (done, next) => done.catch((error) => (isShutOut(error) ? work(next) : Promise.reject(error))),
      work(first),
    );
  };
  return {
    saveReadiness: (issueId, readiness) => write((jira) => properties.writeReadiness(jira, issueId, readiness)),
    saveQuestionDigest: (issueId, digest) => write((jira) => properties.writeDigest(jira, issueId, digest)),
    saveConfidence: (issueId, result) => write((jira) => properties.writeConfidence(jira, issueId, result)),
    saveSize: (issueId, result) => write((jira) => properties.writeSize(jira, issueId, result)),
  };
}

/** What must not be seen to come from a person is written by the app or not at all. */
async function unseen(write: Promise<void>): Promise<void> {
  await write.catch((error: unknown) => {
    if (!isShutOut(error)) throw error;
    throw new AppError('not-allowed', 'The app may not write here.', { because: 'app-shut-out' });
  });
}

/** One read per key and invocation; nothing outlives the invocation, which other sites' users may share. */
function remembered<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}

/** The same for what there is only one of. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | null = null;
  return () => (value ??= read());
}

function pause(attempt: number): Promise<void> {
  const longest = Math.min(50 * 2 ** attempt, 800);
  return new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random())));
}
