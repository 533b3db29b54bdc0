import fs from 'node:fs';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SOON_DAYS } from '../../src/domain/backlog/to-flag';
import { runwayOf } from '../../src/domain/backlog/runway';
import { isLow } from '../../src/domain/ballot/low-votes';
import { publicRound } from '../../src/domain/ballot/public-round';
import { confidenceVotes, COUNTS_FROM } from '../../src/domain/ballot/round';
import { groupOf } from '../../src/domain/meeting/groups';
import { minutesPerItem } from '../../src/domain/meeting/minutes';
import { readingMinutes } from '../../src/domain/meeting/reading';
import { REQUIRED_AT_MOST } from '../../src/domain/policy/needs';
import { STARTER_POLICY as policy } from '../../src/domain/policy/presets';
import { assess } from '../../src/domain/readiness/assess';
import { confirmations } from '../../src/domain/readiness/recheck';
import { withBreak } from '../../src/domain/talk/breaks';
import { quorumAmong } from '../../src/domain/talk/quorum';
import { splitNames } from '../../src/forge/stores/names-row';
import { A_YEAR, readUntouched } from '../../src/jira/search/untidy';
import { countedOutput } from '../../test/builders/an-output';
import { anIssue } from '../../test/builders/an-issue';
import { agreedRecords, aRound } from '../../test/builders/records';
import { NEXT } from '../project-page/backlog/figures';
import { keepSetup, keptSetup } from '../project-page/backlog/kept-setup';
import { aSetup } from '../project-page/backlog/test/a-setup';
import { drawGuide } from './draw-guide';
import { type Guide, nameOf, pagesOf } from './guide';
import { toPage } from './to-page';

const folder = path.resolve(__dirname, '../../docs/for-teams');
const textsIn = (language: string): readonly (readonly [name: string, text: string])[] =>
  fs
    .readdirSync(path.join(folder, language))
    .map((name) => [name, fs.readFileSync(path.join(folder, language, name), 'utf8')]);

/** The guide as the build makes it. */
const guideIn = (language: string): Guide => ({
  title: 'Guide',
  pages: Object.fromEntries(
    textsIn(language).map(([name, text]) => [`../${name}`, toPage(text, (image) => image.replace('..', ''))]),
  ),
});

/** Draws it, beginning with a page. */
function drawn(language: string, first: string | null) {
  document.body.innerHTML = '<div id="root"></div>';
  const root = document.getElementById('root') ?? document.body;
  drawGuide(root, guideIn(language), first);
  return {
    user: userEvent.setup(),
    main: within(screen.getByRole('main')),
    nav: within(screen.getByRole('navigation')),
  };
}
window.scrollTo = () => undefined;

test('it begins with the page that is asked for, and its list leads to the others', async () => {
  const { user, main, nav } = drawn('en', '04-the-report');
  expect(main.getByRole('heading', { level: 1, name: 'The report' })).toBeVisible();
  expect(nav.getByRole('link', { name: 'The report' })).toHaveAttribute('aria-current', 'page');
  await user.click(nav.getByRole('link', { name: 'A talk' }));
  await waitFor(() => expect(main.getByRole('heading', { level: 1, name: 'A talk' })).toHaveFocus());
  expect(nav.getByRole('link', { name: 'The report' })).not.toHaveAttribute('aria-current');
});

test('a page that is not there begins with the first one; links within a text lead on', async () => {
  const { user, main, nav } = drawn('de', '99-gone');
  expect(main.getByRole('heading', { level: 1, name: 'Ein Gespräch' })).toBeVisible();
  await user.click(nav.getByRole('link', { name: 'Fragen und Antworten' }));
  await user.click(main.getByRole('link', { name: 'Für die Administration' }));
  expect(main.getByRole('heading', { level: 1, name: 'Für die Administration' })).toBeVisible();
});

const NOW = '2026-12-03T09:00:00.000Z';
const [MINUTE, DAY] = [60_000, 24 * 60 * 60_000];
const since = (at: string | undefined): number => Date.parse(at ?? '') - Date.parse(NOW);
const counts = [...Array(100).keys()];
const some = <T,>(count: number, one: T): readonly T[] => counts.slice(0, count).map(() => one);

/** So few voters know each other's answer. */
const PAIR = COUNTS_FROM - 1;
const room = { issue: { reporter: null }, policy };
const quorumOf = (people: number): number => quorumAmong([], counts.slice(0, people).map(String), room).quorum;
const vote = { confidence: 4, size: null, at: NOW, on: null } as const;
const votes = counts.slice(0, 9).map((voter) => ({ ...vote, voter: `${voter}` }));
const revealed = aRound({ state: 'revealed', closedAt: NOW, votes });
const stillAgreed = confirmations(publicRound(revealed), { current: { fingerprint: '', share: 0 }, room }).quorum;
const quiet = { isAgreed: false, openQuestions: 0, waitingAnswers: 0, changedSinceTalk: false, isRevealed: false };
const inGroup = (count: number) => groupOf({ ...quiet, isMoved: false, fastLane: null, votes: count });
const isOwn = (talks: number): boolean => minutesPerItem(some(talks, 1)) !== minutesPerItem([]);

/** Returns how the runway of so many sprints is called. */
function judgeRunway(sprints: number): string | undefined {
  const { readiness } = assess(anIssue(), agreedRecords(), policy);
  const item = { ...anIssue({ estimate: null, sprint: null }), readiness };
  return runwayOf({ items: some(sprints, item), output: countedOutput([1, 1, 1]), unit: 'count' })?.judged;
}

/** Returns whether a browser keeps the settings of a report no more after these days. */
function isForgotten(days: number): boolean {
  const whose = { site: 'https://tiffin.example', project: '10000', account: 'ana' };
  jest.useFakeTimers({ now: Date.parse(NOW) });
  keepSetup(whose, aSetup());
  jest.setSystemTime(Date.parse(NOW) + days * DAY);
  return keptSetup(whose) === null;
}
afterEach(() => jest.useRealTimers());

/** Returns how many untouched items are read, and can be parked, at once. */
async function parkedAtOnce(): Promise<number> {
  let asked = '';
  await readUntouched(async (_path, init) => {
    asked = init?.body ?? '';
    return Response.json({ issues: [] });
  }, aSetup());
  return Number(/"maxResults":(?<most>\d+)/u.exec(asked)?.groups?.['most']);
}

/** The numbers of the pages in the order of their texts. */
const played = async (): Promise<readonly (readonly (number | undefined)[])[]> => [
  [confidenceVotes[0], confidenceVotes.at(-1), ...confidenceVotes.filter(isLow), PAIR, PAIR],
  [4, readingMinutes(4), counts.find((count) => inGroup(count) === 'no-question')],
  [minutesPerItem([]), counts.find(isOwn), since(withBreak([], NOW)[0]?.until) / MINUTE],
  [...counts.filter((sprints) => judgeRunway(sprints) === 'healthy'), NEXT, A_YEAR, await parkedAtOnce()],
  [SOON_DAYS],
  [],
  [REQUIRED_AT_MOST, policy.confidentAt, quorumOf(PAIR), quorumOf(99)],
  [PAIR, counts.find(isForgotten), since(splitNames(revealed).names?.until) / DAY],
  [],
  [PAIR, quorumOf(PAIR), stillAgreed, policy.materialChange * 100],
];

/** Words of both languages from two on: one is mostly an article. */
const numerals = 'two|zwei three|drei four|vier five|fünf six|sechs seven|sieben eight|acht nine|neun'.split(' ');

/** Returns the numbers that a page names, without those of its lists and links. */
function numbersIn(text: string): readonly number[] {
  const plain = text.replaceAll(/\]\(.*?\)|^\d+\. /gmu, '').replaceAll(/a year|einem Jahr/gu, `${A_YEAR}`);
  const wordOf = (words = '') => new RegExp(`(?<!\\p{L})(${words})(t|en)?(?!\\p{L})`, 'giu');
  const digits = numerals.reduce((before, words, n) => before.replaceAll(wordOf(words), `${n + 2}`), plain);
  return (digits.match(/\d+/gu) ?? []).map(Number);
}

describe.each(['en', 'de'])('the guide in %s', (language) => {
  const pages = pagesOf(guideIn(language));

  test('has the ten pages that the other language has', () => {
    expect(pages.map(({ name }) => name)).toEqual(pagesOf(guideIn('en')).map(({ name }) => name));
    expect(pages).toHaveLength(10);
  });

  test('names the numbers that the app goes by', async () => {
    expect(textsIn(language).map(([, text]) => numbersIn(text))).toEqual(await played());
  });

  test.each(textsIn(language))('%s is half a page, and shows every picture that it names', (name, text) => {
    expect(text.split(/\s+/u).length).toBeLessThan(350);
    const { main } = drawn(language, nameOf(name));
    const pictures = main.queryAllByRole('img');
    expect(pictures).toHaveLength((text.match(/!\[/gu) ?? []).length);
    for (const picture of pictures) {
      expect(picture).toHaveAttribute('src', expect.stringMatching(/^\/images\//u));
      expect(picture).toHaveAccessibleName();
    }
  });
});
