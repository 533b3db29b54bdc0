import type { PanelView, RecheckView } from '../../contract';
import { confirm, isAgreementOld } from '../../domain/readiness/recheck';
import { AppError } from '../../failure';
import { type AgreedFactsPorts, agreedFactsNow, votedTalk } from '../core/agreed-content';
import type { ChangePorts } from '../core/change';
import { toRecheckView, confirmationsIn } from '../views/recheck-view';
import { seenContent } from '../core/refusals';
import { assess, currentFingerprint } from '../../domain/readiness/assess';
import { confidenceOf } from '../../domain/ballot/ballot';
import type { Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import { isMaterialChange } from '../../domain/content/fingerprint';
import type { Stamp } from '../../domain/shared/instant';
import { contentOf } from '../../domain/talk/rebase';
import { noteContent } from '../../domain/talk/running-talk';
import type { Renewal, RunningTalk } from '../../domain/talk/talk';
import { recordFacts, recordAsked, renew } from '../../domain/talk/talk-record';
import type { IssueContext } from '../core/issue-context';
import { counted } from '../core/judge';
import { publicPart } from '../../domain/refinement/public-row';
import type { ChangingCall } from '../call';
import { changePanel } from '../views/change-panel';

/**
 * A voter says "still agreed" of changed content. A quorum of the voters brings the agreement onto it, in the talk of the
 * vote two of them. A low voter votes again instead.
 */
export async function stillAgreed(ports: ChangePorts & AgreedFactsPorts, call: ChangingCall): Promise<PanelView> {
  return changePanel(ports, call, async (context) => {
    const { issue, refinement, policy } = context;
    const view = toRecheckView(context);
    if (view === null) return refinement;
    if (view.whyNot !== null) throw refusal(view.whyNot);
    const current = { fingerprint: seenContent(context), share: policy.materialChange };
    const { round } = refinement;
    if (round === null) throw refusal('no-vote');
    const confirmed = { ...refinement, round: confirm(round, call.me, current, issue) };
    return keptAgreement(ports, { ...context, refinement: confirmed });
  });
}

function refusal(because: NonNullable<RecheckView['whyNot']>): AppError {
  return new AppError('not-allowed', 'The caller cannot keep the agreement.', { because });
}

/**
 * Brings the agreement onto the confirmed content once enough of its voters have said "still agreed" of that. In the
 * talk of the vote the change then belongs to the talk.
 */
async function keptAgreement(ports: AgreedFactsPorts, context: IssueContext): Promise<Refinement> {
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
