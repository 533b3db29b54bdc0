import type vm from 'node:vm';
import { z } from 'zod';
import { createClock } from '../../clock.ts';
import type { Host } from '../../host/host.ts';
import { startHost } from '../../host/start-host.ts';
import { document } from '../../jira/adf.ts';
import { addPerson } from '../../jira/seed/add-person.ts';
import { addProject } from '../../jira/seed/add-project.ts';
import { type MeetingPage, openMeetingPage } from './open-meeting-page.ts';
import { openPage, type Page } from './page.ts';

const NAMES = ['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah', 'gus', 'ines'] as const;
/** The first eight by name, the others by number. */
const nameOf = (_one: unknown, at: number): string => NAMES[at] ?? `person${at + 1}`;
/** A Monday in UTC at a full minute, so that minutes of the storage's quota are minutes of the talk. */
const START = Date.parse('2026-11-23T09:00:00.000Z');

/** A local Jira with a project of a team, and their panels. */
export type TeamSite = {
  readonly host: Host;
  readonly people: readonly string[];
  /** Creates a ticket as the first person; resolves with its key. */
  ticket(summary: string): Promise<string>;
  /** Each person opens the panel of the issue, one after the other. */
  open(issueKey: string, options: { realtime: boolean }): Promise<Page[]>;
  /** Each person opens the page of the project's list; the script must be that of the page. */
  meet(options: { realtime: boolean }): Promise<MeetingPage[]>;
  /** The first person opens the panel once more. */
  openOne(issueKey: string): Promise<Page>;
  /** Waits until every request of the panels has been answered. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
};

/** `size`: how many people are in the team. */
type TeamHow = { readonly frozen: boolean; readonly size?: number };

/**
 * @param how.frozen the site's time passes only on the bench's command, so that five minutes take only as long as
 * their calls
 */
export async function openTeamSite(script: vm.Script, { frozen, size = NAMES.length }: TeamHow): Promise<TeamSite> {
  const clock = frozen ? createClock({ start: START, frozen }) : createClock();
  const running = await startHost({ log: () => undefined, createClock: () => clock });
  const { host } = running;
  // Stops scheduled work, so that only the team's requests are measured.
  host.schedule?.stop();
  const people = addTeam(host, size);
  const inFlight = new Set<Promise<unknown>>();
  const quiet = async (): Promise<void> => {
    do {
      await Promise.allSettled(inFlight);
      await new Promise(setImmediate);
    } while (inFlight.size > 0);
  };
  return {
    host,
    people,
    quiet,
    ticket: (summary) => writeTicket(host, people[0] ?? '', summary),
    async open(issueKey, { realtime }) {
      const pages: Page[] = [];
      for (const accountId of people) {
        pages.push(await openPage({ script, host, inFlight, quiet }, { accountId, issueKey, realtime }));
        // Panels open at different times, so that their looks do not coincide.
        if (frozen) await clock.advance(370);
      }
      return pages;
    },
    async meet({ realtime }) {
      const pages: MeetingPage[] = [];
      for (const accountId of people) {
        const opening = { accountId, projectKey: 'TEAM', realtime };
        pages.push(await openMeetingPage({ script, host, inFlight, quiet }, opening));
        if (frozen) await clock.advance(370);
      }
      return pages;
    },
    openOne: (issueKey) =>
      openPage({ script, host, inFlight, quiet }, { accountId: people[0] ?? '', issueKey, realtime: false }),
    stop: () => running.stop(),
  };
}

function addTeam({ site }: Host, size: number): string[] {
  const people = Array.from({ length: size }, nameOf).map((name) => {
    const accountId = `712020:${name}`;
    addPerson(site, { accountId, displayName: name, email: `${name}@team.example`, apiToken: `${name}-token` });
    return accountId;
  });
  const [lead = ''] = people;
  const members = people.map((accountId) => ({ accountId, role: 'admin' as const }));
  addProject(site, { key: 'TEAM', name: 'Team', lead, members });
  return people;
}

async function writeTicket({ jira, site, clock }: Host, accountId: string, summary: string): Promise<string> {
  const description = document('Why: parents ask for it each week, and the kitchen answers them by hand.');
  const fields = { project: { key: 'TEAM' }, issuetype: { id: '10001' }, summary, description };
  const headers = { 'content-type': 'application/json' };
  const address = new URL('/rest/api/3/issue', site.baseUrl);
  const request = new Request(address, { method: 'POST', headers, body: JSON.stringify({ fields }) });
  const response = await jira.handle(request, { kind: 'user', accountId });
  await clock.settle();
  return z.object({ key: z.string() }).parse(await response.json()).key;
}
