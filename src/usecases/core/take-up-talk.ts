import { currentFingerprint } from '../../domain/readiness/assess';
import type { Refinement } from '../../domain/refinement/refinement';
import { isAgreed } from '../../domain/refinement/standing';
import { type Coming, newTalk, type Start, takeUp } from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import type { IssueContext } from './issue-context';
import { judge } from './judge';

type Take = (talk: NonNullable<Refinement['talk']>, who: string, start: Start) => RunningTalk;

/**
 * The row with the caller in its talk, which starts where none runs. `coming`: of a meeting that comes to the issue, and
 * who leads there; null outside of one.
 */
export function takeUpTalk(context: IssueContext, coming: Coming | null, take: Take = takeUp): Refinement {
  const { call, issue, policy, refinement, now } = context;
  const wasReady = isAgreed(judge(context).readiness);
  const fingerprint = currentFingerprint(issue);
  const start: Start = { now, fingerprint, share: policy.materialChange, wasReady, coming };
  const { talk: before } = refinement;
  const talk = before === null ? newTalk(call.issueId, call.me, start) : take(before, call.me, start);
  return talk === before ? refinement : { ...refinement, talk };
}
