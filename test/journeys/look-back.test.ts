import type { Browser, Page } from 'playwright-core';
import { wordsEn } from '../../static/project-page/look-back/words.en';
import type { LocalJira } from './support/local-jira';
import { addressOf, hasFocus, openLookBack, read, SENTENCE, sentence, tile, told } from './support/look-back';
import { aPerson } from './support/person';
import { closePages, stage } from './support/stage';

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

/** Holds what the page asks for the histories of items, until the answer is called. */
async function holdHistories(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/forge/product', async (route) => {
    if (route.request().postData()?.includes('/changelog/') === true) await released;
    await route.fallback();
  });
  return () => release();
}

test('the first open shows its progress and three sprints; the second shows them at once', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const goOn = await holdHistories(ana.page);
  const on = await openLookBack(ana);
  await on.getByRole('status').filter({ hasText: 'Reading what happened in them…' }).waitFor();
  await on.getByRole('progressbar').waitFor();
  goOn();
  expect(await told(on)).toContain(SENTENCE);

  // The frame is on another site and may have no storage, so results live as long as the page is open.
  const links = on.getByRole('navigation', { name: 'Refinement' });
  await links.getByRole('link', { name: 'Backlog readiness' }).click();
  await on.getByText('Refine next').first().waitFor();
  const goOnAgain = await holdHistories(ana.page);
  await links.getByRole('link', { name: 'Look back' }).click();
  await on.getByText(/^As of .*reading again…$/u).waitFor();
  expect(await sentence(on)).toContain(SENTENCE);
  goOnAgain();
  expect(await told(on)).toContain(SENTENCE);
  await ana.page.reload();
  expect(await told(on)).toContain(SENTENCE);
  expect(new URL(ana.page.url()).pathname).toBe(addressOf('TIF'));
  expect(ana.complaints).toEqual([]);
});

test('each figure opens the issues that it counts, and each tile explains how it counts', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const on = await openLookBack(ana);
  await read(on);
  const figures = on.locator('button[aria-pressed]');
  const seen = await figures.count();
  expect(seen).toBeGreaterThan(15);
  for (let at = 0; at < seen; at += 1) {
    const figure = figures.nth(at);
    await figure.click();
    const heading = on.locator('h2:focus');
    const [, counted] = /: (\d+) items?$/u.exec(await heading.innerText()) ?? [];
    const items = on.locator('section').filter({ has: heading }).getByRole('listitem');
    expect([await heading.innerText(), await items.count()]).toEqual([await heading.innerText(), Number(counted)]);
    await on.getByRole('button', { name: 'Close', exact: true }).click();
    expect(await hasFocus(figure)).toBe(true);
  }
  for (const [id, name] of Object.entries(wordsEn.tiles)) {
    await tile(on, name)
      .getByRole('button', { name: `How this is counted: ${name}` })
      .click();
    const [first] = Object.entries(wordsEn.definitions).flatMap(([of, lines]) => (of === id ? lines : []));
    await tile(on, name)
      .getByText(first ?? '—')
      .waitFor();
  }
  expect(ana.complaints).toEqual([]);
});

test('the one thing to try links to the next issue, and puts it on the next list', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const on = await openLookBack(ana);
  await read(on);
  const proposal = on.getByRole('complementary', { name: 'One thing to try' });
  await proposal.getByText('agree when this is done:').waitFor();
  await proposal.getByText('Because 5 items changed in content; 18 had been committed.').waitFor();
  const link = proposal.getByRole('link').first();
  const summary = (await link.locator('span').last().innerText()).trim();
  const [issue] = await Promise.all([ana.page.waitForEvent('popup'), link.click()]);
  await issue.getByRole('heading', { name: summary }).waitFor();
  await proposal.getByRole('button', { name: 'Put it on the next list' }).click();
  await on.getByRole('heading', { name: 'Next refinement' }).waitFor();
  await on.getByText(summary).first().waitFor({ state: 'attached' });
  expect(ana.complaints).toEqual([]);
});
