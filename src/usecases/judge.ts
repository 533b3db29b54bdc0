import { assess, currentFingerprint, type Yardstick } from '../domain/assess';
import { hidesVotes, type Round } from '../domain/ballot';
import type { Instant, Issue } from '../domain/issue';
import { countedIn } from '../domain/of-talk';
import { type Outbox, withUnsent } from '../domain/outbox';
import type { Assessment } from '../domain/readiness';
import type { Records } from '../domain/records';
import { goingOn, isSilent } from '../domain/running-talk';
import type { OpenTalk } from '../domain/talk';
import { countedBy } from './finish-round';

/** All that decides on how the issue stands; `outbox` null where nothing waits in one. */
export type Judged = {
  readonly issue: Issue;
  readonly records: Records;
  readonly policy: Yardstick;
  readonly outbox: Pick<Outbox, 'doubts' | 'hidden' | 'sent'> | null;
  readonly talk: OpenTalk | null;
  readonly round: Round | null;
  readonly now: Instant;
};

/**
 * How the issue stands: by the row of the round while there is one, with what is on its way to it, in a talk with the edits
 * that belong to it, and with what nobody has seen yet, a question, a doubt or a vote. That cannot be judged, so nothing is
 * ready over it. While a talk goes on, what was ready before it stays so until it ends: else the moment in which that changes
 * would tell who has just written. It becomes ready in no talk over what waits.
 */
export function judge(judged: Judged): Assessment {
  const { issue, policy, outbox, talk, round, now } = judged;
  const stored = withUnsent(countedBy(round, judged.records), outbox);
  const records = counted({ issue, policy, talk, now, records: stored });
  const hidden = hidesVotes(round, records.confidence);
  const staysReady = goingOn(talk, now) !== null && judged.records.readiness?.state === 'ready';
  const unread = staysReady ? {} : unreadIn(judged);
  return assess(issue, { ...records, ...unread, hidden }, policy);
}

/** In silence something is always taken to be hidden: else what is said of it would tell whether a doubt is. */
function unreadIn({ outbox, talk, now }: Judged) {
  const { doubts, hidden } = outbox ?? { doubts: [], hidden: [] };
  return { unseen: doubts.length > 0, unshown: hidden.length > 0 || isSilent(talk, now) };
}

/** The records as they count just now: while a talk goes on, what was said in it is about the content as it is. */
export function counted({ issue, records, policy, talk, now }: Omit<Judged, 'outbox' | 'round'>): Records {
  const running = goingOn(talk, now);
  if (running === null) return records;
  return countedIn(records, running, {
    fingerprint: currentFingerprint(issue, records),
    share: policy.materialChange,
  });
}

/** Whether only unseen doubts keep it from being ready. */
export function tellsUnseen({ criteria }: Assessment): boolean {
  return criteria.some(({ finding }) => finding.outcome === 'unmet' && finding.because === 'doubts-unseen');
}
