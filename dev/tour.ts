import { integer, text } from './jira/columns.ts';
import type { Host } from './host/host.ts';
import { modulesOf } from './host/manifest.ts';

type Shown = Pick<Host, 'manifest' | 'site'>;
/** One thing to try, at a path of the site. */
export type Step = { readonly what: string; readonly path: string };

/** The project of the sample that is told as a story. */
const PROJECT = 'TIF';

/**
 * What to try, and in which project, for the start page, the terminal and the README; null on a site without the
 * sample's story.
 */
export function tourOf({ manifest, site }: Shown): { projectKey: string; steps: readonly Step[] } | null {
  const has = (key: string) => site.db.has('SELECT 1 FROM issues WHERE key = ?', `${PROJECT}-${key}`);
  const page = modulesOf(manifest, 'jira:projectPage')[0]?.key;
  const board = site.db.get(
    { id: integer },
    'SELECT boards.id FROM boards JOIN projects ON projects.id = project_id WHERE projects.key = ? ORDER BY boards.id',
    PROJECT,
  );
  if (page === undefined || !board || !has('38') || !has('41')) return null;
  const project = `/jira/software/projects/${PROJECT}`;
  const steps = [
    ['Read in one sentence how the next sprint stands', `${project}/apps/${page}`],
    ['See what the last meeting came to, and what is next', `${project}/apps/${page}/meeting`],
    ['Reveal five hidden votes on a flawless ticket: four would start, one says no', `/browse/${PROJECT}-41`],
    ['See what was changed after everybody had agreed', `/browse/${PROJECT}-38`],
    ['Run the rule that flags what is not agreed …', `${project}/automation`],
    ['… and see the flags; a comment on each issue says why', `${project}/boards/${board.id}/backlog`],
    ["Look back at the last three sprints, from Jira's own history", `${project}/apps/${page}/look-back`],
  ] as const;
  return { projectKey: PROJECT, steps: steps.map(([what, path]) => ({ what, path })) };
}

/** The text printed at start: the address and what to try. `url` is the site's. */
export function tour(shown: Shown, url: string): string {
  const found = tourOf(shown);
  if (found === null) return withoutStory(shown, url);
  const wide = Math.max(...found.steps.map(({ what }) => what.length));
  const lines = found.steps.map(({ what, path }, at) => `  ${at + 1}  ${what.padEnd(wide)}  ${url}${path}`);
  return [`${url}  ·  what to try (choose whom you act as at the top right):`, ...lines].join('\n');
}

function withoutStory({ site }: Shown, url: string): string {
  const first = site.db.get({ key: text }, 'SELECT key FROM issues ORDER BY id LIMIT 1');
  if (!first) return `${url}  ·  an empty site; dev/README.md says how to fill it.`;
  return `${url}  ·  open an issue (${url}/browse/${first.key}) and look at the Common Ground panel.`;
}
