import { ada, aSite, vera } from '../a-site.ts';
import { setValidator, validatorsFor } from './transition-validators.ts';
import type { WorkflowValidator } from './validator.ts';
import { expectLog } from '../../../test/logged';

const validator: WorkflowValidator = {
  key: 'agreed',
  type: 'ari:cloud:ecosystem::extension/app/env/static/agreed',
  expression: "let r = issue.properties['ready']; r == null || r.is ? true : issue.key + ' waits for ' + r.why",
  projectTypes: ['company-managed'],
};
const broken: WorkflowValidator = {
  ...validator,
  key: 'broken',
  expression: 'issue.nothing.more',
  errorMessage: 'Broken.',
};
const team: WorkflowValidator = { ...validator, key: 'team', projectTypes: ['team-managed'] };

async function anIssue() {
  const on = aSite({ validators: [validator, broken, team] });
  const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'Cart' };
  await on.ask(ada, 'POST /rest/api/3/issue', { fields });
  const { body } = await on.ask(ada, 'GET /rest/api/3/issue/SHOP-1/transitions');
  const transitions: readonly { id: string; to: { id: string } }[] = Object(body).transitions;
  const [, to] = transitions;
  const go = () => on.ask(ada, 'POST /rest/api/3/issue/SHOP-1/transitions', { transition: { id: to?.id } });
  const put = (value: object) => on.ask(ada, 'PUT /rest/api/3/issue/SHOP-1/properties/ready', value);
  const set = (key: string) =>
    setValidator(on.site, { projectId: on.projectId, statusId: Number(to?.to.id) }, key, true);
  return { ...on, go, put, set };
}

test('a transition is refused with the text of its validator, until that says true', async () => {
  const { go, put, set } = await anIssue();
  set('agreed');
  await put({ is: false, why: 'a vote' });
  expect(await go()).toMatchObject({ status: 400, body: { errorMessages: ['SHOP-1 waits for a vote'] } });
  await put({ is: true, why: '' });
  expect(await go()).toMatchObject({ status: 204 });
});

test('an issue without the property goes on', async () => {
  const { go, set } = await anIssue();
  set('agreed');
  expect((await go()).status).toBe(204);
});

test('an expression that fails refuses the transition in the words of the manifest', async () => {
  expectLog('validator broken: Cannot read more of null.');
  const { go, set } = await anIssue();
  set('broken');
  expect(await go()).toMatchObject({ status: 400, body: { errorMessages: ['Broken.'] } });
});

test('a validator without its app refuses every transition', async () => {
  const { go, set } = await anIssue();
  set('of-an-app-that-was-uninstalled');
  expect((await go()).status).toBe(400);
});

test('another transition is not asked', async () => {
  const { ask, set } = await anIssue();
  set('broken');
  const { body } = await ask(vera, 'GET /rest/api/3/issue/SHOP-1');
  expect(Object(body).key).toBe('SHOP-1');
  const all = Object((await ask(ada, 'GET /rest/api/3/issue/SHOP-1/transitions')).body).transitions;
  const go = await ask(ada, 'POST /rest/api/3/issue/SHOP-1/transitions', { transition: { id: all[2].id } });
  expect(go.status).toBe(204);
});

test('a company-managed project is offered the validators for such projects alone', async () => {
  const { site, projectId } = await anIssue();
  expect(validatorsFor(site, projectId).map(({ key }) => key)).toEqual(['agreed', 'broken']);
});

test('the list of workflows names the rules on their transitions, for who administers', async () => {
  const { ask, set, site } = await anIssue();
  const list = async (query: string) => {
    const { status, body } = await ask(ada, `GET /rest/api/3/workflows/search?${query}`);
    return { status, ...Object(body) };
  };
  set('agreed');
  set('of-an-app-that-was-uninstalled');
  expect(await list('expand=values.transitions')).toMatchObject({ total: 0, values: [] });
  site.db.run("update users set site_admin = 1 where account_id = 'ada'");
  const { values, isLast } = await list('expand=values.transitions');
  expect(isLast).toBe(true);
  expect(values).toMatchObject([{ name: 'Software Simplified Workflow for Project SHOP', scope: { type: 'GLOBAL' } }]);
  const rules = values[0].transitions.map(({ validators }: { validators: object }) => validators);
  expect(rules[0]).toEqual([]);
  expect(rules[1]).toEqual([
    { ruleKey: 'forge:expression-validator', parameters: { key: validator.type, disabled: 'false' } },
    { ruleKey: 'forge:expression-validator', parameters: { key: 'of-an-app-that-was-uninstalled', disabled: 'true' } },
  ]);
  expect((await list('')).values[0]).not.toHaveProperty('transitions');
  expect(await list('queryString=Software')).toMatchObject({ status: 501 });
});
