import { assess, currentFingerprint } from '../domain/assess';
import { isAgreementOld } from '../domain/recheck';
import type { Renewal } from '../domain/talk';
import { counted } from './judge';
import { confirmations } from './recheck-view';
import { renewRecords, type RenewPorts } from './renew-records';
import type { Situation } from './situation';

type Kept = Pick<Situation, 'issue' | 'records' | 'policy' | 'talk' | 'round' | 'now'> & {
  readonly call: { readonly issueId: string };
};

/**
 * Once a quorum of the voters has said "still agreed" of the content as it is, the team's records count on it: with the
 * last tap, and where that invocation died, with whoever looks next. Safe to do twice.
 */
export async function keepAgreement<S extends Kept>(ports: RenewPorts, situation: S): Promise<S> {
  const { issue, records, policy, round, now } = situation;
  if (round?.state !== 'revealed' || records.talks.exception !== null || issue.progress !== 'new') return situation;
  const { enough, voices } = confirmations(situation, round);
  if (!enough || !isAgreementOld(assess(issue, counted(situation), policy), records)) return situation;
  const fingerprint = currentFingerprint(issue, records);
  const renewal: Renewal = { how: 'still-agreed', by: null, voices, at: now, fingerprint };
  return renewRecords(ports, situation, renewal);
}
