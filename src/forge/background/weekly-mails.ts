import { postTo } from '../../domain/mail/mailbox';
import type { Question } from '../../domain/question/question';
import { daysAfter, dayIn } from '../../domain/shared/day';
import type { AccountId } from '../../domain/shared/person';
import { metered } from '../../jira/read/metered';
import * as jql from '../../jira/search/jql';
import { searchIdPage } from '../../jira/search/search';
import { jiraAsApp } from '../jira-requests';
import { queueBackground } from '../queues';
import { changeProject } from '../settings/known-project';
import { knownSite } from '../settings/site-fields';
import { now } from '../stores/clock';
import { changeMailbox } from '../stores/mail-store';
import { readPolicy } from '../stores/policy-store';
import { type Project, readProject, readProjects, usedProjects } from '../stores/project-store';
import { readRefinements } from '../stores/refinement-store';
import { settle, take } from '../stores/spending-store';

/** Issues that one event looks at. */
const MOST = 50;
/** Points that it takes before: the search reads a point an issue. */
const POINTS = MOST + 5;
/** Days ahead: the next mail comes in a week. */
const AHEAD = 6;

/**
 * Once a week: owners of questions that are due are mailed with what waits for them at the end of the hour, in projects
 * that turned it on. Doing it again within a day tells nothing twice.
 */
export async function sendWeeklyMails(): Promise<{ readonly statusCode: number }> {
  for (const projectId of await usedProjects()) {
    const policy = await readPolicy(projectId).catch(() => null);
    if (policy?.weeklyMail !== true) continue;
    await changeProject(projectId, (before) => ({ ...before, due: { since: now(), token: null } }));
    await queueBackground({ work: 'due', projectId });
  }
  return { statusCode: 200 };
}

/** Once an hour: projects whose due questions were not all looked at go on, those first that have waited longest. */
export async function queueDue(): Promise<void> {
  const projects = await readProjects(await usedProjects());
  const waiting = [...projects].flatMap(([projectId, { due }]) => (due === null ? [] : [{ projectId, due }]));
  for (const { projectId } of waiting.toSorted((one, other) => (one.due.since < other.due.since ? -1 : 1)))
    await queueBackground({ work: 'due', projectId });
}

/**
 * Some of the project's due questions go into the mailboxes of their owners; queues the next page. Where this hour has no
 * points left for mails of the project, it goes on in the next one.
 */
export async function postDue(projectId: string): Promise<void> {
  const project = await readProject(projectId);
  if (project === null || project.due === null || project.shutOut !== null) return;
  const taken = await take(POINTS, 'mail', now(), projectId);
  if (taken === null) return;
  const { request, points } = metered(jiraAsApp);
  const [{ timeZone }, policy] = await Promise.all([knownSite(null), readPolicy(projectId)]);
  const today = dayIn(now(), policy.timeZone ?? timeZone);
  // A due question is found by the day after it.
  const query = jql.ordered(
    jql.all(jql.inProject(project.known.key), jql.dueBefore(daysAfter(today, AHEAD + 1))),
    'due',
  );
  const page = await searchIdPage(request, { jql: query, token: project.due.token, maxResults: MOST });
  if (page !== null) await postPage(projectId, { ids: page.found.map(({ id }) => id), until: daysAfter(today, AHEAD) });
  await settle(taken, points(), now());
  await goOn(projectId, { from: project, next: page?.next ?? null });
}

type Due = { readonly ids: readonly string[]; readonly until: string };

async function postPage(project: string, { ids, until }: Due): Promise<void> {
  for (const row of await readRefinements(ids)) {
    const due = row?.questions.filter((one) => one.due !== null && one.due <= until) ?? [];
    for (const [owner, questions] of openByOwner(due)) {
      const items = questions.map(({ id, blocking }) => ({
        issue: row?.issueId ?? '',
        project,
        what: 'owner' as const,
        question: id,
        isBlocking: blocking,
      }));
      await changeMailbox(owner, (box, at) => postTo(box, { items, way: 'late', sender: '' }, at));
    }
  }
}

type Going = { readonly from: Project; readonly next: string | null };

/** Only the event at this place goes on: of two that looked at one page, one queues the next. */
async function goOn(projectId: string, { from, next }: Going): Promise<void> {
  const after = await changeProject(projectId, (before) =>
    before.due?.token !== from.due?.token || before.due === null
      ? before
      : { ...before, due: next === null ? null : { ...before.due, token: next } },
  );
  if (next !== null && after.due?.token === next) await queueBackground({ work: 'due', projectId });
}

/** The open questions of each owner. */
function openByOwner(questions: readonly Question[]): ReadonlyMap<AccountId, readonly Question[]> {
  const byOwner = new Map<AccountId, readonly Question[]>();
  for (const one of questions)
    if (one.state === 'open' && one.owner !== null) byOwner.set(one.owner, [...(byOwner.get(one.owner) ?? []), one]);
  return byOwner;
}
