import { document } from '../jira/adf.ts';
import { insertIssues, type ImportedIssue } from '../jira/bulk.ts';
import { ESTIMATE } from '../jira/default-fields.ts';
import type { ChangelogItem } from '../jira/product-event.ts';
import type { Site } from '../jira/site.ts';
import { estimated, inSprints, moved, rewritten, STATUS } from '../sample/delivery/entries.ts';
import { people } from '../sample/people.ts';
import { addPeople, addProjectAndBoard } from '../sample/project.ts';
import { drawn, words } from './generated-words.ts';

type PastSize = {
  readonly projectKey: string;
  /** Closed sprints; one active sprint follows. */
  readonly sprints: number;
  /** Average number of issues in each. */
  readonly perSprint: number;
  /** Issues that were edited but never planned. */
  readonly others: number;
};
type GeneratedPast = { readonly projectId: number; readonly boardId: number; readonly issues: number };

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const LENGTH = 14 * DAY;
const AUTHORS = [people.ben, people.chiara, people.dinesh, people.emma] as const;

/** Per hundred issues of a sprint, as in lively teams. */
const SHARE = { carried: 11, removed: 4, added: 8, cameBack: 3, reestimated: 6, edited: 12, commented: 10 } as const;

/**
 * Writes a project whose closed sprints have a history: issues added, removed, carried over, rewritten, re-estimated
 * and reopened, with comments. The same size gives the same project, relative to the site's time.
 */
export function fillPast(site: Site, size: PastSize): GeneratedPast {
  return site.write(() => {
    addPeople(site);
    const project = { key: size.projectKey, name: 'Past', lead: people.ana.accountId };
    const board = { name: `${size.projectKey} board`, type: 'scrum', estimates: true } as const;
    const { projectId, boardId } = addProjectAndBoard(site, project, board);
    const sprints = addSprints(site, boardId, size.sprints);
    const own = Math.round(size.perSprint / (1 + SHARE.carried / 100));
    const planned = sprints
      .slice(0, -1)
      .flatMap((sprint, at) =>
        Array.from({ length: own }, (_, slot) =>
          ofSprint({ projectId, seed: at * own + slot, sprint, next: sprints[at + 1] ?? sprint }),
        ),
      );
    const others = Array.from({ length: size.others }, (_, at) => ofBacklog(projectId, at, site.clock.now()));
    const ids = insertIssues(site, [...planned, ...others]);
    for (const [seed, { created }] of planned.entries()) addComments(site, ids[seed] ?? 0, { created, seed });
    return { projectId, boardId, issues: ids.length };
  });
}

type Sprint = { readonly id: number; readonly name: string; readonly start: number };

/** The last sprint is active, on its fourth day. */
function addSprints(site: Site, boardId: number, closed: number): readonly Sprint[] {
  const sql = `insert into sprints (board_id, name, state, start_date, end_date, complete_date, created_date)
    values (?, ?, ?, ?, ?, ?, ?)`;
  return Array.from({ length: closed + 1 }, (_, at) => {
    const name = `Sprint ${at + 1}`;
    const start = site.clock.now() - 3 * DAY - (closed - at) * LENGTH;
    const end = start + LENGTH - HOUR;
    const isOver = at < closed;
    const { id } = site.db.run(
      sql,
      ...[boardId, name, isOver ? 'closed' : 'active', iso(start), iso(end), isOver ? iso(end) : null, iso(start)],
    );
    return { id, name, start };
  });
}

const iso = (time: number): string => new Date(time).toISOString();

type History = NonNullable<ImportedIssue['histories']>[number];
type Place = { readonly projectId: number; readonly seed: number; readonly sprint: Sprint; readonly next: Sprint };

/** An issue planned into a sprint, with its history there and, when carried over, in the next sprint. */
function ofSprint({ projectId, seed, sprint, next }: Place): ImportedIssue {
  const fate = fateOf(seed);
  const points = 1 + (drawn(seed + 3) % 8);
  const text = words(seed, 20 + (drawn(seed) % 60));
  const created = sprint.start - 20 * DAY + (drawn(seed + 1) % 240) * HOUR;
  const begin = sprint.start + (1 + (drawn(seed + 2) % 6)) * DAY + (drawn(seed) % 20) * HOUR;
  const entry = entryOf(seed);
  const histories = [
    entry(fate.added ? sprint.start + 12 * HOUR * (3 + (seed % 4)) : sprint.start - DAY, [inSprints([], [sprint])]),
    ...(fate.reestimated ? [entry(sprint.start + 2 * DAY, [estimated(points + 2, points)])] : []),
    ...(fate.edited
      ? [entry(sprint.start + 3 * DAY, [rewritten('description', `${text} ${words(seed + 9, 15)}`, text)])]
      : []),
    ...workOf(fate, entry, { begin, sprint, next }),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  const isDone = !fate.removed;
  return {
    ...rowOf(projectId, seed, created),
    ...(isDone ? { resolution_id: 10000 } : {}),
    status_id: isDone ? STATUS.done : STATUS.todo,
    updated: histories.at(-1)?.at ?? iso(created),
    description: JSON.stringify(document(text)),
    custom: { [ESTIMATE]: points },
    sprints: fate.removed ? [] : fate.carried ? [sprint.id, next.id] : [sprint.id],
    histories,
  };
}

type Fate = Readonly<Record<'removed' | 'carried' | 'added' | 'cameBack' | 'reestimated' | 'edited', boolean>>;

function fateOf(seed: number): Fate {
  const within = (share: number, salt: number) => drawn(seed * 7 + salt) % 100 < share;
  const removed = within(SHARE.removed, 1);
  return {
    removed,
    carried: !removed && within(SHARE.carried, 2),
    added: within(SHARE.added, 3),
    cameBack: within(SHARE.cameBack, 4),
    reestimated: within(SHARE.reestimated, 5),
    edited: within(SHARE.edited, 6),
  };
}

type Entry = (at: number, items: readonly ChangelogItem[]) => History;

const entryOf =
  (seed: number): Entry =>
  (at, items) => ({ at: iso(at), by: (AUTHORS[seed % AUTHORS.length] ?? people.ben).accountId, items });

function workOf(
  fate: Fate,
  entry: Entry,
  { begin, sprint, next }: { begin: number; sprint: Sprint; next: Sprint },
): readonly History[] {
  if (fate.removed) return [entry(sprint.start + 6 * DAY, [inSprints([sprint], [])])];
  const doing = entry(begin, [moved('todo', 'doing')]);
  if (fate.carried) {
    const close = entry(sprint.start + LENGTH - HOUR + 1, [inSprints([sprint], [sprint, next])]);
    return [doing, close, entry(next.start + 2 * DAY, [moved('doing', 'done')])];
  }
  const done = begin + (1 + (begin % 3)) * DAY;
  if (!fate.cameBack) return [doing, entry(done, [moved('doing', 'done')])];
  return [
    ...[doing, entry(done, [moved('doing', 'done')]), entry(done + DAY, [moved('done', 'doing')])],
    entry(done + 2 * DAY, [moved('doing', 'done')]),
  ];
}

/** An issue that was never in a sprint; its summary was corrected in the last weeks. */
function ofBacklog(projectId: number, at: number, now: number): ImportedIssue {
  const seed = 1_000_000 + at;
  const row = rowOf(projectId, seed, now - 400 * DAY);
  const edited = now - (1 + (drawn(seed) % 30)) * DAY;
  const histories = [entryOf(seed)(edited, [rewritten('summary', words(seed, 6), row.summary)])];
  return { ...row, status_id: STATUS.todo, updated: iso(edited), custom: { [ESTIMATE]: 1 + (seed % 8) }, histories };
}

const rowOf = (projectId: number, seed: number, created: number) => ({
  project_id: projectId,
  type_id: 10001,
  summary: words(seed + 7, 8),
  priority_id: 3,
  created: iso(created),
  creator: people.ana.accountId,
  reporter: people.ana.accountId,
  status_category_changed: iso(created),
});

/** Two comments each on some issues; every fifth asks and has no answer. */
function addComments(site: Site, issueId: number, { created, seed }: { created: string; seed: number }): void {
  if (drawn(seed + 11) % 100 >= SHARE.commented) return;
  const sql =
    'insert into comments (issue_id, author, update_author, body, created, updated) values (?, ?, ?, ?, ?, ?)';
  const texts = [`${words(seed, 9)}.`, seed % 5 === 0 ? `${words(seed, 7)}?` : `${words(seed + 1, 7)}.`];
  for (const [at, text] of texts.entries()) {
    const by = AUTHORS[(seed + at) % AUTHORS.length]?.accountId ?? '';
    const when = iso(Date.parse(created) + (21 + at) * DAY);
    site.db.run(sql, issueId, by, by, JSON.stringify(document(text)), when, when);
  }
}
