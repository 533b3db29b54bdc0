import { isMaterialChange } from '../content/fingerprint';
import type { AccountId } from '../shared/person';
import type { Instant } from '../shared/instant';
import { latestParts } from './parts-named';
import { isLeft, isPresent } from '../shared/presence';
import type { Gathering, OpenTalk, RunningTalk, Said } from './talk';

export function newTalk(
  issueId: string,
  leads: AccountId,
  { now: startedAt, wasReady }: Pick<Start, 'now' | 'wasReady'>,
): RunningTalk {
  const begun = { issueId, since: startedAt, startedAt, leads, joined: [leads], ahead: [], parts: [], wasReady };
  return { ...begun, said: [], shownAt: null, version: 1 };
}

/** Somebody says something although no talk is going on: it waits for one. */
export function newGathering(issueId: string, since: Instant): Gathering {
  const nobody = { issueId, since, startedAt: null, leads: null, joined: [] } as const;
  return { ...nobody, said: [], shownAt: null, version: 1 };
}

/** What was said in a talk that nobody is in any more: it waits for the next one. */
export function toGathering({ issueId, since, said, version }: RunningTalk): Gathering {
  const left = { issueId, since, said };
  return { ...left, startedAt: null, leads: null, joined: [], shownAt: null, version: version + 1 };
}

/** When a talk was last seen to go on: it was left some time after that. */
export function lastSeen(talk: RunningTalk, later: readonly (Instant | null)[]): Instant {
  const seen = [talk.shownAt, ...later].filter((at) => at !== null && at >= talk.startedAt);
  return seen.toSorted().at(-1) ?? talk.startedAt;
}

/** The talk that runs; null where voices are only gathered. */
export function runningOf(talk: OpenTalk | null): RunningTalk | null {
  return talk === null || talk.startedAt === null ? null : talk;
}

/** The talk that goes on: one that nobody took up for so long is none, whoever is still in its row. */
export function goingOn(talk: OpenTalk | null, now: Instant): RunningTalk | null {
  const running = runningOf(talk);
  return running === null || isLeft(running, now) ? null : running;
}

/** The talk with this person in it; the same object when nothing changes. */
function join(talk: RunningTalk, who: AccountId): RunningTalk {
  return isPresent(talk, who) ? talk : { ...talk, ...withOne(talk, who), version: talk.version + 1 };
}

/** This person is in it, and has not only spoken ahead. */
function withOne({ joined, ahead }: RunningTalk, who: AccountId): Pick<RunningTalk, 'joined' | 'ahead'> {
  return { joined: [...new Set([...joined, who])], ahead: ahead.filter((one) => one !== who) };
}

/** When a talk starts, and on which content; `share`: of the description's words that may differ. */
export type Start = {
  readonly now: Instant;
  readonly fingerprint: string;
  readonly share: number;
  readonly wasReady: boolean;
};

/**
 * Somebody takes the talk up: joins the one that runs, or starts it where voices were only gathered or it was left. Who
 * starts it leads; what was said about the content as it is now is kept, and who said something about other content has to
 * be heard again.
 */
export function takeUp(talk: OpenTalk, who: AccountId, { now, fingerprint, share, wasReady }: Start): RunningTalk {
  const running = goingOn(talk, now);
  if (running !== null) return join(running, who);
  const spoke = talk.said.map(({ accountId }) => accountId);
  const people = { joined: [...new Set([...spoke, who])], ahead: spoke.filter((one) => one !== who) };
  const said = talk.said.map((one) => (isSaidOf(one, fingerprint, share) ? one : { ...one, on: null }));
  const since = said.some(({ on }) => on !== null) ? talk.since : now;
  const started = { since, startedAt: now, leads: who, ...people, said, shownAt: null, parts: [], wasReady };
  return { ...talk, ...started, version: talk.version + 1 };
}

/** Whether a voice is about the content as it is. */
export function isSaidOf({ on }: Said, fingerprint: string, share: number): boolean {
  return on !== null && !isMaterialChange(on, fingerprint, share);
}

/** People write in silence: in a talk that goes on, until somebody shows what was written. */
export function isSilent(talk: OpenTalk | null, now: Instant): boolean {
  return goingOn(talk, now)?.shownAt === null;
}

/** The same talk once what was written is shown; the same object where it is. */
export function show<T extends OpenTalk | null>(talk: T, now: Instant): T | RunningTalk {
  return talk === null || talk.startedAt === null || talk.shownAt !== null
    ? talk
    : { ...talk, shownAt: now, version: talk.version + 1 };
}

/** Somebody leads on, whether or not they were in the talk; where none goes on they start it. One step either way. */
export function takeOver(talk: OpenTalk, who: AccountId, start: Start): RunningTalk {
  const running = goingOn(talk, start.now);
  if (running === null) return takeUp(talk, who, start);
  if (running.leads === who) return running;
  return { ...running, leads: who, ...withOne(running, who), version: running.version + 1 };
}

/** The talk with what it was split into; the same object where it knows that. */
export function withParts(talk: RunningTalk, keys: readonly string[]): RunningTalk {
  const parts = latestParts(talk.parts, keys);
  return parts === talk.parts ? talk : { ...talk, parts, version: talk.version + 1 };
}

/** In the order of how much it says. */
const WORDS: readonly Said['what'][] = ['nothing', 'wrote'];

/** Who signs something is seen in the talk; that somebody has written without a name changes nothing that is ever seen. */
export function say(talk: OpenTalk, said: Said): OpenTalk {
  const heard = hear(talk, said);
  const seen = heard.startedAt === null || said.what !== 'wrote' ? heard : join(heard, said.accountId);
  return seen === talk ? talk : { ...seen, version: talk.version + 1 };
}

/**
 * Who wrote something has said more than "nothing from me", whatever the order; the content is that of the last word.
 * People stand in the order of their first word: another place would tell who has just written without a name.
 */
function hear(talk: OpenTalk, { accountId, what, on }: Said): OpenTalk {
  const before = talk.said.find((said) => said.accountId === accountId);
  const isLess = before !== undefined && WORDS.indexOf(before.what) > WORDS.indexOf(what);
  const said: Said = { accountId, what: isLess ? before.what : what, on };
  if (before !== undefined && before.what === said.what && before.on === on) return talk;
  const anew = before === undefined ? [...talk.said, said] : talk.said.map((one) => (one === before ? said : one));
  const all = { said: anew };
  if (talk.startedAt === null) return { ...talk, ...all };
  return { ...talk, ...all, joined: [...new Set([...talk.joined, accountId])] };
}
