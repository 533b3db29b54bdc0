import type { Browser, FrameLocator } from 'playwright-core';
import { violationsInApp } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aPerson, type Person } from './support/person';
import { closePages, stage } from './support/stage';

/** One page and one list a board: whoever has it open comes along, and nothing is pressed for that. */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const PAGE = '/jira/software/projects/TIF/apps/backlog-report-page/meeting';

type Attender = Person & { readonly on: FrameLocator };

async function attending(...names: readonly string[]): Promise<readonly Attender[]> {
  return Promise.all(
    names.map(async (name) => {
      const person = await aPerson(browser, jira, name);
      await person.page.setViewportSize({ width: 1400, height: 1400 });
      await person.open(PAGE);
      return { ...person, on: person.page.frameLocator('main iframe') };
    }),
  );
}

test('a team of three starts its list, goes from item to item together, and ends with what is left', async () => {
  const [ana, ben, chiara] = await attending('ana', 'ben', 'chiara');
  if (ana === undefined || ben === undefined || chiara === undefined) throw new Error('A person is missing.');
  const others = [ben, chiara];
  const rows = ana.on.getByRole('region', { name: 'Next refinement' }).getByRole('listitem');
  await rows.first().waitFor();
  expect(await violationsInApp(ana.page)).toEqual([]);

  // A page that is open comes along, and its person is in the talk.
  await ana.on.getByRole('button', { name: 'Start now' }).click();
  for (const { on } of others) await on.getByText(/item 1 of \d+ · Ana Silva leads/).waitFor();
  await ana.on.getByText('3 here').first().waitFor();
  expect(await violationsInApp(ana.page)).toEqual([]);

  // A talk without an outcome is not passed over by mistake.
  const onward = ana.on.getByRole('button', { name: /^On to TIF-/ });
  await onward.click();
  await ana.on
    .getByText(/has no outcome yet/)
    .first()
    .waitFor();
  await ana.on.getByRole('button', { name: 'Stay' }).click();

  // Closing and going on: one press takes everybody to the next item, where the talk runs already.
  await ana.on
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: /^4 Close/ })
    .click();
  await ana.on.getByRole('button', { name: /^Close the talk/ }).click();
  await ana.on.getByRole('timer').waitFor({ state: 'detached' });
  await onward.click();
  for (const { on } of others) await on.getByText(/item 2 of \d+/).waitFor();
  await ana.on.getByText('3 here').first().waitFor();

  // Who presses second is taken to where the first went.
  const place = await chiara.on.getByRole('listitem').and(chiara.on.locator('[aria-current="step"]')).innerText();
  await ben.on.getByRole('button', { name: 'End the meeting' }).click();
  await ben.on.getByRole('button', { name: 'Go on all the same' }).click();
  for (const { on } of [ana, chiara]) await on.getByRole('heading', { name: /^Last meeting/ }).waitFor();
  await ana.on.getByText('1 of 1 with an outcome', { exact: false }).waitFor();
  expect(await rows.allInnerTexts()).not.toContain(place);
  for (const person of [ana, ben, chiara]) expect(person.complaints).toEqual([]);
}, 120_000);
