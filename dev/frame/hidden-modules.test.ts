import type { Browser } from 'playwright-core';
import type { RunningHost } from '../host/start-host.ts';
import { browseFixture } from '../host/testing/browse-fixture.ts';
import { send } from '../host/testing/over-http.ts';

let browser: Browser;
let running: RunningHost;

browseFixture((on) => {
  ({ browser, running } = on);
});

const changeTo = (type: string, projectKey = 'FIX') =>
  send(running, 'POST /control/project-type', { body: { projectKey, type } });

/** How many of the app's modules an issue and the project's navigation show. */
async function shown() {
  const page = await browser.newPage();
  await page.goto(`${running.url}/browse/FIX-1`);
  const nav = page.getByRole('navigation', { name: 'Project' });
  await page.getByRole('heading', { name: 'First' }).waitFor();
  await nav.getByRole('link', { name: 'Automation' }).waitFor();
  await page.waitForLoadState('networkidle');
  const counts = [
    await page.getByRole('button', { name: 'Fixture panel' }).count(),
    await page.getByRole('region', { name: 'Fixture context beside the issue' }).count(),
    await nav.getByRole('link', { name: 'Fixture page' }).count(),
  ];
  await page.close();
  return counts;
}

test('a module is not shown in projects of the types that its display conditions name', async () => {
  expect(await shown()).toEqual([1, 1, 1]);
  for (const type of ['service_desk', 'product_discovery']) {
    expect((await changeTo(type)).status).toBe(204);
    expect((await send(running, 'GET /rest/api/3/project/FIX')).body).toMatchObject({ projectTypeKey: type });
    expect(await shown()).toEqual([0, 0, 0]);
  }
  const page = await browser.newPage();
  await page.goto(`${running.url}/jira/software/projects/FIX/apps/page`);
  await page.getByRole('alert').getByText('Jira does not show this page').waitFor();
  await changeTo('business');
  expect(await shown()).toEqual([1, 1, 1]);
});

test('only a project that is there changes to a type that is there', async () => {
  expect((await changeTo('service_desk', 'NONE')).status).toBe(404);
  expect((await changeTo('helpdesk')).status).toBe(400);
});
