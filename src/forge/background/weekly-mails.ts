import { z } from 'zod';
import type { Policy } from '../../domain/policy/policy';
import { daysAfter, dayIn } from '../../domain/shared/day';
import type { Day } from '../../domain/shared/instant';
import { metered } from '../../jira/read/metered';
import type { JiraRequest } from '../../jira/request';
import * as jql from '../../jira/search/jql';
import { PAGE, type Page, searchPageIfAny } from '../../jira/search/search';
import { type AskedIssue, weeklyMails } from '../../usecases/questions/weekly-mail';
import { asApp } from '../composition';
import { jiraAsApp } from '../jira-requests';
import { queueBackground } from '../queues';
import { knownSite } from '../settings/site-fields';
import { now } from '../stores/clock';
import { mayMailWeekly } from '../stores/mail-store';
import { readPolicy } from '../stores/policy-store';
import { readProjects, usedProjects } from '../stores/project-store';
import { readRefinements } from '../stores/refinement-store';
import { settle, take } from '../stores/spending-store';

/** Most issues with due questions that a week looks at, those that are due first. */
const MOST = 500;
/** Mails that one event sends. */
const MAILS = 100;
/** Seconds until points may be left again. */
const LATER = 900;

/** Once a week. Doing it again within some days sends nothing twice. */
export async function sendWeeklyMails(): Promise<{ readonly statusCode: number }> {
  await queueBackground({ work: 'mails', from: 0 });
  return { statusCode: 200 };
}

/**
 * Sends some of the week's mails, from the one with this number on, and queues the next piece. A mail is noted before it
 * is sent: rather none than two.
 */
export async function mailPage(from: number): Promise<void> {
  const taken = await take(MOST + 2 * MAILS, 'flag', now());
  if (taken === null) return queueBackground({ work: 'mails', from }, LATER);
  const { request, points } = metered(jiraAsApp);
  const mails = weeklyMails(await askedIssues(request));
  const some = mails.slice(from, from + MAILS);
  const { isGone, notify } = asApp({ projectId: null });
  for (const { issueId, notice } of some)
    if (!(await isGone(notice.to)) && (await mayMailWeekly(notice.to))) await notify(issueId, notice);
  await settle(taken, points() + 2 * some.length, now());
  if (from + MAILS < mails.length) await queueBackground({ work: 'mails', from: from + MAILS });
}

const found = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({ summary: z.string(), project: z.object({ id: z.string() }) }),
});
type Found = z.infer<typeof found>;

/** A project that sends the mail. */
type Mailing = { readonly key: string; readonly language: Policy['language']; readonly today: Day };

/** Issues with questions that are due, in projects that send the mail. */
async function askedIssues(request: JiraRequest): Promise<readonly AskedIssue[]> {
  const { timeZone } = await knownSite(null);
  const projects = await mailingProjects(timeZone);
  if (projects.size === 0) return [];
  const due = jql.dueBefore(daysAfter(dayIn(now(), timeZone), WEEK));
  const keys = [...projects.values()].map(({ key }) => key);
  const dueIn = (some: readonly string[]) => jql.ordered(jql.all(jql.inProjects(some), due), 'due');
  const issues =
    (await allFound(request, dueIn(keys))) ??
    (await foundApart(
      request,
      keys.map((key) => dueIn([key])),
    ));
  const rows = await readRefinements(issues.map(({ id }) => id));
  return issues.flatMap(({ id, key, fields: { summary, project } }, index) => {
    const mailing = projects.get(project.id);
    const row = rows[index] ?? null;
    if (mailing === undefined || row === null) return [];
    const { language, today } = mailing;
    return [{ id, key, summary, language, today, questions: row.questions }];
  });
}
/** Days, one more than a project looks ahead, since its day may be another one than the site's. */
const WEEK = 8;

/** By id. A project whose policy cannot be read sends nothing. */
async function mailingProjects(siteZone: string | null): Promise<ReadonlyMap<string, Mailing>> {
  const all = await Promise.all(
    [...(await readProjects(await usedProjects()))].map(async ([id, { known, shutOut }]) => {
      const policy = shutOut === null ? await readPolicy(id).catch(() => null) : null;
      if (policy === null || !policy.weeklyMail) return [];
      const today = dayIn(now(), policy.timeZone ?? siteZone);
      return [[id, { key: known.key, language: policy.language, today }] as const];
    }),
  );
  return new Map(all.flat());
}

/** Jira refuses the whole query for one project that the app may no longer search: then each is asked for alone. */
async function foundApart(request: JiraRequest, queries: readonly jql.Clause[]): Promise<readonly Found[]> {
  const issues: Found[] = [];
  for (const query of queries) issues.push(...((await allFound(request, query)) ?? []));
  return issues;
}

/** What the query finds first; null where Jira refuses it. */
async function allFound(request: JiraRequest, query: jql.Clause): Promise<readonly Found[] | null> {
  const issues: Found[] = [];
  let token: string | null = null;
  do {
    const page: Page<Found> | null = await pageOf(request, query, token);
    if (page === null) return null;
    issues.push(...page.found);
    token = page.next;
  } while (token !== null && issues.length < MOST);
  return issues;
}

/** null where Jira refuses the query. */
function pageOf(request: JiraRequest, query: jql.Clause, token: string | null): Promise<Page<Found> | null> {
  const search = { jql: query, fields: ['summary', 'project'], properties: [], token, maxResults: PAGE };
  return searchPageIfAny(request, search, (value) => found.safeParse(value));
}
