import type { Browser, FrameLocator } from 'playwright-core';
import type { LocalJira } from './support/local-jira';
import { breakPath, mendPath, notedPaths, notePaths, type Path, type Turn, turnsOf } from './support/paths';
import { closePages, stage } from './support/stage';
import { aWatched, linesOf, opened, PANEL, settled, textOf, toldOf, wrongBlames } from './support/watched';

/** Each path that a page asks fails in turn: the page says what failed and whose it is, and is whole again after it. */

let jira: LocalJira;
let browser: Browser;
stage(async (on) => {
  ({ jira, browser } = on);
  const project = Object((await jira.rest('ana', 'GET', '/rest/api/3/project/TIF')).body);
  await jira.rest('ana', 'POST', '/forge/gadgets', { moduleKey: 'readiness-gadget' });
  const boards = [{ projectId: String(project.id), boardId: null }];
  await jira.rest('ana', 'PUT', '/forge/gadgets/1', { boards });
});
closePages(() => browser);

const PROJECT = '/jira/software/projects/TIF';
const REPORT = `${PROJECT}/apps/backlog-report-page`;

type Place = {
  readonly at: string;
  /** The frame of the app, where it is not the only one. */
  readonly frame?: string;
  /** What only the whole page says. */
  readonly whole: RegExp;
  /** What it says in place of a part that failed, beside its alerts. */
  readonly instead?: RegExp;
  /** Whose paths are its own, where it draws a part of another place. */
  readonly own?: (path: Path) => boolean;
  /** Jira draws its heading. */
  readonly isTitledByJira?: boolean;
};
/** Rows of Health that got no answer or heard no message, and what is counted over all rows. */
const unanswered =
  /^(?:[✕–]|Failed|Passed|Not tried|Not known: .*|.*(?:Jira did not answer this as expected|storage did not answer, which is not Jira).*|(?:A signed message of the app|Queued work) .*|Open pages notice changes some seconds later instead\. Nothing can be set here: .*|Work in the background may stand still.*|# checks? (?:passed|waits? for something to look at))$/u;

const places: Readonly<Record<string, Place>> = {
  'the panel': { at: '/browse/TIF-41', frame: PANEL, whole: /Voted: Ben Okafor/u, instead: /^Voted: Somebody/u },
  'the report': { at: REPORT, whole: /^Next refinement/mu, instead: /^Somebody #$/u },
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
    instead: /^It could not be checked\.$/u,
    own: ({ by, where }) => by === 'openStart' || where === 'invoke',
  },
  'the gadget': { at: '/jira/dashboards/10000', whole: /^When Sprint 11 started/mu, isTitledByJira: true },
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

test.each(Object.entries(places))('whatever %s asks may fail: it says so, and is whole again', async (_name, place) => {
  const { at, frame, own = isOfPage } = place;
  const [calm, hasty] = await Promise.all([aWatched(browser, jira), aWatched(browser, jira, { isHasty: true })]);
  await opened(jira, calm, at, frame);
  await notePaths(jira);
  const before = await textOf(await opened(jira, calm, at, frame));
  expect(before).toMatch(place.whole);
  const whole = new Set(linesOf(before));
  const wrong: string[] = [];
  for (const turn of turnsOf((await notedPaths(jira)).filter(own))) {
    const reader = isAwaited(turn.on) ? hasty : calm;
    await breakPath(jira, turn);
    const on = await opened(jira, reader, at, frame);
    const found = await wrongOn(on, turn, place, whole);
    if (!(await mendPath(jira))) found.push('is not asked');
    const again = on.getByRole('alert').getByRole('button', { name: 'Try again' });
    if ((await again.count()) > 0) {
      await again.first().click();
      await settled(reader, on);
      const mended = linesOf(await textOf(on));
      found.push(...[...whole].filter((line) => !mended.includes(line)).map((line) => `lacks, once mended: ${line}`));
    }
    wrong.push(...toldOf(turn, found, reader));
  }
  expect(wrong).toEqual([]);
  expect(linesOf(await textOf(await opened(jira, calm, at, frame)))).toEqual(linesOf(before));
});
