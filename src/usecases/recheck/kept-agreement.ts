import { assess, currentFingerprint } from '../../domain/readiness/assess';
import { confidenceOf } from '../../domain/ballot/ballot';
import { isAgreementOld } from '../../domain/readiness/recheck';
import type { Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import { isMaterialChange } from '../../domain/content/fingerprint';
import type { Stamp } from '../../domain/shared/instant';
import { contentOf } from '../../domain/talk/rebase';
import { noteContent } from '../../domain/talk/running-talk';
import type { Renewal, RunningTalk } from '../../domain/talk/talk';
import { recordFacts, recordAsked, renew } from '../../domain/talk/talk-record';
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
  return renewed(ports, context, { confirmed: count, at: now, fingerprint });
}

/** The row with the talk's vote on this content, and with what was asked before the talk, where that still counted. */
function inTalk({ refinement, policy }: IssueContext, talk: RunningTalk, content: Stamp): Refinement {
  const { asked } = refinement.talks;
  const { fingerprint } = content;
  const counts =
    asked !== null && !isMaterialChange(asked.fingerprint, contentOf(talk, fingerprint), policy.materialChange);
  const talks = counts ? recordAsked(refinement.talks, { ...asked, fingerprint }) : refinement.talks;
  return onContent({ ...refinement, talks, talk: noteContent(talk, content) }, content);
}

/** The row with the agreement moved onto the content of `renewal`, which is recorded. */
async function renewed(ports: AgreedFactsPorts, context: IssueContext, renewal: Renewal): Promise<Refinement> {
  const agreedFacts = await agreedFactsNow(ports, context);
  const voted = onContent(context.refinement, renewal);
  return { ...voted, talks: recordFacts(renew(voted.talks, renewal), agreedFacts, true) };
}

/** The row with the result of its vote on confirmed content. */
function onContent(row: Refinement, { fingerprint, at }: Stamp): Refinement {
  const round = confidenceOf(row.round);
  return round === null ? row : withRound(row, { ...round, fingerprint, renewedAt: at });
}
