import fc from 'fast-check';
import { aSite, ada } from '../../jira/a-site.ts';
import { DRAWN_FIELDS, drawFacts, drawnWords, LEFT, type FactsInFiles } from './draw-values.ts';
import { importBacklog } from './import-backlog.ts';
import { planImport } from './plan-import.ts';

const NOW = Date.parse('2026-11-24T10:00:00.000Z');
const YEAR = 365 * 24 * 60 * 60_000;
const issues = Array.from({ length: 400 }, (_, at) => ({
  key: `XD-${at + 1}`,
  summary: `Number ${at + 1}`,
  description: '',
  points: null,
  created: null,
  status: null,
  facts: {},
}));
const someKeys = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 30 });
const planOf = (seed: number, of = issues) => planImport({ issues: of, memberships: [], seed }, NOW);
const factsByKey = (seed: number, of = issues) =>
  new Map(planOf(seed, of).issues.map(({ key, facts }) => [key, facts]));

/** What a file may say of an issue: any of the fields. */
const someFacts: fc.Arbitrary<FactsInFiles> = fc.record(
  {
    created: fc.integer({ min: NOW - 9 * YEAR, max: NOW }),
    updated: fc.integer({ min: NOW - 9 * YEAR, max: NOW }),
    priority: fc.option(fc.string()),
    type: fc.option(fc.string()),
    reporter: fc.option(fc.string()),
    assignee: fc.option(fc.string()),
    votes: fc.nat(50),
    watchers: fc.nat(50),
    links: fc.constantFrom([], [{ how: 'blocks', key: 'XD-1' }]),
  },
  { requiredKeys: [] },
);

test('the same seed draws the same, in whatever order the file has its rows', () => {
  fc.assert(
    fc.property(fc.nat(), someKeys, (seed, numbers) => {
      const some = issues.filter((_, at) => numbers.includes(at + 1));
      const shuffled = numbers.flatMap((number) => issues[number - 1] ?? []);
      expect(factsByKey(seed, shuffled)).toEqual(factsByKey(seed, some));
    }),
  );
});

test('another seed draws something else', () => {
  expect(factsByKey(1)).not.toEqual(factsByKey(2));
});

test('what a file says is never changed, and changes no draw of another field', () => {
  fc.assert(
    fc.property(fc.nat(), someFacts, (seed, said) => {
      const surroundings = { seed, now: NOW, keys: ['XD-1', 'XD-2', 'XD-3'], at: 1 };
      const facts = drawFacts(said, surroundings);
      expect(facts).toMatchObject(said);
      const { created, updated, ...drawn } = drawFacts({}, surroundings);
      expect(facts).toEqual({ ...drawn, created, updated: facts.updated, ...said });
      if (said.updated === undefined) expect(facts.updated).toBeGreaterThanOrEqual(facts.created);
      expect(facts.updated).toBeLessThanOrEqual(NOW);
      if (said.created === undefined && said.updated === undefined) expect(facts.updated).toBe(updated);
    }),
  );
});

test('just what no file says counts as drawn, and the words name it with what rests on it', () => {
  expect(planOf(1).drawn.fields).toEqual(DRAWN_FIELDS);
  const all = { updated: NOW, priority: null, type: null, reporter: null, assignee: null, votes: 0, watchers: 0 };
  const complete = issues.map((issue) => ({ ...issue, created: NOW, facts: { ...all, links: [] } }));
  const plan = planImport({ issues: complete, memberships: [] }, NOW);
  expect(plan.drawn.fields).toEqual([]);
  expect(drawnWords(plan.drawn)).toBeNull();
  expect(drawnWords({ fields: ['updated', 'votes'], seed: 7 })).toBe(
    'Drawn by seed 7, since no file says it: updated, votes. On that rest: what was untouched for a year, the order of Refine next.',
  );
});

test('a drawn backlog has something in each list: old items, bugs, votes, links, and reporters who left', () => {
  const drawn = [...factsByKey(1).values()];
  const shareOf = (holds: (facts: (typeof drawn)[number]) => boolean) => drawn.filter(holds).length / drawn.length;
  const shares = {
    old: shareOf(({ updated }) => (updated ?? NOW) < NOW - YEAR),
    bugs: shareOf(({ type }) => type === 'Bug'),
    voted: shareOf(({ votes }) => votes > 0),
    linked: shareOf(({ links }) => links.length > 0),
    left: shareOf(({ reporter }) => reporter === LEFT),
  };
  for (const [name, share] of Object.entries(shares)) {
    expect([name, share > 0.04]).toEqual([name, true]);
    expect([name, share < 0.5]).toEqual([name, true]);
  }
});

const COLUMNS = 'updated,priority,type,reporter,assignee,votes,watchers,links';

test('columns of the file arrive in Jira as they are', async () => {
  const on = aSite();
  const { drawn, projectId } = importBacklog(on.site, {
    projectKey: 'XD',
    issues: [
      `issuekey,title,description,storypoint,created,${COLUMNS}`,
      'XD-1,One,NULL,3,2025-01-01,2025-02-03T10:00:00.000Z,Blocker,Incident,Ida Krogh,ada,3,2,"blocks XD-2"',
      'XD-2,Two,NULL,3,2025-01-01,2025-02-03,,bug,,,,,',
    ].join('\n'),
    sprints: null,
  });
  expect(drawn).toBeNull();
  on.site.db.run("insert into grants values (?, 'ada', 'BROWSE_PROJECTS')", projectId);
  const read = async (key: string) => Object((await on.ask(ada, `GET /rest/api/3/issue/${key}`)).body).fields;
  expect(await read('XD-1')).toMatchObject({
    updated: '2025-02-03T10:00:00.000+0000',
    priority: { name: 'Highest' },
    issuetype: { name: 'Incident' },
    reporter: { displayName: 'Ida Krogh', active: false },
    assignee: { accountId: 'ada' },
    votes: { votes: 3 },
    watches: { watchCount: 2 },
    issuelinks: [{ type: { name: 'Blocks' }, outwardIssue: { key: 'XD-2' } }],
  });
  expect(await read('XD-2')).toMatchObject({
    priority: null,
    issuetype: { name: 'Bug' },
    reporter: null,
    assignee: null,
    votes: { votes: 0 },
    watches: { watchCount: 0 },
  });
  expect((await on.ask(ada, 'GET /rest/api/3/project/XD')).body).toMatchObject({ name: 'XD (imported)' });
});

test('a history tells who has an issue, and nothing of it is drawn', () => {
  const change = { key: 'XD-1', author: 'ada', fieldtype: 'jira', what: 'other', from: null, to: null } as const;
  const changes = [
    { ...change, at: NOW - YEAR, field: 'assignee', fromString: null, toString: 'ada' },
    { ...change, at: NOW - YEAR, field: 'priority', fromString: 'Low', toString: 'High' },
  ];
  const plan = planImport({ issues: issues.slice(0, 1), memberships: [], changes }, NOW);
  expect(plan.issues[0]?.facts).toMatchObject({ assignee: 'ada', priority: 'High', updated: null });
  expect(plan.drawn.fields).toEqual(['type', 'reporter', 'votes', 'watchers', 'links']);
});

test('what was drawn is in the project’s name and on the project', async () => {
  const on = aSite();
  const files = { projectKey: 'XD', issues: 'issuekey,title,description,storypoint\nXD-1,One,NULL,', sprints: null };
  const { drawn, projectId } = importBacklog(on.site, { ...files, seed: 3 });
  expect(drawn).toMatch(/^Drawn by seed 3, since no file says it: created, updated, /);
  on.site.db.run("insert into grants values (?, 'ada', 'BROWSE_PROJECTS')", projectId);
  expect((await on.ask(ada, 'GET /rest/api/3/project/XD')).body).toMatchObject({ name: 'XD (imported, partly drawn)' });
  const { body } = await on.ask(ada, 'GET /rest/api/3/project/XD/properties/localJira.drawn');
  expect(body).toMatchObject({ value: drawn });
});

test.each([
  ['votes', 'many', 'XD-1: votes is "many"; it is how many people, such as 3, or empty.'],
  ['updated', 'yesterday', 'XD-1: updated is "yesterday"; write it like 2026-01-31T09:00:00.000Z, or leave it empty.'],
  ['links', 'near XD-2', 'XD-1: links has "near XD-2"; write it like "blocks XD-2, relates to XD-3".'],
])('a wrong %s is named, and nothing is imported', (column, value, message) => {
  const { site } = aSite();
  const issues = `issuekey,title,description,storypoint,${column}\nXD-1,One,NULL,,${value}`;
  expect(() => importBacklog(site, { projectKey: 'XD', issues, sprints: null })).toThrow(message);
});
