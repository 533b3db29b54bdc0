import type { Browser, FrameLocator } from 'playwright-core';
import { startTalk } from './support/at-table';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { aTicket, gather, join } from './support/team';
import { stage } from './support/stage';

let jira: LocalJira;
let browser: Browser;
stage(async (on) => {
  ({ jira, browser } = on);
  await join(jira, { name: 'greta', locale: 'de_DE' });
});

const WIDTHS = [320, 440, 720, 1280];
const NEWS = /^(A talk has started\. Show|Ein Gespräch hat begonnen\. Zeigen)$/;

type Box = { readonly what: string } & Record<'left' | 'right' | 'top' | 'bottom', number>;

/** Every control and its position. */
const boxes = (on: FrameLocator): Promise<readonly Box[]> =>
  on.locator('main :is(a, button, input, label, select, textarea)').evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { what: one.ariaLabel ?? one.textContent, left, right, top, bottom };
    }),
  );

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** A person with the focus in a field of the panel, and the pointer on it. */
async function reader(name: string, issueKey: string, width: number) {
  const { page, panel } = await aPerson(browser, jira, name);
  await page.setViewportSize({ width, height: 1600 });
  const on = await panel(issueKey);
  await on.locator('form').first().waitFor();
  await on.getByLabel(/What could go wrong|Was könnte schiefgehen/).focus();
  await on.locator('header').hover();
  return { on, where: `${name}, ${width} px`, before: await boxes(on) };
}

test('news beside the focus moves nothing and hides no control', async () => {
  const issue = await aTicket(jira, 'Print the menu');
  const all = ['chiara', 'greta'].flatMap((name) => WIDTHS.map((width) => reader(name, issue, width)));
  const readers = await Promise.all(all);
  const [ben] = await gather(browser, jira, ['ben'], issue);
  if (ben === undefined) throw new Error('Nobody starts.');
  await startTalk(ben);
  for (const { on, where, before } of readers) {
    await on.getByRole('button', { name: NEWS }).waitFor();
    const after = await boxes(on);
    const news = after.filter(({ what }) => NEWS.test(what));
    const others = after.filter(({ what }) => !NEWS.test(what));
    expect([where, ...others]).toEqual([where, ...before]);
    expect([where, ...others.filter((one) => news.some((box) => meet(one, box)))]).toEqual([where]);
    await on.getByRole('button', { name: NEWS }).click();
    await on.getByRole('navigation').getByRole('button', { name: /^2/ }).waitFor();
  }
});

test('under a pointer that rests a talk appears by itself', async () => {
  const issue = await aTicket(jira, 'Print the menu twice');
  const { page, panel } = await aPerson(browser, jira, 'chiara');
  const on = await panel(issue);
  await on.locator('form').first().waitFor();
  await on.locator('header').hover();
  const [ben] = await gather(browser, jira, ['ben'], issue);
  if (ben === undefined) throw new Error('Nobody starts.');
  await startTalk(ben);
  await on.getByRole('timer').waitFor();
  await page.close();
});
