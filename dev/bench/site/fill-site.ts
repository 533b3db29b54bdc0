import type { Host } from '../../host/host.ts';
import { document } from '../../jira/adf.ts';
import { insertIssues, type ImportedIssue } from '../../jira/bulk.ts';
import { people } from '../../sample/people.ts';
import { addPeople, addProjectAndBoard } from '../../sample/project.ts';
import { drawn, words } from '../generated-words.ts';

/** A project of the site. The running sprint holds a twentieth of its issues, the next one as many. */
export type SiteProject = {
  readonly key: string;
  readonly projectId: number;
  readonly boardId: number;
  readonly runningSprint: number;
};

export type SiteSize = { readonly projects: number; readonly open: number };

const STORY = 10001;
const TO_DO = 10000;
const IN_A_SPRINT = 20;

/** Fills a site with projects of unfinished issues, the last of which the app may not browse. */
export function fillSite({ site }: Pick<Host, 'site'>, { projects, open }: SiteSize): readonly SiteProject[] {
  return site.write(() => {
    addPeople(site);
    return Array.from({ length: projects }, (_, number) => {
      const key = `SITE${String(number).padStart(2, '0')}`;
      const appAccess = number < projects - 1;
      const project = { key, name: `Project ${number}`, lead: people.ana.accountId, appAccess };
      const board = { name: `Board ${number}`, type: 'scrum', estimates: true } as const;
      const ids = addProjectAndBoard(site, project, board);
      const [runningSprint, nextSprint] = [addSprint('active'), addSprint('future')];
      insertIssues(
        site,
        Array.from({ length: open }, (_unused, at) => toIssue(ids.projectId, at, [runningSprint, nextSprint])),
      );
      return { key, runningSprint, ...ids };

      function addSprint(state: string): number {
        const sql = 'insert into sprints (board_id, name, state, created_date) values (?, ?, ?, ?)';
        return site.db.run(sql, ids.boardId, `Sprint ${state}`, state, site.timestamp()).id;
      }
    });

    function toIssue(projectId: number, at: number, sprints: readonly number[]): ImportedIssue {
      const sprint = sprints[Math.floor((at * IN_A_SPRINT) / open)];
      return {
        project_id: projectId,
        type_id: STORY,
        status_id: TO_DO,
        creator: people.ana.accountId,
        reporter: people.ana.accountId,
        created: site.timestamp(),
        priority_id: 3,
        summary: words(at + 7, 8),
        description: JSON.stringify(document(words(at, drawn(at) % 120))),
        custom: { customfield_10016: at % 8 },
        ...(sprint === undefined ? {} : { sprints: [sprint] }),
      };
    }
  });
}
