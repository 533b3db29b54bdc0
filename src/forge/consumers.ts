import type { AsyncEvent } from '@forge/events';
import { needsFolding } from '../domain/question-archive';
import type { Readiness } from '../domain/readiness';
import { foldQuestions } from '../jira/fold-questions';
import { assessIssue } from '../usecases/assess-issue';
import { flagIssue } from '../usecases/flag/flag-issue';
import type { IssueWithRecords } from '../usecases/ports';
import { learnBoard } from './board-facts';
import { asApp } from './composition';
import { recordDay } from './record-day';
import { jiraAsApp } from './jira-requests';
import { markUsed } from './known-project';
import { hintFromOutside } from './publish';
import { eraseOnIssue, erasePage, reportPage } from './personal-data';
import { parseAssessment, parseBackground, queueAssessment } from './queues';
import { type Outcome, settled } from './settled';
import { learnSite } from './site-fields';
import { recordSnapshot } from './snapshot';
import { readProject } from './stores/project-store';
import { walkPage } from './walk';

/** Derives one issue's summary anew. Writes nothing when nothing changed, so an event may come twice. */
export function assessConsumer(event: AsyncEvent): Promise<Outcome> {
  return settled('assess', async () => {
    const { issueId, projectId, erase, follows } = parseAssessment(event.body);
    if (erase !== undefined) await eraseOnIssue(issueId, erase);
    const ports = asApp({ projectId });
    const read = await ports.readIssue(issueId);
    const { issue, records } = read;
    // A link may touch issues of a project that has nothing to do with us.
    const waits = records.readiness === null && (await ports.readOutbox(issueId)) !== null;
    const isKnown = waits || records.readiness !== null || records.questions.length > 0;
    if (!isKnown && (await readProject(issue.projectId)) === null) return;
    const remembering = { ...ports, readIssue: () => Promise.resolve(read) };
    const { readiness } = await assessIssue(remembering, issueId);
    if (follows !== undefined) await hintFromOutside(issueId);
    if (hasPeoplesWork(readiness)) await markUsed(issue.projectId);
    // Where a flag of ours is, no new one is set: it goes once the issue is agreed, begun or no longer planned.
    if (records.flag !== null) await flagIssue(asApp({ projectId: issue.projectId }), issueId);
    await foldClosed(read, projectId);
  });
}

/** Closed questions that are many share a property. Before the rest of them, whoever waits behind this event. */
async function foldClosed({ issue, records }: IssueWithRecords, projectId: string | null): Promise<void> {
  const ownIds = new Set(records.ownQuestions);
  const own = records.questions.filter(({ id }) => ownIds.has(id));
  const archived = records.questions.filter(({ id }) => !ownIds.has(id));
  if (!needsFolding({ own, archived })) return;
  if (await foldQuestions(jiraAsApp, issue.id)) await queueAssessment({ issueId: issue.id, projectId });
}

function hasPeoplesWork({ state, openQuestions, talks, confidence }: Readiness): boolean {
  return state === 'exception' || openQuestions + talks + confidence > 0;
}

/** Work that nobody waits for, one piece per event. */
export function backfillConsumer(event: AsyncEvent): Promise<Outcome> {
  return settled('background', async () => {
    const piece = parseBackground(event.body);
    switch (piece.work) {
      case 'walk':
        return walkPage(piece);
      case 'board':
        return learnBoard(piece);
      case 'snapshot':
        return recordSnapshot(piece);
      case 'day':
        return recordDay(piece.projectId);
      case 'accounts':
        return reportPage(piece.cursor);
      case 'erase':
        return erasePage(piece);
      case 'fields':
        await learnSite();
    }
  });
}
