import { integer, text } from './jira/columns.ts';
import type { Host } from './host/host.ts';
import { modulesOf } from './host/manifest.ts';

type Shown = Pick<Host, 'manifest' | 'site'>;

/**
 * The text printed at start: the address and, with the sample, the five things to see in two minutes. `url` is the
 * site's.
 */
export function tour({ manifest, site }: Shown, url: string): string {
  const has = (key: string) => site.db.has('SELECT 1 FROM issues WHERE key = ?', key);
  const page = modulesOf(manifest, 'jira:projectPage')[0]?.key;
  const board = site.db.get(
    { id: integer },
    "SELECT boards.id FROM boards JOIN projects ON projects.id = project_id WHERE projects.key = 'TIF' ORDER BY boards.id",
  );
  if (page !== undefined && board && has('TIF-38') && has('TIF-41')) return ofTiffin(url, { page, board: board.id });
  const first = site.db.get({ key: text }, 'SELECT key FROM issues ORDER BY id LIMIT 1');
  if (!first) return `${url}  ·  an empty site; dev/README.md says how to fill it.`;
  return `${url}  ·  open an issue (${url}/browse/${first.key}) and look at the Common Ground panel.`;
}

function ofTiffin(url: string, { page, board }: { page: string; board: number }): string {
  const project = `${url}/jira/software/projects/TIF`;
  const steps = [
    ['See where the next sprints stand', `${project}/apps/${page}`],
    ['Read what the last meeting came to, and what is next', `${project}/apps/${page}/meeting`],
    ['Reveal five hidden votes: a flawless ticket, and one doubt', `${url}/browse/TIF-41?as=ana`],
    ['See what changed since everybody agreed', `${url}/browse/TIF-38`],
    ['Run the rule …', `${project}/automation`],
    ['… and see the flags', `${project}/boards/${board}/backlog`],
  ] as const;
  const wide = Math.max(...steps.map(([what]) => what.length));
  const lines = steps.map(([what, where], at) => `  ${at + 1}  ${what.padEnd(wide)}  ${where}`);
  return [`${url}  ·  two minutes, as Ana (choose somebody else at the top):`, ...lines].join('\n');
}
