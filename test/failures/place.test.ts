import * as fc from 'fast-check';
import { z } from 'zod';
import { integer } from '../../dev/jira/columns.ts';
import type { Contract } from '../../src/calls';
import { functionKeys } from '../any-call';
import { idOf, type Asked, type Name, type RealApp } from '../real-app';
import { asksJira, aTeam, aUsedIssue, goodInput, ofProject, ofReaders, ofSite } from './a-used-issue';
import { outcomeOf, panelOf } from './typed';

let app: RealApp;
let issue: string;
/** An issue of the same project that only Ana may see. */
let hidden: string;
let idOfIssue: (key: string) => string;
beforeAll(async () => {
  app = await aTeam();
  [issue, hidden] = [await aUsedIssue(app), await aUsedIssue(app)];
  const { db } = app.running.host.site;
  db.run('update issues set security_level = ? where key = ?', JSON.stringify([idOf('ana')]), hidden);
  idOfIssue = (key) => String(db.get({ id: integer }, 'select id from issues where key = ?', key)?.id);
});
afterAll(() => app.running.stop());

const isAnywhere = (name: keyof Contract) => ofProject.includes(name) || ofSite.includes(name);
const ofIssue = functionKeys.filter((name) => !isAnywhere(name) && asksJira(name));

/** The outcome of a call, checked to have changed nothing where it was refused. */
async function asked(more: Omit<Asked, 'payload'> & { payload?: unknown }): Promise<string> {
  const before = await Promise.all([app.properties(issue), app.properties(hidden)]);
  const call = { payload: goodInput(more.functionKey), ...more };
  const outcome = outcomeOf(await app.ask(call), call);
  if (outcome !== 'ok') {
    await app.settle();
    expect(await Promise.all([app.properties(issue), app.properties(hidden)])).toEqual(before);
  }
  return outcome;
}

/** The context that Forge sends for a panel. */
const standing = (issueId: string, projectId = String(app.teamId)) => ({
  issue: { id: issueId },
  project: { id: projectId },
  type: 'jira:issuePanel',
});

const nowhere: readonly [string, Name, () => Record<string, unknown>][] = [
  ['that does not exist', 'ben', () => standing('99999999')],
  ['in a project that they may not browse', 'otto', () => standing(idOfIssue(issue))],
  ['that is hidden from them', 'ben', () => standing(idOfIssue(hidden))],
  ['that is hidden, under a project of their own', 'otto', () => standing(idOfIssue(hidden), String(app.teamId + 1))],
];
test.each(nowhere)(
  'no function finds an issue %s',
  async (_what, as, extension) => {
    for (const functionKey of ofIssue) {
      expect([functionKey, await asked({ as, functionKey, extension: extension() })]).toEqual([
        functionKey,
        'not-found',
      ]);
    }
  },
  60_000,
);

test('an issue that a page names where it stands on none is found by those alone who may see it', async () => {
  const extension = { project: { id: String(app.teamId) }, type: 'jira:projectPage' };
  const moduleKey = 'backlog-report-page';
  for (const functionKey of ofIssue) {
    const payload = { ...goodInput(functionKey), issueId: idOfIssue(hidden) };
    const outcome = await asked({ as: 'ben', functionKey, payload, moduleKey, extension });
    expect([functionKey, outcome]).toEqual([functionKey, 'not-found']);
  }
});

test('a look at an issue that they may not see is refused, also with a ticket of another issue', async () => {
  const call = { as: 'ben', functionKey: 'openPanel', at: { issueKey: issue } } as const;
  const ticket = panelOf(await app.ask(call)).access?.ticket;
  for (const [, as, extension] of nowhere)
    for (const payload of [{ ticket }, { ticket: 'from another site' }])
      expect(await asked({ as, functionKey: 'look', payload, extension: extension() })).toBe('not-allowed');
});

test('a refresh of an issue that they may not see shows nothing, also with a pass of another issue', async () => {
  const call = { as: 'ben', functionKey: 'openPanel', at: { issueKey: issue } } as const;
  const { value } = z.object({ value: z.object({ pass: z.string() }) }).parse(await app.ask(call));
  for (const [, as, extension] of nowhere)
    for (const pass of [value.pass, 'from another site'])
      expect(await app.ask({ as, functionKey: 'refreshPanel', payload: { pass }, extension: extension() })).toEqual({
        ok: true,
        value: null,
      });
});

/** `readRecorded` refuses no viewer: it filters by the issues that they may see, which may be none. */
const refuses = (functionKey: keyof Contract) => functionKey !== 'readRecorded' && asksJira(functionKey);

test('a project that does not exist, or that they may not browse, is not found', async () => {
  for (const functionKey of ofProject.filter(refuses)) {
    for (const project of ['99999999', String(app.teamId)]) {
      const moduleKey = 'backlog-report-page';
      const outcome = await asked({ as: 'otto', functionKey, moduleKey, extension: { project: { id: project } } });
      expect([functionKey, outcome]).toEqual([functionKey, 'not-found']);
    }
  }
});

test('a viewer without the right to edit sees everything and changes nothing', async () => {
  for (const functionKey of functionKeys) {
    const outcome = await asked({ as: 'vera', functionKey, at: { issueKey: issue } });
    expect([functionKey, outcome]).toEqual([functionKey, ofReaders.includes(functionKey) ? 'ok' : 'not-allowed']);
  }
});

test('a policy is changed by administrators only', async () => {
  const ofAdministrators = ['openSettings', 'savePolicy', 'removeData', 'followRemoval'];
  for (const functionKey of functionKeys.filter((name) => ofAdministrators.includes(name))) {
    expect(await asked({ as: 'ben', functionKey, at: { issueKey: issue } })).toBe('not-allowed');
  }
});

test('where a module stands on an issue, it and the person come from the context and never from the payload', async () => {
  for (const functionKey of functionKeys) {
    const lie = {
      issueId: idOfIssue(hidden),
      issue: { id: idOfIssue(hidden) },
      accountId: idOf('ana'),
      me: idOf('ana'),
    };
    const payload = { ...goodInput(functionKey), ...lie };
    const before = await app.properties(hidden);
    const outcome = await asked({ as: 'vera', functionKey, payload, at: { issueKey: issue } });
    expect([functionKey, outcome]).toEqual([functionKey, ofReaders.includes(functionKey) ? 'ok' : 'not-allowed']);
    outcomeOf(await app.ask({ as: 'ben', functionKey, payload, at: { issueKey: issue } }), functionKey);
    await app.settle();
    expect(await app.properties(hidden)).toEqual(before);
  }
});

test('an issue with another project in its context is the same issue', async () => {
  const other = app.teamId + 1;
  for (const project of [String(other), '99999999']) {
    const extension = standing(idOfIssue(issue), project);
    const { access } = panelOf(await app.ask({ as: 'ben', functionKey: 'openPanel', extension }));
    const payload = { ticket: access?.ticket };
    expect(await asked({ as: 'ben', functionKey: 'look', payload, extension })).toBe('ok');
  }
});

test('a deactivated account is refused', async () => {
  // Where Jira refuses even to say what somebody may do, a page of the site blames Jira, not their rights.
  const refusals = ['not-allowed', 'not-found', 'jira-unavailable'];
  for (const functionKey of functionKeys.filter((name) => refuses(name) && asksJira(name))) {
    const outcome = await asked({ as: 'dora', functionKey, at: { issueKey: issue } });
    expect([functionKey, refusals.includes(outcome)]).toEqual([functionKey, true]);
  }
});

/** Context that a forged page might send. */
const place = fc.oneof(
  fc.jsonValue(),
  fc.record({
    id: fc.oneof(fc.jsonValue(), fc.constantFrom('-1', '0', '1e3', '../10000', '10000/properties', 'TEAM-1')),
  }),
);
test('a context that names no real place is refused by a known code', async () => {
  const functions = fc.constantFrom<keyof Contract>(...[...ofIssue, ...ofProject]);
  await fc.assert(
    fc.asyncProperty(functions, place, place, place, async (functionKey, anIssue, project, board) => {
      const extension = { issue: anIssue, project, board };
      const call = { as: 'otto', functionKey, payload: goodInput(functionKey), extension } as const;
      expect(['bad-request', 'not-found']).toContain(outcomeOf(await app.ask(call), call));
    }),
    { numRuns: 150 },
  );
});
