import { factsChange, type FactsChange } from '../issue/agreed-facts';
import { votersIn } from '../ballot/ballot';
import type { PublicRound } from '../ballot/public-round';
import type { Round } from '../ballot/round';
import { LOW_VOTE } from '../ballot/low-votes';
import { lastSettled } from '../ballot/size';
import { contentChange, isMaterialChange, type ContentChange, type Current } from '../content/fingerprint';
import type { AccountId } from '../shared/person';
import type { Instant, Stamp } from '../shared/instant';
import type { Issue } from '../issue/issue';
import { counted, type Quorum, quorumAmong, type Room } from '../talk/quorum';
import { runningOf } from '../talk/running-talk';
import { needFor, type Rules } from '../policy/needs';
import { isOwnId } from '../shared/own-id';
import type { Assessment } from './finding';
import type { OwnParts, PublicRow } from '../refinement/public-row';

type Agreed = Pick<PublicRow, 'confidence' | 'talks'>;

/** The people records of an issue, with what its policy asks for. */
type Agreement<R extends Agreed = Agreed> = {
  readonly records: R;
  readonly issue: Pick<Issue, 'type'>;
  readonly policy: Rules;
};

/**
 * The content of the agreement, from the earliest required people record, or from the exception; `at`: the latest
 * record on that content. Records that the policy does not require count only where no required one exists.
 */
export function baselineOf(agreement: Agreement): Stamp | null {
  const { confidence, talks } = agreement.records;
  const { asked, exception, renewals } = talks;
  const current = exception === null ? required(agreement) : [exception];
  const earliest = current.filter((one) => one !== null).reduce<Stamp | null>(earlier, null);
  if (earliest === null) return null;
  const { fingerprint } = earliest;
  const others = [asked, confidence, exception, ...renewals].filter((one) => one !== null);
  const at = others.filter((one) => one.fingerprint === fingerprint).map((one) => one.at);
  return { fingerprint, at: at.sort().at(-1) ?? earliest.at };
}

function required({ records, issue, policy }: Agreement): readonly (Stamp | null)[] {
  const { confidence, talks } = records;
  const asks = (id: 'asked' | 'confident') => needFor(policy, issue.type.id, id) === 'required';
  const requiredStamps = [asks('asked') ? talks.asked : null, asks('confident') ? confidence : null];
  return requiredStamps.some((one) => one !== null) ? requiredStamps : [talks.asked, confidence];
}

/**
 * In a running talk the content of its revealed vote, where the present content differs materially; null before a
 * reveal of confidence in it, and where the change belongs to the talk.
 */
export function changedAfterVote({ talk }: Pick<PublicRow, 'talk'>, { fingerprint, share }: Current): Stamp | null {
  const revealed = runningOf(talk)?.contentAtReveal ?? null;
  if (revealed === null) return null;
  return isMaterialChange(revealed.fingerprint, fingerprint, share) ? revealed : null;
}

/** Whether the team's agreement is outdated, and not only manual checks. */
export function isAgreementOld({ readiness, criteria }: Assessment, { talks }: Pick<PublicRow, 'talks'>): boolean {
  const isTeams = criteria.some(
    ({ id, need, finding }) => need === 'required' && finding.outcome === 'outdated' && !isOwnId(id),
  );
  return readiness.state === 'recheck' && (isTeams || talks.exception !== null);
}

function earlier(a: Stamp | null, b: Stamp): Stamp {
  return a === null || b.at < a.at ? b : a;
}

/**
 * What differs from the agreement. `words`: share of the description's pairs of words, 0–1. Estimate, parent and blockers are
 * only named: they make no agreement outdated.
 */
export type ChangedSince = ContentChange & FactsChange & { readonly since: Instant };

/** `baseline`: what was agreed on. null where nothing differs, and where the earlier content cannot be compared. */
export function changedSince(
  baseline: Stamp | null,
  { records, issue }: { readonly records: Pick<PublicRow, 'talks' | 'size'>; readonly issue: Issue },
  now: string,
): ChangedSince | null {
  const change = baseline === null ? null : contentChange(baseline.fingerprint, now);
  if (baseline === null || change === null) return null;
  const agreedFacts = factsSince(records, issue);
  const isAnything = baseline.fingerprint !== now || agreedFacts.estimate || agreedFacts.parent || agreedFacts.blockers;
  return isAnything ? { since: baseline.at, ...change, ...agreedFacts } : null;
}

/** An estimate that the team settled itself is not a change. */
function factsSince({ talks, size }: Pick<PublicRow, 'talks' | 'size'>, issue: Issue): FactsChange {
  const change = factsChange(talks.agreedFacts, issue);
  return { ...change, estimate: change.estimate && !isOwnSize(size, issue) };
}

/** Whether Jira's estimate is the size that the team settled last. */
export function isOwnSize(size: PublicRow['size'], { estimate }: Pick<Issue, 'estimate'>): boolean {
  const settled = lastSettled(size);
  return settled?.written === true && settled.value === estimate?.value;
}

/** Why this person may not say "still agreed"; null when they may. Only the votes of the latest round tell. */
export function whyNotConfirm({
  row,
  own,
}: {
  readonly row: Pick<PublicRow, 'round'>;
  readonly own: Pick<OwnParts, 'vote'>;
}): 'no-vote' | 'low-vote' | null {
  const isVoted = row.round?.onConfidence === true;
  const confidence = isVoted ? (own.vote?.confidence ?? null) : null;
  if (confidence === null) return 'no-vote';
  return confidence <= LOW_VOTE ? 'low-vote' : null;
}

/** Whether a "still agreed" on that content counts for the current one. */
export function isConfirmed(on: string, { fingerprint, share }: Current): boolean {
  return !isMaterialChange(on, fingerprint, share);
}

/** Voters who say "still agreed" to keep an agreement, also where the policy's least quorum is 1. */
const STILL_AGREED = 2;

/**
 * How many have said "still agreed" of the present content, and how many it takes: two of the voters, the only
 * one in a team of one. Their names would tell of their votes.
 */
export function confirmations(
  round: PublicRound | null,
  { current, room }: { readonly current: Current; readonly room: Room },
): Quorum {
  const ballot = round?.onConfidence === true ? round : null;
  const confirmation = ballot?.confirmed ?? null;
  const count = confirmation !== null && isConfirmed(confirmation.on, current) ? confirmation.counted : 0;
  const voters = ballot === null ? [] : votersIn(ballot);
  const most = Math.max(quorumAmong([], voters, room).quorum, voters.length);
  const quorum = Math.min(STILL_AGREED, most);
  return { count, quorum, enough: count >= quorum };
}

/**
 * The round with this person's "still agreed"; those for other content are dropped. It stays on the content of the
 * first one, so that small edits between the taps do not add up. `issue`: its reporter may not count.
 */
export function confirm(round: Round, who: AccountId, current: Current, issue: Pick<Issue, 'reporter'>): Round {
  const before = round.confirmed !== null && isConfirmed(round.confirmed.on, current) ? round.confirmed : null;
  const by = [...new Set([...(before?.by ?? []), who])].sort();
  const on = before?.on ?? current.fingerprint;
  return { ...round, confirmed: { on, by, counted: counted(by, votersIn(round), issue).length } };
}
