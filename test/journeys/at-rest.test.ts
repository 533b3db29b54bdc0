import type { Browser } from 'playwright-core';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { closePages, stage } from './support/stage';
import { aTicket, join } from './support/team';

/** While nobody talks the panel is small: how many things can be pressed on it, and how many words of ours are on it. */

let jira: LocalJira;
let browser: Browser;
stage(async (on) => {
  ({ jira, browser } = on);
  await join(jira, { name: 'dora', locale: 'de_DE' });
});
closePages(() => browser);

/** Most controls and words; `null`: as many as people's questions bring. */
const states = [
  ['a fresh ticket', null, 8, 60],
  ['a draft', 'TIF-47', 8, 60],
  ['to refine, with two questions', 'TIF-42', 12, 60],
  ['ready', 'TIF-43', 8, 40],
  ['to check again', 'TIF-38', 8, 60],
  ['an exception', 'TIF-44', 8, 40],
] as const;

/** What is in sight of a panel. What people wrote is marked by its direction, or stands in quotation marks. */
function inSight(main: Element): { readonly controls: readonly string[]; readonly words: readonly string[] } {
  const isSeen = (one: Element): boolean => {
    const { width, height } = one.getBoundingClientRect();
    return one.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
  };
  const all = [...main.querySelectorAll('button, input, textarea, select, a[href], summary')].filter(isSeen);
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const around = node.parentElement;
    if (around === null || !isSeen(around)) continue;
    if (around.closest('bdi, time, del, ins, [dir]:not(header p[tabindex], ol [dir])') !== null) continue;
    words.push(...(node.textContent ?? '').replace(/[“„][^“”]*[“”]/gu, '').split(/\s+/u));
  }
  const names = all.map((one) => one.getAttribute('aria-label') ?? one.getAttribute('placeholder') ?? one.textContent);
  const hints = all.flatMap((one) => (one.getAttribute('placeholder') ?? '').split(/\s+/u));
  return { controls: names, words: [...words, ...hints].filter((word) => /\p{L}|\d/u.test(word)) };
}

test.each(['en', 'de'] as const)('the panel is small while nobody talks (%s)', async (language) => {
  const { panel, complaints } = await aPerson(browser, jira, language === 'en' ? 'ben' : 'dora');
  const fresh = await aTicket(jira, `Round up for charity, ${language}`);
  for (const [state, key, controls, words] of states) {
    const on = await panel(key ?? fresh);
    await on.locator('header p[tabindex]').waitFor();
    const seen = await on.locator('main').evaluate(inSight);
    const most = { controls: seen.controls.slice(0, controls), words: seen.words.slice(0, words) };
    expect([state, seen]).toEqual([state, most]);
  }
  expect(complaints).toEqual([]);
});

test('asking opens on focus, and the menu opens what is not in sight', async () => {
  const { panel, complaints } = await aPerson(browser, jira, 'ben');
  const on = await panel('TIF-43');
  await on.getByRole('button', { name: 'More actions', exact: true }).click();
  await on.getByRole('menuitem', { name: 'Ask a question' }).click();
  const field = on.getByLabel(/What could go wrong/);
  await field.waitFor();
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await on.getByRole('button', { name: 'Add', exact: true }).waitFor();
  await field.press('Escape');
  await field.waitFor({ state: 'hidden' });
  await on.getByRole('button', { name: 'More actions', exact: true }).click();
  await on.getByRole('menuitem', { name: 'Talks (2)' }).click();
  await on
    .getByText(/Led by/)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
});
