import { jiraTime } from '../beans/time.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const getServerInfo = operation('GET', '/rest/api/3/serverInfo', {
  scopes: SCOPES.none,
  open: true,
  answer({ site }) {
    return {
      status: 200,
      body: {
        baseUrl: site.baseUrl,
        displayUrl: site.guesses.address ?? site.baseUrl,
        version: '1001.0.0-SNAPSHOT',
        versionNumbers: [1001, 0, 0],
        deploymentType: 'Cloud',
        buildNumber: 100_000,
        buildDate: '2026-06-10T00:00:00.000+0000',
        serverTime: jiraTime(site.timestamp()),
        scmInfo: 'local',
        serverTitle: 'Local Jira',
        serverTimeZone: site.timeZone,
      },
    };
  },
});
