import { createClock } from '../../clock.ts';
import { startHost, type RunningHost, type StartOptions } from '../start-host.ts';
import { fixtureBundle, fixtureFolder } from './fixture-app.ts';

export const ana = { accountId: 'ana-id', email: 'ana@example.com', apiToken: 'ana-token' };
export const ben = { accountId: 'ben-id', email: 'ben@example.com', apiToken: 'ben-token' };

/**
 * A host with the fixture app, two people, a project that both may edit, and the issue `FIX-1`. Stop it after the test.
 */
export async function aFixtureHost(spoilt: Partial<StartOptions> = {}): Promise<RunningHost> {
  const bundle = await fixtureBundle();
  const running = await startHost({
    app: fixtureFolder,
    bundle,
    createClock: () => createClock(),
    log: () => undefined,
    ...spoilt,
  });
  const { db } = running.host.site;
  for (const { accountId, email, apiToken } of [ana, ben]) {
    const sql = 'INSERT INTO users (account_id, email, api_token, display_name) VALUES (?, ?, ?, ?)';
    db.run(sql, accountId, email, apiToken, email);
  }
  const { id } = db.run("INSERT INTO projects (key, name, lead) VALUES ('FIX', 'Fixtures', ?)", ana.accountId);
  for (const permission of ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'CREATE_ISSUES']) {
    for (const { accountId } of [ana, ben]) db.run('INSERT INTO grants VALUES (?, ?, ?)', id, accountId, permission);
  }
  db.run('INSERT INTO grants VALUES (?, ?, ?)', id, ana.accountId, 'ADMINISTER_PROJECTS');
  for (const [position, type] of [10001, 10002].entries())
    db.run('INSERT INTO project_issue_types VALUES (?, ?, ?)', id, type, position);
  for (const [position, status] of [10000, 10003].entries())
    db.run('INSERT INTO project_statuses VALUES (?, ?, ?)', id, status, position);
  const host = running.host;
  const body = JSON.stringify({ fields: { project: { key: 'FIX' }, issuetype: { id: '10001' }, summary: 'First' } });
  const request = new Request(`${running.url}/rest/api/3/issue`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });
  const created = await host.jira.handle(request, { kind: 'user', accountId: ana.accountId });
  if (!created.ok) throw new Error(`The issue was not created: ${await created.text()}`);
  await host.clock.settle();
  return running;
}

/** Runs a resolver function of the fixture app on the panel of `FIX-1`; throws when it fails. */
export function ask(
  running: RunningHost,
  functionKey: string,
  more: { payload?: unknown; as?: string } = {},
): Promise<unknown> {
  const { payload = {}, as = ana.accountId } = more;
  return running.host.onPanel({ accountId: as, issueKey: 'FIX-1', functionKey, payload });
}
