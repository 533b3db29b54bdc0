import { agreedFactsOf } from '../../domain/issue/agreed-facts';
import { assess, currentFingerprint } from '../../domain/readiness/assess';
import { confidenceOf } from '../../domain/ballot/ballot';
import { baselineOf, isAgreementOld } from '../../domain/readiness/recheck';
import type { Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import { isMaterialChange } from '../../domain/content/fingerprint';
import type { Stamp } from '../../domain/shared/instant';
import { contentOf } from '../../domain/talk/rebase';
import { noteContent } from '../../domain/talk/running-talk';
import type { Renewal, RunningTalk } from '../../domain/talk/talk';
import { recordFacts, recordAsked, renew } from '../../domain/talk/talk-record';
import { rebaseVotes } from '../../domain/ballot/content-version';
import { agreedFactsNow, type AgreedFactsPorts } from '../core/agreed-facts-now';
import { votedTalk } from '../core/agreed-content';
import type { IssueContext } from '../core/issue-context';
import { counted } from '../core/judge';
import { publicPart } from '../../domain/refinement/public-row';
import { confirmationsIn } from '../views/recheck-view';

/**
 * Brings the agreement onto the confirmed content once enough of its voters have said "still agreed" of that. In the
 * talk of the vote the change then belongs to the talk.
 */
export async function keptAgreement(ports: AgreedFactsPorts, context: IssueContext): Promise<Refinement> {
  const { issue, refinement, policy, now } = context;
  const { round, talks } = refinement;
  if (round?.state !== 'revealed' || issue.progress !== 'new') return refinement;
  const row = publicPart(refinement);
  const { enough, count } = confirmationsIn({ issue, policy, row });
  if (!enough) return refinement;
  const fingerprint = round.confirmed?.on ?? currentFingerprint(issue);
  const talk = votedTalk(refinement.talk);
  if (talk !== null) return inTalk(context, talk, { fingerprint, at: now });
  if (talks.exception !== null || !isAgreementOld(assess(issue, counted({ issue, policy, row }), policy), refinement))
    return refinement;
  return renewed(ports, context, { how: 'still-agreed', by: null, confirmed: count, at: now, fingerprint });
}

/** The row with the talk's vote on this content, and with what was asked before the talk, where that still counted. */
function inTalk({ refinement, policy }: IssueContext, talk: RunningTalk, content: Stamp): Refinement {
  const { asked } = refinement.talks;
  const { fingerprint, at } = content;
  const counts =
    asked !== null && !isMaterialChange(asked.fingerprint, contentOf(talk, fingerprint), policy.materialChange);
  const talks = counts ? recordAsked(refinement.talks, { ...asked, fingerprint }) : refinement.talks;
  const row = { ...refinement, talks, talk: noteContent(talk, content) };
  const round = confidenceOf(row.round);
  return round === null ? row : withRound(row, rebaseVotes(round, { fingerprint, at }));
}

/** The row with the agreement moved onto the content of `renewal`, which is recorded. */
export async function renewed(ports: AgreedFactsPorts, context: IssueContext, renewal: Renewal): Promise<Refinement> {
  const { issue, refinement, policy } = context;
  const agreed = baselineOf({ records: refinement, issue, policy })?.fingerprint ?? currentFingerprint(issue);
  const isAnew = renewal.how === 'still-agreed';
  const agreedFacts = isAnew ? await agreedFactsNow(ports, context) : agreedFactsOf(issue);
  const voted = renewedVote(refinement, renewal);
  const talks = renew(voted.talks, renewal, { fingerprint: agreed, share: policy.materialChange });
  return { ...voted, talks: recordFacts(talks, agreedFacts, isAnew) };
}

/** Moves the votes while they are kept, else their counts. */
function renewedVote(row: Refinement, { fingerprint, at, how }: Renewal): Refinement {
  const { confidence: result, talks } = row;
  if (result === null || talks.exception !== null) return row;
  const moved = how === 'still-agreed' ? at : null;
  const round = confidenceOf(row.round);
  if (round === null) return { ...row, confidence: { ...result, fingerprint, at: moved ?? result.at } };
  return withRound(row, rebaseVotes(round, { fingerprint, at: moved }));
}
