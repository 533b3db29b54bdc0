import type { AsyncEvent } from '@forge/events';
import { projectionNames } from '../domain/refinement/projection';
import { isSaid } from '../domain/refinement/refinement';
import { isForbidden } from '../failure';
import { assessIssue } from '../usecases/core/assess-issue';
import { endAsideTalk } from '../usecases/meeting/go-on';
import { readInBackground } from '../usecases/core/context';
import type { BackgroundContext } from '../usecases/core/issue-context';
import { isFlagToDo } from '../usecases/core/project';
import { flagIssue } from '../usecases/flag/flag-issue';
import type { Ports } from '../usecases/ports';
import { learnBoard } from './settings/known-board';
import { now } from './stores/clock';
import { asApp } from './composition';
import { emptyPage } from './background/empty-field';
import { FLAG_POINTS, passFlags } from './background/flag-pass';
import { recordDay } from './background/record-day';
import { markUsed, noteAct, noteRefusedFlag, lookAtFollowers } from './settings/known-project';
import { echoTo, hintFromOutside } from './publish';
import { erasePage, reportPage } from './privacy/personal-data';
import { type AssessmentEvent, leaveToOthers, parseAssessment, parseBackground } from './queues';
import { eraseFromIssue } from './privacy/erase-issue';
import { forgetProject } from './privacy/forget-project';
import { removePage, resumeRemovals } from './privacy/remove-data';
import { type Outcome, toOutcome } from './to-outcome';
import { learnSite } from './settings/site-fields';
import { recordSnapshot } from './background/snapshot';
import { forgetPerson } from './stores/person-store';
import { readProject } from './stores/project-store';
import { settle, take } from './stores/spending-store';
import { readCounters } from './stores/refinement-store';
import { mayFollowEdit } from './background/late-edits';
import { mailWaiting } from './background/mails';
import { postDue } from './background/weekly-mails';
import { walkOn } from './background/walk';

/**
 * Makes one issue's properties anew. Writes nothing when nothing changed, so an event may come twice. In a project that
 * does not use Common Ground only issues count about which people have said something, or whose properties claim so.
 */
export function assessConsumer(event: AsyncEvent): Promise<Outcome> {
  return toOutcome('assess', async () => {
    const piece = parseAssessment(event.body);
    if (piece === null) return leaveToOthers('assess', event);
    if (piece.erase === undefined) return assessOne(piece);
    await eraseFromIssue(piece.issueId, piece.erase);
    await forgetPerson({ account: piece.erase, place: piece.issueId });
    await assessOne(piece);
  });
}

async function assessOne(event: AssessmentEvent): Promise<void> {
  const { issueId, projectId, follows, when, pausedAt, edited, late, leaves } = event;
  // Only a change that others see is announced like that: a hidden one must not begin anything.
  const isAct = when === 'unless-projected' || pausedAt !== undefined;
  if (isAct) {
    const { shown, projected } = await readCounters(issueId);
    if (pausedAt !== undefined && pausedAt !== shown) return;
    if (projected === shown) return projectId === null ? undefined : noteAct(projectId);
  }
  const isOfEdit = edited === true || follows !== undefined;
  if (isOfEdit && late !== true && !(await mayFollowEdit(projectId, issueId))) return;
  const ports = asApp({ projectId });
  const [read, projected] = await Promise.all([readInBackground(ports, issueId), ports.readProjected(issueId)]);
  const { issue, projection, stored } = read;
  const isKnown =
    isSaid(stored) || projectionNames.some((name) => projection[name] !== null) || projection.broken.length > 0;
  if (!isKnown && (await readProject(issue.projectId)) === null) return;
  const context = leaves === undefined ? read : await endAsideTalk(ports, read, leaves);
  const assessed = await assessIssue(ports, context, projected);
  if (context.stored.shown !== stored.shown) await hintFromOutside(issueId);
  if (follows !== undefined) await hintFromOutside(issueId);
  if (isSaid(stored)) await (isAct ? noteAct : markUsed)(issue.projectId);
  if (stored.flag !== null || isFlagToDo(assessed)) await flagOne(ports, assessed, event);
}

/** Points: the flag's history, and more where flag and comment are written. */
const FLAG_READ = 3;
const FLAG_CHANGE = 8;

/**
 * Sets our flag where the project wants it, and takes it away once the issue is agreed, begun or no longer planned.
 * Where this hour's points for flags are spent, the next pass or sweep finds it. A comment that Jira refuses is left
 * out; of a refused flag the settings tell.
 */
async function flagOne(ports: Ports, assessed: BackgroundContext, { paid }: AssessmentEvent): Promise<void> {
  const { projectId } = assessed.issue;
  const taken =
    paid === undefined
      ? await take(FLAG_CHANGE, 'flag', now(), projectId)
      : ({ points: FLAG_POINTS, work: 'flag', projectId, at: paid } as const);
  if (taken === null) return;
  const used = await flagIssue(ports, assessed, { by: 'itself' }).then(
    (decision) => (decision.do === 'leave' ? FLAG_READ : FLAG_CHANGE),
    async (error: unknown) => {
      if (!isForbidden(error)) throw error;
      if (error.details.because !== 'no-comment') await noteRefusedFlag(assessed.issue.projectId);
      return FLAG_CHANGE;
    },
  );
  await settle(taken, used + (paid === undefined ? 0 : FLAG_POINTS - FLAG_CHANGE), now());
}

/** Points: the list of fields, and the site's address. */
const FIELDS = 3;

/** Background work, one piece per event. */
export function backfillConsumer(event: AsyncEvent): Promise<Outcome> {
  return toOutcome('background', async () => {
    const piece = parseBackground(event.body);
    if (piece === null) return leaveToOthers('backfill', event);
    switch (piece.work) {
      case 'walks':
        return walkOn(piece.projectId);
      case 'board':
        return learnBoard(piece);
      case 'snapshot':
        return recordSnapshot(piece);
      case 'day':
        return recordDay(piece.projectId, piece.swept ?? null);
      case 'accounts':
        return reportPage(piece);
      case 'erase':
        return erasePage(piece);
      case 'remove':
        return removePage(piece);
      case 'removals':
        return resumeRemovals();
      case 'flags':
        return passFlags(piece.projectId);
      case 'mails':
        return mailWaiting();
      case 'due':
        return postDue(piece.projectId);
      case 'followers':
        return lookAtFollowers(piece.from);
      case 'forget':
        return forgetProject(piece.projectId);
      case 'empty':
        return emptyPage(piece);
      case 'echo':
        await echoTo(piece.nonce, 'signed');
        return;
      case 'fields':
        if ((await take(FIELDS, 'record', now())) !== null) await learnSite(null);
    }
  });
}
