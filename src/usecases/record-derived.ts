import { assess, type Yardstick } from '../domain/assess';
import { standing } from '../domain/follow-parent';
import type { Issue } from '../domain/issue';
import { digestQuestions, sameDigest } from '../domain/question-digest';
import type { Assessment, Readiness } from '../domain/readiness';
import type { Records } from '../domain/records';
import type { Ports } from './ports';

export type DerivedPorts = Pick<Ports, 'saveReadiness' | 'saveQuestionDigest' | 'queueAssessment'>;

type Derivable = { readonly issue: Issue; readonly records: Records; readonly policy: Yardstick };

/** Writes the summary and the digest where they differ from what is stored, and has sub-tasks follow. */
export async function recordDerived(ports: DerivedPorts, derivable: Derivable): Promise<Assessment> {
  const { issue, records } = derivable;
  const { assessment, digest } = derive(derivable);
  await Promise.all([
    isSummaryCurrent(derivable) ? null : saveReadiness(),
    isDigestCurrent(records) ? null : ports.saveQuestionDigest(issue.id, digest),
  ]);
  return assessment;

  async function saveReadiness(): Promise<void> {
    const before = records.readiness?.state ?? 'unknown';
    const { readiness } = assessment;
    await ports.saveReadiness(issue.id, readiness);
    if (standing.includes(before) === standing.includes(readiness.state)) return;
    await Promise.all(issue.subtasks.map((id) => ports.queueAssessment(id)));
  }
}

/** Whether what is stored is what would be derived. */
export function isDerivedCurrent(derivable: Derivable): boolean {
  return isSummaryCurrent(derivable) && isDigestCurrent(derivable.records);
}

function derive({ issue, records, policy }: Derivable) {
  return { assessment: assess(issue, records, policy), digest: digestQuestions(records.questions) };
}

function isSummaryCurrent(derivable: Derivable): boolean {
  const { readiness } = derivable.records;
  return readiness !== null && sameReadiness(readiness, derive(derivable).assessment.readiness);
}

/** No digest at all says the same as an empty one. */
function isDigestCurrent({ digest, questions }: Records): boolean {
  return sameDigest(digest ?? [], digestQuestions(questions));
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
    a.agreedAt === b.agreedAt &&
    a.fingerprint === b.fingerprint &&
    a.policyVersion === b.policyVersion &&
    a.schema === b.schema
  );
}
