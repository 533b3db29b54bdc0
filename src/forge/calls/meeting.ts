import type { MeetingView } from '../../contract-meeting';
import { publicPart } from '../../domain/refinement/public-row';
import { orIfForbidden } from '../../failure';
import * as jql from '../../jira/search/jql';
import { matchingIds, visibleIds } from '../../jira/search/visible-ids';
import type { GoingPorts } from '../../usecases/meeting/go-on';
import type { MeetingCall, MeetingPorts } from '../../usecases/meeting/meeting-ports';
import * as views from '../../usecases/meeting/meeting-view';
import type { ChangingProjectCall, ProjectCall } from '../call';
import { logFailure } from '../answer';
import { asViewer, isKnownToBeGone } from '../composition';
import { jiraAsApp, jiraAsUser } from '../jira-requests';
import { hintMoved, meetingToken } from '../publish';
import { queueAssessments } from '../queues';
import { mailer } from '../background/mailer';
import { noteAct } from '../settings/known-project';
import { policyBoard } from '../settings/policy-board';
import { rightsIn } from '../settings/rights';
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
import { once } from '../stores/memoized';
import { batchedReader, readRow, type RowReader } from '../stores/rows';
import { pause } from '../stores/patiently';
import { readPolicy } from '../stores/policy-store';
import { readRefinements } from '../stores/refinement-store';
import { readTicketKey, ticketKey } from '../stores/site-store';
import { countsTicketFor, isCountsTicketOf, isTicketOf, ticketFor } from '../stores/ticket';

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
  return views.openMeeting(portsOf(call, key, read), { me: call.me, key });
}

const inList =
  <Call extends ProjectCall>() =>
  <Sent, Value>(verb: ListVerb<Call & MeetingCall, Sent, Value>) =>
  async (call: Call, sent: Sent): Promise<Value> => {
    const key = await keyOf(call.projectId);
    return verb(portsOf(call, key), { ...call, key }, sent);
  };

/** A verb about the list of the project's board, as the table of calls takes it; `changingList`: of one that changes something. */
export const onList = inList<ProjectCall>();
export const changingList = inList<ChangingProjectCall>();

/** As {@link changingList}, of a verb that is an act in the project. A list is stored without its note. */
export const actingOnList =
  <Sent, Value>(verb: ListVerb<ChangingProjectCall & MeetingCall, Sent, Value>) =>
  async (call: ChangingProjectCall, sent: Sent): Promise<Value> => {
    const value = await changingList(verb)(call, sent);
    await noteAct(call.projectId, jiraAsUser).catch((error: unknown) => logFailure('an act that is not noted', error));
    return value;
  };

/** As {@link onList}, of the list that the page names: the verb asks for a ticket, which proves that the caller has opened it. */
export const onKnownList =
  <Sent, Value>(verb: ListVerb<MeetingCall, Sent, Value>) =>
  (call: ProjectCall, sent: Sent & { readonly key: ListKey }): Promise<Value> =>
    verb(portsOf(call, sent.key), { me: call.me, key: sent.key }, sent);

type ListVerb<Call, Sent, Value, Ports = MeetingPorts> = (ports: Ports, call: Call, sent: Sent) => Promise<Value>;

/** As {@link changingList}, of a verb that changes items of the list, too. */
export const onItems = <Sent, Value>(verb: ListVerb<ChangingProjectCall & MeetingCall, Sent, Value, GoingPorts>) =>
  changingList((list, call, sent: Sent) => {
    const { projectId, me } = call;
    return verb({ list, item: asViewer({ projectId, isOutside: true, me }) }, call, sent);
  });

/** A token for the channel of the list that the ticket proves. The ticket counts for days, so that Jira is asked for the project. */
export async function signMeetingToken(
  ports: MeetingPorts,
  call: MeetingCall,
  { ticket }: { readonly ticket: string },
): Promise<{ readonly token: string | null }> {
  if (!(await ports.isTicket(call, ticket))) return { token: null };
  await ports.rights();
  return { token: await meetingToken(call.key) };
}

/** @param read a reader for one invocation, where each row is read once; else each time */
function portsOf({ projectId, me }: ProjectCall, key: ListKey, read: RowReader = readRow): MeetingPorts {
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
    rights: once(() => rightsIn(projectId)),
    access: async (call) => {
      const secret = await ticketKey(now(), read);
      return {
        ticket: ticketFor(secret, holderOf(call), now()),
        countsTicket: (ids) => countsTicketFor(secret, holderOf(call, ids), now()),
      };
    },
    isTicket: async (call, ticket, ids) => {
      const secret = await readTicketKey();
      const isOf = ids === undefined ? isTicketOf : isCountsTicketOf;
      return secret !== null && isOf(secret, ticket, { holder: holderOf(call, ids), now: now() });
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
