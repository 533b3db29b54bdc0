import type { MeetingView, PutOnList, ResultView, Telling, TellingAnswer, WentOn } from '../../contract-meeting';
import { publicPart } from '../../domain/refinement/public-row';
import { AppError, orIfForbidden } from '../../failure';
import { projectRights } from '../../jira/read/permissions';
import * as jql from '../../jira/search/jql';
import { matchingIds, visibleIds } from '../../jira/search/visible-ids';
import * as onward from '../../usecases/meeting/go-on';
import type { MeetingCall, MeetingPorts } from '../../usecases/meeting/meeting-ports';
import * as verbs from '../../usecases/meeting/meeting-view';
import * as results from '../../usecases/meeting/open-result';
import * as worths from '../../usecases/meeting/open-result';
import * as additions from '../../usecases/meeting/change-list';
import * as changes from '../../usecases/meeting/change-list';
import * as telling from '../../usecases/meeting/tell-people';
import type { Worth } from '../../domain/meeting/worth';
import type { ChangingProjectCall, ProjectCall } from '../call';
import { logFailure } from '../answer';
import { asViewer, isKnownToBeGone } from '../composition';
import { jiraAsApp, jiraAsUser } from '../jira-requests';
import { hintMoved, meetingToken } from '../publish';
import { queueAssessments } from '../queues';
import { mailer } from '../background/mailer';
import { noteAct } from '../settings/known-project';
import { policyBoard } from '../settings/policy-board';
import { fromStorage } from '../settings/site-fields';
import { now } from '../stores/clock';
import {
  changePulse,
  fetchList,
  type ListKey,
  listKey,
  readHeldMeeting,
  readMeeting,
  readPast,
  readPulses,
  storeMeeting,
} from '../stores/meeting-store';
import { batchedReader, readRow, type RowReader } from '../stores/rows';
import { pause } from '../stores/patiently';
import { readPolicy } from '../stores/policy-store';
import { readRefinements } from '../stores/refinement-store';
import { readTicketKey, ticketKey } from '../stores/site-store';
import { isTicketOf, ticketFor } from '../stores/ticket';

/** The list of the policy's board; of the project where it has none. */
async function keyOf(projectId: string, read: RowReader = readRow): Promise<ListKey> {
  return listKey(projectId, await policyBoard(projectId, read));
}

/**
 * The list and the meeting of the project's board. `guess`: the list that the page has seen last, null for none. Its rows
 * are read together with the policy, and count only where the policy names the same list.
 */
export async function openMeeting(
  call: ProjectCall,
  { key: guess }: { readonly key: ListKey | null },
): Promise<MeetingView> {
  const read = batchedReader();
  const [key] = await Promise.all([
    keyOf(call.projectId, read),
    readTicketKey(read),
    guess === null ? null : fetchList(guess, read),
  ]);
  return verbs.openMeeting(portsOf(call, key, read), { me: call.me, key });
}

export async function changeList(
  call: ChangingProjectCall,
  sent: { readonly base: changes.SomeFields; readonly input: changes.SomeFields },
): Promise<MeetingView> {
  const key = await keyOf(call.projectId);
  const view = await changes.changeList(portsOf(call, key), { me: call.me, key, request: call.request }, sent);
  await noteListAct(call.projectId);
  return view;
}

/** A list is stored without it. */
async function noteListAct(projectId: string): Promise<void> {
  await noteAct(projectId, jiraAsUser).catch((error: unknown) => logFailure('an act that is not noted', error));
}

/** The team goes on to the next item of the list, as the caller. */
export async function goOn(call: ChangingProjectCall, step: onward.Step): Promise<WentOn> {
  const { me, projectId, requestId, request } = call;
  const key = await keyOf(projectId);
  const ports = { list: portsOf(call, key), item: asViewer({ projectId, isOutside: true, me }) };
  return onward.goOn(ports, { me, key, projectId, requestId, request }, step);
}

/** Says that the list is shared, by mails where the caller wants them. */
export async function tellPeople(
  call: ChangingProjectCall,
  { input }: { readonly input: { readonly how: Telling; readonly address: string | null } },
): Promise<TellingAnswer> {
  const { me, projectId, request } = call;
  const key = await keyOf(projectId);
  return telling.tellPeople(portsOf(call, key), { me, key, projectId, request }, input);
}

/** The issue goes on the list of the project's board. */
export async function putOnList(
  call: ChangingProjectCall,
  { input }: { readonly input: { readonly issueId: string } },
): Promise<PutOnList> {
  const key = await keyOf(call.projectId);
  const put = await additions.putOnList(portsOf(call, key), { me: call.me, key, request: call.request }, input.issueId);
  await noteListAct(call.projectId);
  return put;
}

/** Of storage alone, and nothing of Jira; tickets prove that the caller has opened this list, and was shown these items. */
export async function followMeeting(call: ProjectCall, { key, ...page }: verbs.Look & { readonly key: ListKey }) {
  return verbs.followMeeting(portsOf(call, key), { me: call.me, key }, page);
}

/** A token for the channel of the list, for who has opened it: it tells what their ticket lets them look at. */
export async function signMeetingToken(
  call: ProjectCall,
  { key, ticket }: { readonly key: ListKey; readonly ticket: string },
): Promise<{ readonly token: string | null }> {
  return { token: (await portsOf(call, key).isTicket({ me: call.me, key }, ticket)) ? await meetingToken(key) : null };
}

/** What became of a meeting of the project's board; `n`: null for the last one. */
export async function openResult(call: ProjectCall, { n }: { readonly n: number | null }): Promise<ResultView | null> {
  const key = await keyOf(call.projectId);
  return results.openResult(portsOf(call, key), { me: call.me, key }, n);
}

/** Whether the last meeting was worth the time. */
export async function sayWorth(
  call: ChangingProjectCall,
  sent: { readonly base: { readonly n: number }; readonly input: { readonly worth: Worth } },
): Promise<ResultView | null> {
  const key = await keyOf(call.projectId);
  return worths.sayWorth(portsOf(call, key), { me: call.me, key }, sent);
}

/** @param read a reader for one invocation, where each row is read once; else each time */
function portsOf({ projectId, me }: ProjectCall, key: ListKey, read: RowReader = readRow): MeetingPorts {
  let rights: ReturnType<MeetingPorts['rights']> | null = null;
  const readRights = async () => {
    const { canBrowse, canEdit } = await projectRights(jiraAsUser, projectId);
    if (!canBrowse) throw new AppError('not-found', 'The project is not for this viewer.');
    return { canEdit };
  };
  return {
    now,
    pause,
    readMeeting: () => readMeeting(key, read),
    readPast: () => readPast(key, read),
    readHeld: (n) => readHeldMeeting(key, n),
    storeMeeting: (next, kept) => storeMeeting(key, { next, kept, now: now() }),
    readPulses: (numbers) => readPulses(key, numbers),
    changePulse: (n, change) => changePulse({ key, n, now: now() }, change),
    agreed: (ids) => matchingIds(jiraAsUser, ids, jql.agreed),
    readRows: async (ids) => (await readRefinements(ids)).map((row) => (row === null ? null : publicPart(row))),
    unseen: async (ids) => {
      const apps = visibleIds(jiraAsApp, ids).catch(orIfForbidden(new Set(ids)));
      const [theirs, ours] = await Promise.all([visibleIds(jiraAsUser, ids), apps]);
      return new Set(ids.filter((id) => !theirs.has(id) && !ours.has(id)));
    },
    isGone: (account) => isKnownToBeGone(account, jiraAsUser),
    visible: (ids) => visibleIds(jiraAsUser, ids),
    rights: () => (rights ??= readRights()),
    access: async (call) => {
      const secret = await ticketKey(now(), read);
      return {
        ticket: ticketFor(secret, holderOf(call), now()),
        countsTicket: (ids) => ticketFor(secret, holderOf(call, ids), now()),
      };
    },
    isTicket: async (call, ticket, ids) => {
      const secret = await readTicketKey();
      return secret !== null && isTicketOf(secret, ticket, { holder: holderOf(call, ids), now: now() });
    },
    mail: mailer(jiraAsUser, me),
    language: async () => (await readPolicy(projectId)).language,
    siteAddress: async () => (await fromStorage.siteOf()).address,
    endAsides: (ids, leaves) => queueAssessments(ids.map((issueId) => ({ issueId, projectId, leaves }))),
    hintMoved: () => hintMoved(key),
  };
}

/** Issue ids are numbers, so that a ticket of a list opens no issue. */
const holderOf = ({ me, key }: MeetingCall, ids: readonly string[] = []) => ({
  me,
  issueId: ['meeting', key, ...ids].join('-'),
});
