import { z } from 'zod';
import { text } from '../../dev/jira/columns';
import { workflowValidators } from '../../dev/host/manifest';
import { evaluateExpression, Lazy } from '../../dev/jira/expressions/evaluate';
import { DAY } from '../../dev/sample/day';
import { stretches } from '../../static/project-page/backlog/figures';
import { headline } from '../../static/project-page/backlog/headline';
import { toReport } from '../../static/project-page/backlog/report';
import { reportEn } from '../../static/project-page/backlog/report.en';
import { missingWords } from '../../static/project-page/backlog/table/missing';
import { headlineOf, itemLine } from '../../static/project-page/meeting/after/figures';
import { sortedList } from '../../static/project-page/meeting/sorted-list';
import { wordsEn } from '../../static/project-page/meeting/words.en';
import { aFilledSite, described, exception, fieldOf } from '../../test/a-filled-field';
import { aSprintOf } from '../../test/a-sprint';
import { callPanel, talkItThrough } from '../../test/call-panel';
import { flagOf, flagsOn, hearing, moveTo, savePolicyOf } from '../../test/flagging';
import type { ForgeApp } from '../../test/forge-app';
import { aRisk, drain, propertiesOf, text as content } from '../../test/forging';
import { answered, call, go, list, open } from '../../test/meeting-calls';
import { ownManifest } from '../../test/own-manifest';
import { stopTheClock } from '../../test/stop-the-clock';
import type { ReportSetup } from '../contract';
import type { ResultView } from '../contract-meeting';
import { presetNeeds } from '../domain/policy/presets';
import { type Language, languages } from '../domain/shared/language';
import { readHorizon } from '../jira/search/report-reading';
import { criteriaWords } from '../words/criteria';
import { stateWords } from '../words/states';
import { asSentence, standingWords } from '../words/standing';
import { flagUnready, getReadiness, handOff } from './automation/actions';
import { refineNext } from './automation/refine-next';
import { dailySweep } from './background/daily-sweep';
import { onSprint } from './background/triggers';
import { listProjects } from './calls/projects';

stopTheClock('2026-11-24T09:00:00.000Z');

const spoken = {
  en: ['24 Nov', '25 Nov', 'blocked by 1 work item', '1 question must be answered first'],
  de: ['24. November', '', 'durch 1 Vorgang blockiert', '1 Frage muss zuerst beantwortet werden'],
};
/** How the rule of workflows begins, which shows no words of a property. */
const refused = {
  en: ['Agreed, with something in the way.', 'Agreed before. A question must', 'Changed since the exception.'],
  de: ['Einig, mit etwas im Weg.', 'War schon einig. Zuerst ist eine Frage', 'Seit der Ausnahme geändert.'],
};
const standings = ['agreed-in-the-way', 'agreed-then-asked', 'exception-changed'] as const;
/** The sentences of the table: in full, and made from ids alone, null for what needs no talk. */
function toldBy(language: Language): readonly (readonly [string, string | null])[] {
  const [day = '', , blocked = '', asked = ''] = spoken[language];
  const { present } = standingWords[language];
  const none = { agreedOn: null, exceptionOn: null, exceptionBy: null, missing: [], since: [], inTheWay: [] };
  const agreed = { ...none, agreedOn: day };
  const byId = [criteriaWords[language].missing['blocking-answered']];
  const [then, changed] = [present['agreed-then-asked'], present['exception-changed']];
  return [
    [present['agreed-in-the-way']({ ...agreed, inTheWay: [blocked] }), null],
    [then({ ...agreed, since: [asked] }), then({ ...agreed, since: byId })],
    [changed({ ...none, exceptionOn: day }), changed(none)],
  ];
}

/** A world with three items: agreed and then blocked, agreed and then asked about, an exception and then edited. */
async function aBacklog(language: Language) {
  const { app, first: bus } = await aFilledSite(language);
  await savePolicyOf(app, { language, needs: { ...presetNeeds('starter'), unblocked: 'required' }, flags: flagsOn });
  const [blocked, asked, taken] = [
    await app.anIssue('Roll over files of the HDFS sink', { description: described }),
    await app.anIssue('Support YARN containers', { description: described }),
    await app.anIssue('Stream of line coverage', { description: described }),
  ];
  const issues = [blocked, asked, taken];
  const [sprint, events] = [await aSprintOf(app, issues), hearing(app)];
  await list(app, [blocked, asked]);
  await go(app, null, blocked);
  await talkItThrough(app, blocked);
  await go(app, blocked, asked);
  await talkItThrough(app, asked);
  await go(app, asked, 'end');
  const link = { type: { name: 'Blocks' }, inwardIssue: { id: bus }, outwardIssue: { id: blocked } };
  await app.rest('POST', '/rest/api/3/issueLink', link);
  await callPanel(app, 'cem', { name: 'askQuestion', issue: asked, payload: { input: { ...aRisk, owner: 'ben' } } });
  await callPanel(app, 'ana', { name: 'makeException', issue: taken, payload: exception });
  const words = content('Nobody has seen a line of coverage since the server of the builds is a new one.');
  const description = { ...described, content: [{ type: 'paragraph', content: words }] };
  await app.rest('PUT', `/rest/api/3/issue/${taken}`, { fields: { description } });
  const heard = () => events.deliver().then(() => drain(app));
  await callPanel(app, 'vic', { name: 'openPanel', issue: blocked });
  await heard();
  return { app, bus, issues, sprint, heard };
}

const summary = z.object({ commonGroundReadiness: z.record(z.string(), z.union([z.string(), z.number()])) });
const summaryOf = async (app: ForgeApp, issue: string) =>
  summary.parse(await propertiesOf(app, issue)).commonGroundReadiness;

/** The report as its page and the gadget read and tell it. */
async function aReport(app: ForgeApp) {
  const payload = { projectId: String(app.projectId), boardId: null };
  const setup = answered<ReportSetup>().parse(await call(app, 'openGadget', { payload })).value;
  const ask: Parameters<typeof readHorizon>[0] = async (where, { method = 'GET', body } = {}) => {
    const sent: unknown = typeof body === 'string' ? JSON.parse(body) : undefined;
    const said = await app.rest(method, where, sent);
    return new Response(JSON.stringify(said.body), { status: said.status });
  };
  const { sprints, items } = toReport(setup, await readHorizon(ask, setup));
  const dayOf = (at: string) => spoken.en[at.startsWith('2026-11-24') ? 0 : 1] ?? '';
  const { today } = setup;
  const speaker = { words: reportEn, formats: { day: String }, today, nameOf: String, own: [], me: null, dayOf };
  const said = stretches(sprints, items).flatMap((part) => headline(part, speaker).clauses.map((one) => one.text));
  const rows = items.filter(({ sprint }) => sprint !== null).map((item) => missingWords(item, speaker));
  return { rows, said, items };
}

test.each(languages)('each place outside of the pages tells standings by the table: %s', async (language) => {
  const { app, issues } = await aBacklog(language);
  const states = stateWords[language];
  const [rule] = workflowValidators(ownManifest);
  app.actAs('ana');
  const listed = JSON.stringify(await refineNext({ projectKey: 'TIF' }));
  for (const [at, [sentence, next]] of toldBy(language).entries()) {
    const [issue = '', key, standing] = [issues[at], `TIF-${at + 2}`, standings[at]];
    const property = await summaryOf(app, issue);
    const properties = new Lazy((name) => (name === 'commonGroundReadiness' ? property : null));
    const { readiness } = (await callPanel(app, 'vic', { name: 'openPanel', issue })).assessment;
    expect([readiness.standing, property['standing']]).toEqual([standing, standing]);
    app.actAs('ana');
    expect(await flagUnready({ issueKey: key })).toMatchObject({ flag: 'ours' });
    const told = {
      property: property['reason'],
      flag: (await flagOf(app, issue)).comments.join(' '),
      readiness: JSON.stringify(await getReadiness({ issueKey: key })),
      handOff: JSON.stringify(await handOff({ issueKey: key })),
    };
    const refusal = evaluateExpression(rule?.expression ?? '', { issue: { properties } });
    expect(refusal).toMatch(new RegExp(`^${refused[language][at]}`, 'u'));
    for (const [place, said] of Object.entries(told))
      expect([place, said]).toEqual([place, expect.stringContaining(sentence)]);
    expect(listed.includes(`"${key}"`)).toBe(next !== null);
    expect(listed).toContain(next ?? '');
    expect((await fieldOf(app, issue)).value).toBe(key === 'TIF-4' ? states.recheck : states.refine);
  }
  const mails = app.site.db.all({ text_body: text }, 'select text_body from notifications');
  expect(JSON.stringify(mails)).toMatch(/^(?!.*(agreed|einig)).*Late/iu);
});

test('the pages, what is counted and what is frozen tell standings by the table', async () => {
  const { app, bus, issues, sprint, heard } = await aBacklog('en');
  const [words, states] = [standingWords.en, stateWords.en];
  const before = await aReport(app);
  expect(before.said.slice(0, 2)).toEqual([reportEn.agreedOf(1, 3), words.count['exception-changed'](1)]);
  expect(before.rows).toEqual([
    [reportEn.missing.unblocked, reportEn.noSize],
    [words.row['agreed-then-asked'], reportEn.answerFirst('Late?')],
    [words.row['exception-changed']],
  ]);
  const minutes = answered<ResultView>().parse(await call(app, 'openResult')).value;
  const speaker = { words: wordsEn.after, nameOf: String, list: String, dayOf: String, states };
  expect(headlineOf(minutes, 0, speaker)).toBe(`${words.count.agreed(2)}, ${wordsEn.after.questionsFor(1, 'ben')}`);
  const lines = before.items.flatMap((item) =>
    minutes.items.filter(({ id }) => id === item.id).map((one) => itemLine(one, item, speaker).at(-1)),
  );
  expect(lines).toEqual([states.incomplete, states.refine].map(wordsEn.after.now));
  const payload = { base: { round: 1 }, input: { confidence: 4 } };
  for (const as of ['ana', 'ben', 'cem']) await callPanel(app, as, { name: 'castVote', issue: bus, payload });
  await list(app, [...issues, bus]);
  const { groups } = sortedList({ meeting: await open(app), items: before.items });
  expect(groups.find(({ group }) => group === 'agreed')?.of.map(({ item }) => item.key)).toEqual(['TIF-2']);

  jest.setSystemTime(Date.now() + DAY);
  await app.site.clock.advance(DAY);
  await dailySweep();
  await drain(app);
  app.actAs('ana');
  expect(await listProjects({ from: 0 })).toMatchObject({ projects: [{ agreed: 1, startedUnseen: 0 }] });
  await onSprint(await sprint.start());
  await drain(app);
  const recorded = await call(app, 'readRecorded', { payload: { boardId: sprint.board, sprints: [sprint.sprint] } });
  expect(recorded).toMatchObject({ value: [{ start: { items: standings.map((standing) => ({ standing })) } }] });

  for (const id of issues) await moveTo(app, id, 'indeterminate');
  await heard();
  const [agreedOn = '', startedOn = ''] = spoken.en;
  const past = { startedOn, agreedOn, hadAgreement: true, questions: 1 };
  const told = standings.map((standing) => words.past[standing](past));
  const begun = await aReport(app);
  expect(begun.rows.map(([first]) => first)).toEqual(told);
  for (const [at, one] of told.entries())
    expect((await summaryOf(app, issues[at] ?? ''))['reason']).toContain(asSentence(one));
  const undated = standings.map((standing) => `1 ${words.past[standing]({ ...past, startedOn: null })}`);
  expect(begun.said).toEqual([reportEn.agreedOf(1, 3), reportEn.list(undated.slice(1))]);
});
