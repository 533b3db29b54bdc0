import { agreedFactsOf } from '../../domain/issue/agreed-facts';
import { assess, currentFingerprint } from '../../domain/readiness/assess';
import { confidenceOf } from '../../domain/ballot/ballot';
import { baselineOf, isAgreementOld } from '../../domain/readiness/recheck';
import type { Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import type { Renewal } from '../../domain/talk/talk';
import { recordAround, renew } from '../../domain/talk/talk-record';
import { rebaseVotes } from '../../domain/ballot/content-version';
import { agreedFactsNow, type AgreedFactsPorts } from '../agreed-facts-now';
import type { IssueContext } from '../core/issue-context';
import { counted } from '../core/judge';
import { confirmations } from '../recheck-view';

/** Brings the agreement onto the present content once a quorum of its voters has said "still agreed" of that. */
export async function keptAgreement(ports: AgreedFactsPorts, context: IssueContext): Promise<Refinement> {
  const { issue, refinement, policy, now } = context;
  const { round, talks } = refinement;
  if (round?.state !== 'revealed' || talks.exception !== null || issue.progress !== 'new') return refinement;
  const { enough, voices } = confirmations(context);
  if (!enough || !isAgreementOld(assess(issue, counted(context), policy), refinement)) return refinement;
  const fingerprint = currentFingerprint(issue, refinement);
  return renewed(ports, context, { how: 'still-agreed', by: null, voices, at: now, fingerprint });
}

/** The row with the agreement moved onto the content of `renewal`, which is recorded. */
export async function renewed(ports: AgreedFactsPorts, context: IssueContext, renewal: Renewal): Promise<Refinement> {
  const { issue, refinement, policy } = context;
  const agreed =
    baselineOf({ records: refinement, issue, policy })?.fingerprint ?? currentFingerprint(issue, refinement);
  const isAnew = renewal.how === 'still-agreed';
  const agreedFacts = isAnew ? await agreedFactsNow(ports, issue) : agreedFactsOf(issue);
  const voted = renewedVote(refinement, renewal);
  const talks = renew(voted.talks, renewal, { fingerprint: agreed, share: policy.materialChange });
  return { ...voted, talks: recordAround(talks, agreedFacts, isAnew) };
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
