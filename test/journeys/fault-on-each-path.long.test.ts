import type { Browser, FrameLocator } from 'playwright-core';
import type { LocalJira } from './support/local-jira';
import { breakPath, mendPath, nameOf, notedPaths, notePaths, type Path, type Turn, turnsOf } from './support/paths';
import { closePages, stage } from './support/stage';
import {
  aWatched,
  linesOf,
  opened,
  PANEL,
  settled,
  textOf,
  toldOf,
  type Watched,
  wrongBlames,
} from './support/watched';

/** Each path that a page asks fails in turn: the page says what failed and whose it is, and is whole again after it. */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

/** The sample anew, with the gadget on a dashboard. */
async function begin(): Promise<void> {
  await jira.reset();
  const project = Object((await jira.rest('ana', 'GET', '/rest/api/3/project/TIF')).body);
  await jira.rest('ana', 'POST', '/forge/gadgets', { moduleKey: 'readiness-gadget' });
  const boards = [{ projectId: String(project.id), boardId: null }];
  await jira.rest('ana', 'PUT', '/forge/gadgets/1', { boards });
}
beforeEach(begin);

/** As {@link begin}, but the app has just been installed. The page is left, since it would look again meanwhile. */
async function beginAsNew({ page }: Watched): Promise<void> {
  await page.goto('about:blank');
  await begin();
  await jira.settle();
  await jira.control('DELETE', '/kvs');
}

const PROJECT = '/jira/software/projects/TIF';
const REPORT = `${PROJECT}/apps/backlog-report-page`;

type Place = {
  readonly at: string;
  /** The frame of the app, where it is not the only one. */
  readonly frame?: string;
  /** What only the whole page says. */
  readonly whole: RegExp;
  /** The same, where the app is new on the site; default: `whole`. */
  readonly wholeIfNew?: RegExp;
  /** What it says in place of a part that failed, beside its alerts. */
  readonly instead?: RegExp;
  /** Whose paths are its own, where it draws a part of another place. */
  readonly own?: (path: Path) => boolean;
  /** It shows what work in the background finds, whose paths are then its own where the app is new. */
  readonly showsWork?: boolean;
  /** Jira draws its heading. */
  readonly isTitledByJira?: boolean;
};
/** Rows of Health that got no answer or heard no message, and what is counted over all rows. */
const unanswered =
  /^(?:[✕–]|Failed|Passed|Not tried|Not known: .*|.*(?:Jira did not answer this as expected|storage did not answer, which is not Jira).*|(?:A signed message of the app|Queued work) .*|Open pages notice changes some seconds later instead\. Nothing can be set here: .*|Work in the background may stand still.*|# checks? (?:passed|waits? for something to look at))$/u;

const places: Readonly<Record<string, Place>> = {
  'the panel': {
    at: '/browse/TIF-41',
    frame: PANEL,
    whole: /Voted: Ben Okafor/u,
    wholeIfNew: /nobody has said whether they would start/u,
    instead: /^Voted: # (?:person|people)/u,
  },
  'the report': {
    at: REPORT,
    whole: /^Next refinement/mu,
    wholeIfNew: /^Keep this for search and boards/mu,
    showsWork: true,
    instead: /^Somebody #$|^Closed sprints are not read yet\.|^# items are complete on paper; the team has not agreed/u,
  },
  'the meeting': { at: `${REPORT}/meeting`, whole: /drafts/u, instead: /^Refinement$|question: Somebody$/u },
  'the look back': { at: `${REPORT}/look-back`, whole: /^One thing to try/mu },
  'the settings': {
    at: `${PROJECT}/settings/apps/refinement-settings`,
    whole: /items in Sprint 12 would be flagged/u,
    instead: /^What would be flagged could not be looked at\.$|^The project’s first$|^Would flag nothing now\.$/u,
  },
  Health: { at: '/jira/settings/apps/health-page', whole: /^This installation$/mu, instead: unanswered },
  'the first steps': {
    at: '/jira/settings/apps/start-page',
    whole: /^In use: /mu,
    wholeIfNew: /^No project uses Common Ground yet/mu,
    instead: /^It could not be checked\.$/u,
    own: ({ by, where }) => by === 'openStart' || where === 'invoke',
  },
  'the gadget': {
    at: '/jira/dashboards/10000',
    whole: /^When Sprint 11 started/mu,
    wholeIfNew: /^Most missing: a vote/mu,
    isTitledByJira: true,
  },
};

/** Not what comes at a moment of its own: work behind a page, tokens and looks. */
const isOfPage = ({ by }: Path): boolean => !/^(?:assess-consumer|sign\w*|look|followMeeting)$/u.test(by);
const isAwaited = ({ where, by }: Path) => where === 'queue' || where === 'realtime' || by.endsWith('consumer');

/** What is wrong with a page whose path fails; empty where nothing is. */
async function wrongOn(
  on: FrameLocator,
  turn: Turn,
  { instead, isTitledByJira = false }: Place,
  whole: ReadonlySet<string>,
): Promise<string[]> {
  const alerts = (await on.getByRole('alert').allInnerTexts()).flatMap(linesOf);
  const lines = linesOf(await textOf(on));
  const unforeseen = lines.filter((line) => !whole.has(line) && instead?.test(line) !== true);
  const isHeaded = isTitledByJira || (await on.getByRole('heading').count()) > 0;
  return [
    ...(isHeaded ? [] : ['has no heading']),
    ...(lines.some((line) => whole.has(line)) || alerts.length > 0 ? [] : [`is blank: ${lines.join(' | ')}`]),
    ...wrongBlames(turn, unforeseen),
    ...unforeseen.filter((line) => !alerts.includes(line)).map((line) => `says: ${line}`),
  ];
}

/** A page that is whole, and what it has asked for this. */
type Opening = { readonly lines: readonly string[]; readonly paths: readonly Path[] };

/** Opens a place where nothing fails. */
async function openWhole(reader: Watched, { at, frame, own = isOfPage }: Place, whole: RegExp): Promise<Opening> {
  await notePaths(jira);
  const text = await textOf(await opened(jira, reader, at, frame));
  expect(text).toMatch(whole);
  await jira.settle();
  return { lines: linesOf(text), paths: (await notedPaths(jira)).filter(own) };
}

/** What is wrong with a place in a turn, and with what it says once nothing fails any more. */
async function wrongIn(turn: Turn, reader: Watched, place: Place, { lines }: Opening): Promise<readonly string[]> {
  await breakPath(jira, turn);
  const on = await opened(jira, reader, place.at, place.frame);
  const found = await wrongOn(on, turn, place, new Set(lines));
  await jira.settle();
  if (!(await mendPath(jira))) found.push('is not asked');
  const again = on.getByRole('alert').getByRole('button', { name: 'Try again' });
  if ((await again.count()) > 0) {
    await again.first().click();
    await settled(reader, on);
    const mended = linesOf(await textOf(on));
    found.push(...lines.filter((line) => !mended.includes(line)).map((line) => `lacks, once mended: ${line}`));
  }
  return toldOf(turn, found, reader);
}

test.each(Object.entries(places))('whatever %s asks may fail: it says so, and is whole again', async (_name, place) => {
  const [calm, hasty] = await Promise.all([aWatched(browser, jira), aWatched(browser, jira, { isHasty: true })]);
  await opened(jira, calm, place.at, place.frame);
  const before = await openWhole(calm, place, place.whole);
  const wrong: string[] = [];
  for (const turn of turnsOf(before.paths))
    wrong.push(...(await wrongIn(turn, isAwaited(turn.on) ? hasty : calm, place, before)));
  expect(wrong).toEqual([]);
  expect((await openWhole(calm, place, place.whole)).lines).toEqual(before.lines);
});

/** Each path of a page once, whichever call asks it: of two that are under way together, the first learns for both. */
function byAnyCall(paths: readonly Path[]): readonly Path[] {
  const all = paths.map((path) => (path.by.endsWith('consumer') ? path : { ...path, by: '' }));
  return [...new Map(all.map((path) => [nameOf(path), path])).values()];
}

test.each(Object.entries(places))('so may what %s asks only where the app is new', async (_name, place) => {
  const { at, frame, whole, wholeIfNew = whole, showsWork = false } = place;
  const hasty = await aWatched(browser, jira, { isHasty: true });
  await opened(jira, hasty, at, frame);
  const usual = new Set((await openWhole(hasty, place, whole)).paths.map(nameOf));
  await beginAsNew(hasty);
  const before = await openWhole(hasty, place, wholeIfNew);
  const wrong: string[] = [];
  const isOnlyThen = (path: Path): boolean => !usual.has(nameOf(path)) && (showsWork || !path.by.endsWith('consumer'));
  for (const turn of turnsOf(byAnyCall(before.paths.filter(isOnlyThen)))) {
    await beginAsNew(hasty);
    wrong.push(...(await wrongIn(turn, hasty, place, before)));
  }
  expect(wrong).toEqual([]);
});
