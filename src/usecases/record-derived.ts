import { standing } from '../domain/follow-parent';
import { digestQuestions, leftOf, NO_DIGEST, sameDigest } from '../domain/question-digest';
import type { Assessment, Readiness } from '../domain/readiness';
import type { Records } from '../domain/records';
import { judge, type Judged } from './judge';
import type { Ports } from './ports';

export type DerivedPorts = Pick<Ports, 'saveReadiness' | 'saveQuestionDigest' | 'queueSubtask'>;

/** Writes the summary and the digest where they differ from what is stored, and has sub-tasks follow. */
export async function recordDerived(ports: DerivedPorts, derivable: Judged): Promise<Assessment> {
  const { issue, records } = derivable;
  const assessment = judge(derivable);
  await Promise.all([
    isSummaryCurrent(records, assessment) ? null : saveReadiness(),
    isDigestCurrent(records) ? null : ports.saveQuestionDigest(issue.id, digestOf(records)),
  ]);
  return assessment;

  async function saveReadiness(): Promise<void> {
    const before = records.readiness?.state ?? 'unknown';
    const { readiness } = assessment;
    const isNews = standing.includes(before) !== standing.includes(readiness.state);
    // Before the write: should this invocation die after it, nothing is left to tell that they are not told.
    if (isNews) await Promise.all(issue.subtasks.map((id) => ports.queueSubtask(id)));
    await ports.saveReadiness(issue.id, readiness);
  }
}

/** Whether what is stored is what would be derived. */
export function isDerivedCurrent(derivable: Judged): boolean {
  const { records } = derivable;
  return isDigestCurrent(records) && isSummaryCurrent(records, judge(derivable));
}

function isSummaryCurrent({ readiness }: Records, derived: Assessment): boolean {
  return readiness !== null && sameReadiness(readiness, derived.readiness);
}

/** No digest at all says the same as an empty one. */
function isDigestCurrent(records: Records): boolean {
  return sameDigest(records.digest ?? NO_DIGEST, digestOf(records));
}

function digestOf(records: Records) {
  return digestQuestions(records.questions, leftOf(records));
}

function sameReadiness(a: Readiness, b: Readiness): boolean {
  return (
    a.state === b.state &&
    a.score === b.score &&
    a.gaps === b.gaps &&
    a.missing === b.missing &&
    a.onPaper === b.onPaper &&
    a.nextStep === b.nextStep &&
    a.openQuestions === b.openQuestions &&
    a.blockingQuestions === b.blockingQuestions &&
    a.nextDue === b.nextDue &&
    a.confidence === b.confidence &&
    a.lowestConfidence === b.lowestConfidence &&
    a.talks === b.talks &&
    a.outcome === b.outcome &&
    a.changedSinceTalk === b.changedSinceTalk &&
    a.answeredSinceTalk === b.answeredSinceTalk &&
    a.agreedAt === b.agreedAt &&
    a.fingerprint === b.fingerprint &&
    a.policyVersion === b.policyVersion &&
    a.schema === b.schema
  );
}
