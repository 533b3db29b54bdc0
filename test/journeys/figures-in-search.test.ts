import { z } from 'zod';
import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { sprintSoonOf } from '../../src/domain/backlog/to-flag';
import { lozengeStates } from '../../src/domain/refinement/lozenge-state';
import { readHorizon } from '../../src/jira/search/report-reading';
import type { JiraRequest } from '../../src/jira/request';
import { stretches } from '../../static/project-page/backlog/figures';
import { type Filter, matches, NO_FILTER } from '../../static/project-page/backlog/filter/filter';
import { headline } from '../../static/project-page/backlog/headline';
import { jqlOf } from '../../static/project-page/backlog/filter/to-jql';
import { type Report, toReport } from '../../static/project-page/backlog/report';
import { aSetup } from '../../static/project-page/backlog/test/a-setup';
import { reportEn } from '../../static/project-page/backlog/report.en';
import type { LocalJira } from './support/local-jira';
import { stage } from './support/stage';

let jira: LocalJira;
stage((on) => {
  ({ jira } = on);
});

const setupShape = z.object({
  projectId: z.string(),
  board: z.object({ id: z.number(), name: z.string(), type: z.enum(['scrum', 'kanban', 'simple']) }),
  fields: z.object({ estimate: z.string(), sprint: z.string(), flagged: z.string() }),
  issueTypes: z.array(z.string()),
  today: z.string(),
});
const answer = z.object({ success: z.literal(true), body: z.object({ ok: z.literal(true), value: setupShape }) });
const found = z.object({ issues: z.array(z.object({ key: z.string() })) });

const asAna: JiraRequest = async (path, { method = 'GET', body } = {}) => {
  const sent = typeof body === 'string' ? JSON.parse(body) : undefined;
  const { status, body: said } = await jira.rest('ana', method, path, sent);
  return new Response(JSON.stringify(said), { status, headers: { 'content-type': 'application/json' } });
};

async function openedReport(): Promise<Report> {
  const call = { as: 'ana@tiffin.example', moduleKey: 'backlog-report-page', functionKey: 'openReport' };
  const asked = await jira.control('POST', '/invoke', { ...call, projectKey: 'TIF' });
  const setup = aSetup({ projectKey: 'TIF', ...answer.parse(asked).body.value });
  return toReport(setup, await readHorizon(asAna, setup));
}

/** The filters of all figures of the first screen. */
function figuresOf({ setup, sprints, items }: Report): readonly Filter[] {
  const speaker = { words: reportEn, formats: { day: String }, today: setup.today, nameOf: String, own: [] };
  const parts = stretches(sprints, items);
  const clauses = parts.flatMap((part) => headline(part, speaker).clauses);
  const said = clauses.flatMap((clause) => [clause, clause.among ?? []].flat()).map(({ filter }) => filter);
  const cards = parts.flatMap(({ within }) => lozengeStates.map((show) => ({ ...within, show })));
  const whole = lozengeStates.map((show) => ({ ...NO_FILTER, show }));
  const asked = (['open', 'overdue', 'blocking'] as const).map((kind) => ({ ...NO_FILTER, asked: { kind } }));
  const backlog: Filter = { ...NO_FILTER, sprint: 'backlog' };
  return [...said, ...cards, ...whole, ...asked, backlog, { ...NO_FILTER, group: 'runway' }];
}

const panel = z.object({
  ok: z.literal(true),
  value: z.object({ questions: z.array(z.looseObject({ id: z.string(), blocking: z.boolean() })) }),
});

/** Answers a question that must be answered first, so that it waits for the OK of who asked it. */
async function answerOne(): Promise<void> {
  const { questions } = panel.parse(await jira.panel('ana', 'TIF-42', 'openPanel')).value;
  const seen = questions.find(({ blocking }) => blocking);
  await jira.panel('ana', 'TIF-42', 'answerQuestion', {
    base: seen,
    input: { id: seen?.id, answer: 'Back to the card.' },
  });
  await jira.settle();
}

test('each figure of the sample’s report finds the same items in Jira’s search', async () => {
  await answerOne();
  const report = await openedReport();
  expect(report.complete).toBe(true);
  const { today, policy } = report.setup;
  const flagging = { sprintSoon: sprintSoonOf(report.sprints, today), flags: policy.flags };
  const setting = { today, ...flagging, isNext: () => true, mine: { me: null, notShown: new Set<string>() } };
  const keys = (items: readonly Pick<BacklogItem, 'key'>[]) => items.map(({ key }) => key).toSorted();
  const differing: unknown[] = [];
  let compared = 0;
  for (const filter of figuresOf(report)) {
    const jql = jqlOf(report.setup, filter);
    if (jql === null) continue;
    const json = { jql, fields: ['summary'], maxResults: 100 };
    const { body } = await jira.rest('ana', 'POST', '/rest/api/3/search/jql', json);
    const inSearch = keys(found.parse(body).issues);
    const inReport = keys(report.read.filter((item) => matches(item, filter, setting)));
    if (inReport.join() !== inSearch.join()) differing.push({ jql, inReport, inSearch });
    compared += 1;
  }
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(30);
  // An answer that waits for its OK blocks, too.
  expect(report.read.some(({ awaitsOk }) => awaitsOk)).toBe(true);
});
