import type { RecheckView } from '../contract';
import { assess, currentFingerprint } from '../domain/assess';
import { confidenceOf, hidesVotes, type Round } from '../domain/ballot';
import { baselineOf, confirmersOf, isAgreementOld, whyNotConfirm } from '../domain/recheck';
import { tookPart } from '../domain/took-part';
import { quorumAmong, type Quorum } from '../domain/voices';
import { counted } from './judge';
import type { Situation } from './situation';

/** How this person may keep the agreement; null where there is none to keep, or where work has started. */
export function toRecheckView(situation: Situation): RecheckView | null {
  const { call, issue, records, policy, round, canEdit } = situation;
  const baseline = baselineOf({ records, issue, policy });
  const hidden = hidesVotes(round, records.confidence);
  const isOld = isAgreementOld(assess(issue, { ...counted(situation), hidden }, policy), records);
  if (baseline === null || !isOld || issue.progress !== 'new') return null;
  const whyNot = whyNotStillAgreed(situation);
  const { voices, quorum, people } = confirmations(situation, round);
  return {
    mayConfirm: whyNot === null,
    whyNot,
    iConfirmed: people.includes(call.me),
    confirmed: voices,
    needed: quorum,
    mayCallWording: canEdit && tookPart(records, round).has(call.me),
  };
}

function whyNotStillAgreed({ call, records, round, canEdit }: Situation): RecheckView['whyNot'] {
  if (!canEdit) return 'read-only';
  return records.talks.exception !== null ? 'exception' : whyNotConfirm(round, call.me);
}

export type Confirmations = Quorum & { readonly people: readonly string[] };

/** Who of those who voted has said "still agreed" of the content as it is, and how many it takes. */
export function confirmations(
  situation: Pick<Situation, 'issue' | 'records' | 'policy'>,
  round: Round | null,
): Confirmations {
  const { issue, records, policy } = situation;
  const current = { fingerprint: currentFingerprint(issue, records), share: policy.materialChange };
  const ballot = round === null ? null : confidenceOf(round);
  const people = ballot === null ? [] : confirmersOf(ballot, current);
  const voters = ballot?.votes.map(({ voter }) => voter) ?? [];
  return { ...quorumAmong(people, voters, { ...situation, round }), people };
}
