import type { AsyncEvent } from '@forge/events';
import { projectionNames } from '../domain/refinement/projection';
import { isSaid } from '../domain/refinement/refinement';
import { assessIssue } from '../usecases/core/assess-issue';
import { flagIssue } from '../usecases/flag/flag-issue';
import { learnBoard } from './board-facts';
import { asApp } from './composition';
import { recordDay } from './record-day';
import { markUsed } from './known-project';
import { hintFromOutside } from './publish';
import { erasePage, forgetOnIssue, reportPage } from './personal-data';
import { type AssessmentEvent, parseAssessment, parseBackground } from './queues';
import { forgetProject } from './forget-project';
import { removePage } from './remove-data';
import { type Outcome, toOutcome } from './to-outcome';
import { learnSite } from './site-fields';
import { recordSnapshot } from './snapshot';
import { readProject } from './stores/project-store';
import { eraseFromRow, readProjected } from './stores/refinement-store';
import { walkOn } from './walk';

/**
 * Makes one issue's properties anew. Writes nothing when nothing changed, so an event may come twice. In a project that
 * does not use Common Ground only issues count about which people have said something, or whose properties claim so.
 */
export function assessConsumer(event: AsyncEvent): Promise<Outcome> {
  return toOutcome('assess', async () => {
    const asked = parseAssessment(event.body);
    if (asked.erase === undefined) return assessOne(asked);
    await eraseFromRow(asked.issueId, asked.erase);
    await assessOne(asked);
    await forgetOnIssue(asked.issueId, asked.erase);
  });
}

async function assessOne({ issueId, projectId, follows, when }: AssessmentEvent): Promise<void> {
  if (when === 'unless-projected' && (await readProjected(issueId)) !== null) return;
  const ports = asApp({ projectId });
  const [read, row] = await Promise.all([ports.readIssue(issueId), ports.readRow(issueId)]);
  const { issue, projection } = read;
  const isKnown =
    isSaid(row) || projectionNames.some((name) => projection[name] !== null) || projection.broken.length > 0;
  if (!isKnown && (await readProject(issue.projectId)) === null) return;
  await assessIssue({ ...ports, readIssue: () => Promise.resolve(read) }, issueId);
  if (follows !== undefined) await hintFromOutside(issueId);
  if (isSaid(row)) await markUsed(issue.projectId);
  // Takes our flag away once the issue is agreed, begun or no longer planned.
  if (row.flag !== null) await flagIssue(asApp({ projectId: issue.projectId }), issueId);
}

/** Background work, one piece per event. */
export function backfillConsumer(event: AsyncEvent): Promise<Outcome> {
  return toOutcome('background', async () => {
    const piece = parseBackground(event.body);
    switch (piece.work) {
      case 'walks':
        return walkOn(piece.projectId);
      case 'board':
        return learnBoard(piece);
      case 'snapshot':
        return recordSnapshot(piece);
      case 'day':
        return recordDay(piece.projectId);
      case 'accounts':
        return reportPage(piece);
      case 'erase':
        return erasePage(piece);
      case 'remove':
        return removePage(piece);
      case 'forget':
        return forgetProject(piece.projectId);
      case 'fields':
        await learnSite(null);
    }
  });
}
