import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { type Act, button, wrongIn } from './support/acts';
import type { LocalJira } from './support/local-jira';
import { closePages, stage } from './support/stage';
import { aTicket } from './support/team';
import { opened, PANEL } from './support/watched';

/**
 * Each path that an act on a work item asks fails in turn: the act is done all the same, or the page says so and keeps
 * what was typed, and the second press does it, once.
 */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const panel = z.object({
  value: z.object({
    questions: z.array(z.object({ text: z.string() })),
    ballot: z.object({ mine: z.number().nullable().optional() }),
    talks: z.array(z.object({ agreed: z.string() })),
    exception: z.object({ reason: z.string() }).nullable(),
  }),
});
const panelOf = async (key: string) => panel.parse(await jira.panel('ana', key, 'openPanel')).value;
const description = z.object({ body: z.object({ fields: z.object({ description: z.unknown() }) }) });

const acts: Readonly<Record<string, Act>> = {
  'a question': {
    calls: /^askQuestion$/u,
    async fill(reader) {
      const key = await aTicket(jira, 'Ask about me');
      const on = await opened(jira, reader, `/browse/${key}`, PANEL);
      await button(on, /Ask: what could go wrong/u).click();
      const [text, field] = ['Who writes it down?', on.getByLabel(/What could go wrong/u).first()];
      await field.fill(text);
      const press = () => button(on, /^Add$/u).click();
      const stored = async () => (await panelOf(key)).questions.map((one) => one.text).join();
      return { on, typed: { text, field }, press, stored, done: text };
    },
  },
  'what the ticket says': {
    calls: /^saveToTicket$/u,
    async fill(reader) {
      const key = await aTicket(jira, 'Write into me');
      const on = await opened(jira, reader, `/browse/${key}`, PANEL);
      await button(on, 'Show “Scope”').click();
      await button(on, 'Edit').click();
      const [text, field] = ['Parents of two children', on.getByLabel('For whom')];
      await field.fill(text);
      const stored = async () => {
        const { body } = description.parse(await jira.rest('ana', 'GET', `/rest/api/3/issue/${key}`));
        return JSON.stringify(body.fields)
          .split(text)
          .slice(1)
          .map(() => text)
          .join();
      };
      return { on, typed: { text, field }, press: () => button(on, 'Save to the ticket').click(), stored, done: text };
    },
  },
  'a vote': {
    calls: /^castVote$/u,
    async fill(reader) {
      const key = await aTicket(jira, 'Vote on me');
      const on = await opened(jira, reader, `/browse/${key}`, PANEL);
      await button(on, 'Vote “Size”').click();
      const press = () => on.getByRole('radio', { name: /4 Good/u }).click();
      const stored = async () => String((await panelOf(key)).ballot.mine);
      return { on, typed: null, press, stored, done: '4' };
    },
  },
  'the end of a talk': {
    calls: /^closeTalk$/u,
    async fill(reader) {
      const key = await aTicket(jira, 'Talk about me');
      await jira.panel('ana', key, 'startTalk');
      const on = await opened(jira, reader, `/browse/${key}`, PANEL);
      await on
        .getByRole('navigation')
        .getByRole('button', { name: /^4 Close/u })
        .click();
      const [text, field] = ['The kitchen cooks for two', on.getByLabel('What did we agree, in one sentence?')];
      await field.fill(text);
      const stored = async () => (await panelOf(key)).talks.map(({ agreed }) => agreed).join();
      return { on, typed: { text, field }, press: () => button(on, /^Close the talk/u).click(), stored, done: text };
    },
  },
  'an exception': {
    calls: /^makeException$/u,
    async fill(reader) {
      const key = await aTicket(jira, 'Take me as I am');
      const on = await opened(jira, reader, `/browse/${key}`, PANEL);
      await button(on, 'More actions').click();
      await on.getByRole('menuitem', { name: 'Make an exception…' }).click();
      const [text, field] = ['It is a spike', on.getByLabel('Why an exception?')];
      await field.fill(text);
      const press = () => button(on, 'Make an exception').click();
      const stored = async () => (await panelOf(key)).exception?.reason ?? '';
      return { on, typed: { text, field }, press, stored, done: text };
    },
  },
};

test.each(Object.entries(acts))('%s is not lost, whatever fails on the way', async (_what, act) => {
  expect(await wrongIn(browser, jira, act)).toEqual([]);
});
