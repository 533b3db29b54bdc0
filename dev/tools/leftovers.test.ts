import { lostNames, lostPaths, type Texts, unusedAttributes, unusedClasses, unusedFiles } from './leftovers';

const page = {
  'static/panel/index.html': '<script type="module" src="./main.tsx"></script>',
  'static/panel/main.tsx': "import { Row } from './Row';",
  'static/panel/Row.tsx': [
    "import styles from './row.module.css';",
    'const row = (kind: Kind) => <li className={`${styles[`kind-${kind}`]}`} data-left="" />;',
    "const line = <b className={styles['row']} data-who={who} />;",
  ].join('\n'),
  'static/panel/row.module.css': [
    '.row[data-left] { composes: plain from "./plain.module.css"; composes: quiet; }',
    '.kind-risk { color: red; }',
    '.quiet { opacity: 0.5; }',
    '.row::after { content: attr(data-who); }',
  ]
    .join('\n')
    .replaceAll('"', "'"),
  'static/panel/plain.module.css': '.plain { margin: 0; }',
  'src/index.ts': "export { vote } from './vote';",
  'src/vote.ts': 'export const vote = (): number => 1;',
};
const withMore = (more: Readonly<Record<string, string>>): Texts => new Map(Object.entries({ ...page, ...more }));
const sheet = 'static/panel/row.module.css';

test('a page that uses all it has leaves nothing over', () => {
  const texts = withMore({});
  // A style sheet is loaded by its import.
  expect([...unusedFiles(texts), ...unusedClasses(texts), ...unusedAttributes(texts)]).toEqual([]);
});

test('a file that nothing loads is found, also where a test still loads it', () => {
  const texts = withMore({ 'src/old.ts': 'export const old = 1;', 'src/old.test.ts': "import { old } from './old';" });
  expect(unusedFiles(texts)).toEqual(['src/old.ts: nothing loads it']);
});

test('a helper of tests is found once no test loads it', () => {
  const helper = { 'static/panel/test/a-row.ts': 'export const aRow = {};' };
  expect(unusedFiles(withMore(helper))).toEqual(['static/panel/test/a-row.ts: nothing loads it']);
  const used = { ...helper, 'static/panel/Row.test.tsx': "import { aRow } from './test/a-row';" };
  expect(unusedFiles(withMore(used))).toEqual([]);
});

test('a class that no page uses is found, and one that is asked for and gone', () => {
  const more = { [sheet]: `${page[sheet]}\n.old { margin: 0; }`.replace('.quiet {', '.calm {') };
  expect(unusedClasses(withMore(more))).toEqual([
    `${sheet}: nothing uses .calm`,
    `${sheet}: nothing uses .old`,
    `${sheet}: has no .quiet, which is asked for`,
  ]);
});

test('an attribute that nothing sets is found, and one that nothing looks for', () => {
  const css = { [sheet]: `${page[sheet]}\n:root:has([data-wall]) { margin: 0; }` };
  expect(unusedAttributes(withMore(css))).toEqual([`${sheet}: nothing sets data-wall`]);
  const tsx = { 'static/panel/main.tsx': `${page['static/panel/main.tsx']}\nconst wall = <b data-wall="" />;` };
  expect(unusedAttributes(withMore(tsx))).toEqual(['static/panel/main.tsx: nothing looks for data-wall']);
});

test('paths and names in documents have to be there; decisions may tell of what is gone', () => {
  const doc = 'See [the list](list.md), `src/vote`, `src/old` and [gone](gone.md#now). `vote` is not `voteTwice`.';
  const texts = withMore({ 'docs/guide.md': doc, 'docs/list.md': '', 'docs/decisions/001.md': doc });
  expect(lostPaths(texts, [...texts.keys()])).toEqual([
    'docs/guide.md: docs/gone.md is not there',
    'docs/guide.md: src/old is not there',
  ]);
  expect(lostNames(texts)).toEqual(['docs/guide.md: no code has the name voteTwice']);
});
