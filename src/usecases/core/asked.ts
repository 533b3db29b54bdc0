import { agreedFactsOf } from '../../domain/issue/agreed-facts';
import { currentFingerprint } from '../../domain/readiness/assess';
import { isMaterialChange } from '../../domain/content/fingerprint';
import type { Refinement } from '../../domain/refinement/refinement';
import { newEarlyWriting, runningOf, say } from '../../domain/talk/running-talk';
import {
  isAskedEnough,
  type AskedRecord,
  type RunningTalk,
  type Respondent,
  type TalkRecord,
} from '../../domain/talk/talk';
import { recordFacts, recordAsked } from '../../domain/talk/talk-record';
import { askedAmong } from '../../domain/talk/respondents';
import { AppError } from '../../failure';
import { agreedFactsNow, type AgreedFactsPorts } from './agreed-content';
import type { IssueContext } from './issue-context';
import { isInCompany } from './end-talk';

/**
 * The row with this respondent, in the running talk or waiting for one. Records "what could go wrong?" as asked once
 * the respondents are a quorum.
 */
export async function responded(
  ports: AgreedFactsPorts,
  context: IssueContext,
  what: Respondent['what'],
): Promise<Refinement> {
  const { call, seen, refinement, now } = context;
  const talk = say(refinement.talk ?? newEarlyWriting(call.issueId, now), {
    accountId: call.me,
    what,
    on: seen.fingerprint,
  });
  const row = talk === refinement.talk ? refinement : { ...refinement, talk };
  return askedIn(ports, { ...context, refinement: row });
}

/**
 * Records that a quorum was asked "what could go wrong?" on this content, in a talk or before one: they answered or voted.
 */
export async function askedIn(ports: AgreedFactsPorts, context: IssueContext): Promise<Refinement> {
  const { issue, policy, refinement, now } = context;
  const { talk, talks, round } = refinement;
  const fingerprint = currentFingerprint(issue);
  const content = { fingerprint, share: policy.materialChange };
  const running = runningOf(talk);
  if (isRecorded(talks.asked, running, content)) return refinement;
  const { count, quorum, enough } = askedAmong(talk, round, { issue, policy, content });
  if (!enough) return refinement;
  const isAgreed = running === null || isInCompany({ issue, policy, now, round, records: refinement, talk: running });
  return withAsked(ports, context, { asked: { fingerprint, at: now, respondents: count, quorum }, isAgreed });
}

type Content = { readonly fingerprint: string; readonly share: number };

/** Whether it is recorded already: once per talk; outside a talk as long as the content is the same. */
function isRecorded(asked: AskedRecord | null, talk: RunningTalk | null, { fingerprint, share }: Content): boolean {
  if (asked === null || !isAskedEnough(asked)) return false;
  return talk === null ? !isMaterialChange(asked.fingerprint, fingerprint, share) : asked.at >= talk.startedAt;
}

type Asking = { readonly asked: AskedRecord; readonly isAgreed: boolean };

/** Records the blockers as agreed only where Jira lists them: if it is busy, they stay new. */
async function withAsked(
  ports: AgreedFactsPorts,
  context: IssueContext,
  { asked, isAgreed }: Asking,
): Promise<Refinement> {
  const { issue, refinement } = context;
  const agreedFacts = await agreedFactsNow(ports, context).catch(nullWhereBusy);
  const talks: TalkRecord = recordAsked(refinement.talks, asked);
  return {
    ...refinement,
    talks: recordFacts(talks, agreedFacts ?? agreedFactsOf(issue), isAgreed && agreedFacts !== null),
  };
}

function nullWhereBusy(error: unknown): null {
  if (!(error instanceof AppError)) throw error;
  console.warn('asked, though Jira is busy:', error.code);
  return null;
}
