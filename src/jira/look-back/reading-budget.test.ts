import { aPast, DONE, FIRST_DAY, type PastSite, TO_DO } from '../../../test/builders/a-past';
import type { JiraRequest } from '../request';
import { readLookBack } from './read-look-back';

const DAY = 86_400_000;
const at = (days: number) => new Date(FIRST_DAY + days * DAY).toISOString();

type Site = PastSite['app']['site'];

function issue({ db }: Site, of: { projectId: number; n: number; sprint: number | null }): number {
  const { id } = db.run(
    `insert into issues (key, project_id, type_id, status_id, summary, creator, priority_id, rank, created, updated)
     values (?, ?, 10001, ?, ?, 'ana', 3, ?, ?, ?)`,
    ...[
      `TIF-${of.n + 1}`,
      of.projectId,
      Number(DONE),
      `Story ${of.n}`,
      `0|i${String(of.n).padStart(6, '0')}:`,
      at(-30),
      at(30),
    ],
  );
  if (of.sprint !== null) db.run('insert into issue_sprints (issue_id, sprint_id) values (?, ?)', id, of.sprint);
  return id;
}

function change({ db }: Site, id: number, [day, field, from, to]: readonly [number, string, string, string]): void {
  const history = db.run("insert into changelog (issue_id, author, created) values (?, 'ana', ?)", id, at(day)).id;
  const name = field === 'status' ? 'status' : 'Sprint';
  db.run(
    'insert into changelog_items values (?, ?, ?, ?, ?, ?, ?, ?)',
    ...[history, name, field, 'jira', from, from, to, to],
  );
}

/** Three sprints of 300 issues, 20 of each removed again, among 2,000 candidates. */
async function threeSprints(past: PastSite): Promise<void> {
  const { site, projectId } = past.app;
  const insert =
    'insert into sprints (board_id, name, state, start_date, end_date, complete_date, created_date, position) values (?, ?, ?, ?, ?, ?, ?, ?)';
  const sprints = [0, 1, 2].map((n) => {
    const dates = [at(n * 14), at(n * 14 + 14), at(n * 14 + 14), at(-30), n];
    return site.db.run(insert, past.boardId, `Sprint ${n + 1}`, 'closed', ...dates).id;
  });
  site.write(() => {
    for (let n = 0; n < 2_000; n += 1) {
      const index = Math.floor(n / 300);
      const sprint = sprints[index] ?? null;
      const isRemoved = n % 300 < 20;
      const id = issue(site, { projectId, n, sprint: isRemoved ? null : sprint });
      if (sprint !== null) change(site, id, [index * 14 - 1, 'customfield_10020', '', String(sprint)]);
      if (sprint !== null && isRemoved) change(site, id, [index * 14 + 3, 'customfield_10020', String(sprint), '']);
      change(site, id, [index * 14 + 5, 'status', TO_DO, DONE]);
      site.changed(id);
    }
  });
}

/** Answers requests in rounds: those sent while one round is answered belong to the next. */
function inRounds() {
  let waiting: (() => Promise<void>)[] = [];
  const rounds: number[] = [];
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const held = <T>(ask: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      waiting.push(() => ask().then(resolve, reject));
    });
  async function answer(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      for (let turns = 0; turns < 20; turns += 1) await turn();
      const round = waiting;
      waiting = [];
      if (round.length > 0) rounds.push(round.length);
      await Promise.all(round.map((one) => one()));
    }
  }
  return { rounds, held, answer };
}

/** Requests that `openLookBack` sends in parallel on a site not read before; its own test counts them. */
const BACK_END = 4;

test('three sprints of 300 issues take five reads in a row and few requests', async () => {
  const past = await aPast();
  await threeSprints(past);
  const { request } = past.as('ben');
  const { rounds, held, answer } = inRounds();
  let requests = BACK_END;
  const holding: JiraRequest = (path, init) => {
    requests += 1;
    return held(() => request(path, init));
  };
  // A site not read before has nothing recorded: reading the records costs a round but no request to Jira.
  const options = { sprints: 3, signal: { aborted: false }, readRecorded: () => held(async () => []) };
  const reading = async () => {
    for await (const { input, progress } of readLookBack(holding, past.setup, options)) {
      if (progress.phase === 'texts') return input;
    }
    return null;
  };
  let isOver = false;
  const read = reading().finally(() => (isOver = true));
  await answer(() => isOver);
  expect((await read)?.issues).toHaveLength(900);
  expect(1 + rounds.length).toBeLessThanOrEqual(5);
  expect(requests).toBeLessThanOrEqual(10 + Math.ceil(900 / 100) + Math.ceil(2_000 / 1_000));
  expect(Math.max(...rounds)).toBeLessThanOrEqual(8);
});
