import type { Browser, FrameLocator } from 'playwright-core';
import { z } from 'zod';
import { type Act, askAs, button, type Filled, wrongIn } from './support/acts';
import type { LocalJira } from './support/local-jira';
import { closePages, stage } from './support/stage';
import { opened, type Watched } from './support/watched';

/**
 * Each path that an act asks on a page of a project or of the site fails in turn: the act is done all the same, or the page
 * says so and keeps what was typed, and the second press does it, once.
 */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const PROJECT = '/jira/software/projects/TIF';
const LOOK_BACK = `${PROJECT}/apps/backlog-report-page/look-back`;
const DASHBOARD = '/jira/dashboards/10000';
const HEALTH = '/jira/settings/apps/health-page';
const SETTINGS = `${PROJECT}/settings/apps/refinement-settings`;
const SETTINGS_OF_EDGE = '/jira/software/projects/EDGE/settings/apps/refinement-settings';

const onSettings = (projectKey: string) => askAs(jira, 'refinement-settings', { projectKey });
const onHealth = () => askAs(jira, 'health-page', {});

const rules = z.object({ version: z.number(), quorumAtLeast: z.number(), flags: z.object({ on: z.boolean() }) });
const rulesOf = z.object({ body: z.object({ value: z.object({ policy: rules }) }) });
const fieldOf = z.object({ body: z.object({ value: z.object({ filled: z.string().nullable() }) }) });
const field = async () => fieldOf.parse(await onHealth()('openField')).body.value;
const removalOf = z.object({
  body: z.object({ value: z.object({ removal: z.object({ state: z.string() }).nullable() }) }),
});
const questions = z.object({ value: z.object({ questions: z.array(z.unknown()) }) });
const countQuestions = async (key: string) =>
  questions.parse(await jira.panel('ana', key, 'openPanel')).value.questions.length;

const acts: Readonly<Record<string, Act>> = {
  'the rules of the project, and flags by themselves': {
    calls: /^savePolicy$/u,
    async fill(reader, turn) {
      const on = await opened(jira, reader, SETTINGS);
      const flags = turn % 2 === 1;
      await on.getByRole('checkbox', { name: /^Flag it automatically/u }).setChecked(flags);
      return newRules(on, { turn, flags, open: () => onSettings('TIF')('openSettings') });
    },
  },
  'the rules of the site': {
    calls: /^saveSiteRules$/u,
    async fill(reader, turn) {
      const on = await opened(jira, reader, HEALTH);
      await button(on, 'Show and change the rules').click();
      return newRules(on, { turn, flags: null, open: () => onHealth()('openSiteRules') });
    },
  },
  'filling the field': {
    calls: /^fillField$/u,
    async fill(reader, turn) {
      const language = turn % 2 === 0 ? 'en' : 'de';
      const on = await onField(await opened(jira, reader, HEALTH));
      await on.getByLabel('Language of the values').selectOption(language);
      const stored = async () => (await field()).filled ?? '';
      return { on, typed: null, press: () => button(on, 'Fill the field').click(), stored, done: language };
    },
  },
  'emptying the field': {
    calls: /^emptyField$/u,
    async fill(reader) {
      await onHealth()('fillField', { language: 'en' });
      const on = await onField(await opened(jira, reader, HEALTH));
      const stored = async () => String((await field()).filled);
      return { on, typed: null, press: () => button(on, 'Stop filling, and empty it').click(), stored, done: 'null' };
    },
  },
  'taking the data away': {
    calls: /^removeData$/u,
    async fill(reader) {
      // Each removal has the background's points of a whole hour. Without them it waits for the next.
      await jira.reset();
      const { body } = await jira.rest('ana', 'POST', '/rest/api/3/issue', {
        fields: { project: { key: 'EDGE' }, issuetype: { name: 'Task' }, summary: 'Forget me' },
      });
      const key = String(Object(body).key);
      const input = { text: 'Who?', kind: 'question', blocking: true, category: null, owner: null, due: null };
      await jira.panel('ana', key, 'askQuestion', { input });
      const on = await opened(jira, reader, SETTINGS_OF_EDGE);
      const [text, typing] = ['EDGE', on.getByLabel('Type EDGE to confirm')];
      await typing.fill(text);
      const stored = async () => {
        await jira.settle();
        const { removal } = removalOf.parse(await onSettings('EDGE')('followRemoval')).body.value;
        return `${await countQuestions(key)} ${removal?.state ?? ''}`;
      };
      return {
        on,
        typed: { text, field: typing },
        press: () => button(on, 'Take it away').click(),
        stored,
        done: '0 removed',
      };
    },
  },
  'the boards of a gadget': {
    // The form calls no back end; what the gadget asks once it is saved is another matter.
    calls: /(?!)/u,
    asks: /\/project\/search$|\/board(?:\/\*)?$/u,
    async fill(reader) {
      const chosen = [await projectId('EDGE')];
      const done = [...chosen, await projectId('TIF')].join();
      const id = await aGadget(chosen);
      return onGadget(await opened(jira, reader, DASHBOARD), { reader, stored: () => projectsOf(id), done });
    },
  },
  'a comment as a question': {
    calls: /^questionFromComment$/u,
    async fill(reader) {
      // The sample has few of them, and a comment becomes one question.
      await jira.reset();
      const on = await opened(jira, reader, LOOK_BACK);
      await button(on, /in comments, unanswered$/u).click();
      const comment = on
        .getByRole('listitem')
        .filter({ has: on.getByRole('button', { name: /^Ask it as a question/u }) })
        .first();
      const [key = ''] = /[A-Z]+-\d+/u.exec(await comment.innerText()) ?? [];
      const before = await countQuestions(key);
      const press = () => comment.getByRole('button', { name: /^Ask it as a question/u }).click();
      return {
        on,
        typed: null,
        press,
        stored: async () => String(await countQuestions(key)),
        done: String(before + 1),
      };
    },
  },
};

type Rules = {
  readonly turn: number;
  readonly open: () => Promise<unknown>;
  /** What the page was told of flags; null for nothing. */
  readonly flags: boolean | null;
};

/** Other rules than the turn before had. */
async function newRules(on: FrameLocator, { turn, open, flags }: Rules): Promise<Filled> {
  const [text, typing] = [String(3 - (turn % 2) * 2), on.getByLabel('Votes needed, at least')];
  await typing.fill(text);
  const read = async () => rulesOf.parse(await open()).body.value.policy;
  const said = (version: number, votes: number | string, isOn: boolean) => `version ${version}: ${votes}, ${isOn}`;
  const stored = async () => {
    const { version, quorumAtLeast, flags: present } = await read();
    return said(version, quorumAtLeast, present.on);
  };
  const press = () => button(on, /^Save/u).click();
  const before = await read();
  const done = said(before.version + 1, text, flags ?? before.flags.on);
  return { on, typed: { text, field: typing }, press, stored, done };
}

const projectId = async (key: string) =>
  String(Object((await jira.rest('ana', 'GET', `/rest/api/3/project/${key}`)).body).id);

const place = z.object({ projectId: z.string() });
const gadget = z.object({ id: z.string(), configuration: z.nullable(z.object({ boards: z.array(place) })) });
const gadgets = async () =>
  z.object({ gadgets: z.array(gadget) }).parse((await jira.rest('ana', 'GET', '/forge/gadgets')).body).gadgets;

/** The only gadget of the dashboard, which shows these projects. */
async function aGadget(projects: readonly string[]): Promise<string> {
  for (const { id } of await gadgets()) await jira.rest('ana', 'DELETE', `/forge/gadgets/${id}`);
  const { body } = await jira.rest('ana', 'POST', '/forge/gadgets', { moduleKey: 'readiness-gadget' });
  const { id } = gadget.parse(body);
  const boards = projects.map((project) => ({ projectId: project, boardId: null }));
  await jira.rest('ana', 'PUT', `/forge/gadgets/${id}`, { boards });
  return id;
}

/** The projects whose boards the gadget shows. */
async function projectsOf(id: string): Promise<string> {
  const found = (await gadgets()).find((one) => one.id === id);
  return found?.configuration?.boards.map((board) => board.projectId).join() ?? '';
}

type OnGadget = Pick<Filled, 'stored' | 'done'> & { readonly reader: Watched };

/** Adds a board of Tiffin in the form of the gadget, as far as the form can be filled, and saves it. */
function onGadget(on: FrameLocator, { reader, ...end }: OnGadget): Filled {
  const [title, alert] = [on.getByRole('heading', { name: 'Boards that are shown' }), on.getByRole('alert')];
  const add = on.getByRole('button', { name: 'Add', exact: true, disabled: false });
  const isReady = async () => {
    await add.or(alert).first().waitFor();
    return (await alert.count()) === 0;
  };
  const press = async () => {
    if ((await title.count()) === 0) await reader.page.getByRole('button', { name: 'Configure' }).click();
    await title.waitFor();
    if (!(await isReady())) return;
    await on.getByLabel('Project', { exact: true }).selectOption({ label: 'Tiffin (TIF)' });
    if (!(await isReady())) return;
    const isOffered = (await on.getByRole('option', { name: 'Tiffin board' }).count()) > 0;
    if (isOffered) await on.getByLabel('Board', { exact: true }).selectOption({ label: 'Tiffin board' });
    await add.click();
    await button(on, 'Save').click();
  };
  const pressAgain = async () => {
    // It was saved, and what it shows has failed.
    if ((await title.count()) === 0) return reader.page.getByRole('button', { name: 'Refresh' }).click();
    // What was chosen before is still there.
    await button(on, /^Remove: /u).waitFor();
    await button(on, 'Try again').click();
    await alert.waitFor({ state: 'detached' });
    await press();
  };
  return { on, typed: null, press, pressAgain, ...end };
}

async function onField(on: FrameLocator): Promise<FrameLocator> {
  await button(on, 'Show “The field “Refinement””').click();
  await on.getByLabel('Language of the values').waitFor();
  return on;
}

test.each(Object.entries(acts))('%s: nothing is lost, whatever fails on the way', async (_what, act) => {
  expect(await wrongIn(browser, jira, act)).toEqual([]);
});
