import { propertyKeys } from '../read/property-keys';
import type { JiraRequest } from '../request';
import { readTalkedItems } from './talked-items';

const anItem = (spoilt: Readonly<Record<string, unknown>> = {}, properties: object = {}) => ({
  id: '1',
  fields: { status: { statusCategory: { key: 'new' } }, issuetype: { subtask: false }, ...spoilt },
  properties,
});

/** Answers with these pages in turn, and keeps what was asked. */
function jiraWith(...pages: readonly (readonly object[])[]) {
  const asked: string[] = [];
  const request: JiraRequest = (_path, init) => {
    const issues = pages[asked.length] ?? [];
    asked.push(String(init?.body));
    const more = asked.length < pages.length ? { nextPageToken: `page ${asked.length}` } : {};
    const body = JSON.stringify({ issues, ...more });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
  };
  return { request, asked };
}

test('reads items with a talk or an open question, at most three pages', async () => {
  const page = [anItem()];
  const { request, asked } = jiraWith(page, page, page, page);
  expect(await readTalkedItems(request, '10000')).toHaveLength(3);
  expect(asked).toHaveLength(3);
  expect(asked[0]).toContain('(commonGroundTalks > 0 OR commonGroundOpenQuestions > 0) ORDER BY updated DESC');
});

test.each([
  ['its epic', { parent: { fields: { summary: 'Allergies' } }, components: [{ name: 'API' }] }, 'Allergies'],
  ['its first component', { components: [{ name: 'API' }, { name: 'Web' }] }, 'API'],
  ['none', {}, null],
  [
    'its component, where its parent is no epic',
    { issuetype: { subtask: true }, parent: { fields: { summary: 'Story' } }, components: [{ name: 'API' }] },
    'API',
  ],
])('the area of an item is %s', async (_what, fields, area) => {
  expect((await readTalkedItems(jiraWith([anItem(fields)]).request, '1'))[0]?.area).toBe(area);
});

test('properties that cannot be read count as absent', async () => {
  const broken = { [propertyKeys.talks]: [[]], [propertyKeys.questions]: 'x', [propertyKeys.confidence]: 7 };
  const [item] = await readTalkedItems(jiraWith([anItem({}, broken)]).request, '1');
  expect(item).toEqual({ id: '1', area: null, questions: [], firstSpread: null, talks: [], isNew: true });
});
