import { z } from 'zod';
import { bullets, doc, h, p } from '../../dev/sample/adf';
import { everyNode } from '../../dev/sample/edge/every-node';
import { noTexts } from '../../test/builders/a-ticket';
import { callApp, callPanel } from '../../test/call-panel';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { stopTheClock } from '../../test/stop-the-clock';
import type { PanelView } from '../contract';
import type { TicketTexts } from '../domain/content/ticket-texts';
import { expectLog } from '../../test/logged';

stopTheClock('2026-11-24T09:00:00.000Z');

const FIELD = 'customfield_10030';
const raw = z.object({ fields: z.record(z.string(), z.unknown()) });
const fieldsOf = async (app: ForgeApp, issue: string) =>
  raw.parse((await app.rest('GET', `/rest/api/3/issue/${issue}?fields=description,${FIELD}`)).body).fields;
const open = (app: ForgeApp, issue: string) => callPanel(app, 'ben', { name: 'openPanel', issue });

/** Ben opens the panel and saves these texts on what he saw; or on what another page saw. */
async function save(app: ForgeApp, issue: string, typed: Partial<TicketTexts>, seen?: TicketTexts): Promise<unknown> {
  const base = seen ?? (await open(app, issue)).ticket.texts;
  app.asked.length = 0;
  return callApp(app, 'ben', 'saveToTicket', { issue, payload: { base, input: { ...base, ...typed } } });
}

const saved = z.object({ ok: z.literal(true), value: z.custom<PanelView>() });
const written = (app: ForgeApp) =>
  app.asked.filter((one) => one.startsWith('PUT /rest/api/3/issue/') && !one.includes('properties'));

test('what is typed is in the description by one edit of the person, read back, and judged at once', async () => {
  const app = installApp();
  const issue = await app.anIssue('Refund a lunch', { description: doc(p('Parents phone us.')), [FIELD]: null });
  const before = await open(app, issue);
  expect(before.content.whyFrom).toBeNull();
  const typed = { why: 'Nobody pays for a lunch that was not eaten.', outOfScope: 'Vouchers\nTips' };
  const { value } = saved.parse(await save(app, issue, typed));
  expect((await fieldsOf(app, issue))['description']).toEqual(
    doc(p('Parents phone us.'), h('Why'), p(typed.why), h('Out of scope'), bullets('Vouchers', 'Tips')),
  );
  expect(value.ticket.texts).toEqual({ ...noTexts, ...typed });
  expect(value.content).toMatchObject({ why: typed.why, outOfScope: ['Vouchers', 'Tips'] });
  expect(written(app)).toHaveLength(1);
  expect(written(app)[0]).toMatch(/ as user$/u);
  const property = await app.rest('GET', `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`);
  expect(property.body).toMatchObject({ value: { fingerprint: value.assessment.readiness.fingerprint } });
  // The same again, as after a lost answer, changes nothing.
  saved.parse(await save(app, issue, typed, before.ticket.texts));
  expect(written(app)).toEqual([]);
});

test('criteria go where criteria stand: into the field, unless it is empty and the description has some', async () => {
  const app = installApp();
  const says = (...lines: string[]) => ({ [FIELD]: doc(bullets(...lines)) });
  const inField = await app.anIssue('One', says('The mail names the day'));
  saved.parse(await save(app, inField, { doneWhen: 'The mail names the day\nIt is sent at once' }));
  expect(await fieldsOf(app, inField)).toMatchObject({
    ...says('The mail names the day', 'It is sent at once'),
    description: null,
  });
  const nowhere = await app.anIssue('Two');
  saved.parse(await save(app, nowhere, { doneWhen: 'It is sent' }));
  expect(await fieldsOf(app, nowhere)).toMatchObject({ ...says('It is sent'), description: null });
  const inText = await app.anIssue('Three', { description: doc(h('Done when'), bullets('It is sent')) });
  saved.parse(await save(app, inText, { doneWhen: 'It is sent twice' }));
  expect(await fieldsOf(app, inText)).toMatchObject({
    description: doc(h('Done when'), bullets('It is sent twice')),
    [FIELD]: null,
  });
  const asProse = await app.anIssue('Four', { description: doc(p('AC1: It is sent'), p('AC2: Once')) });
  expect((await open(app, asProse)).ticket).toMatchObject({
    texts: { doneWhen: 'AC1: It is sent\nAC2: Once' },
    locked: { doneWhen: 'no-heading', why: null },
  });
});

test('a text that others have changed is a conflict with both, and the rest is saved', async () => {
  expectLog('saveToTicket conflict');
  const app = installApp();
  const description = (why: string, who: string) => doc(h('Why'), p(why), h('For whom'), p(who));
  const issue = await app.anIssue('Refund', { description: description('Parents ask.', 'Parents') });
  const { texts } = (await open(app, issue)).ticket;
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, {
    fields: { description: description('Kitchens ask.', 'Cooks') },
  });
  const typed = { why: 'The law asks.', outOfScope: 'Tips' };
  expect(await save(app, issue, typed, texts)).toMatchObject({
    ok: false,
    failure: {
      code: 'conflict',
      details: { because: 'two-texts', fields: [{ field: 'why', mine: 'The law asks.', theirs: 'Kitchens ask.' }] },
    },
  });
  expect((await open(app, issue)).ticket.texts).toEqual({
    ...noTexts,
    why: 'Kitchens ask.',
    who: 'Cooks',
    outOfScope: 'Tips',
  });
});

test('what only Jira can write is said before, and refused', async () => {
  expectLog('saveToTicket bad-request');
  const app = installApp();
  const issue = await app.anIssue('Every node', { description: everyNode });
  const { ticket } = await open(app, issue);
  expect(ticket.locked).toMatchObject({ why: 'rich', who: null });
  expect(await save(app, issue, { why: 'x' })).toMatchObject({
    failure: { code: 'bad-request', details: { because: 'locked', field: 'why', why: 'rich' } },
  });
  expect(written(app)).toEqual([]);
  expect((await callPanel(app, 'vic', { name: 'openPanel', issue })).ticket.locked.who).toBe('not-editable');
});
