import { screen } from '@testing-library/react';
import { aPanel, aQuestion, aRevealedBallot, aSize, aTalk } from '../test/a-panel';
import { showPanel } from '../test/show-panel';
import { actionDe } from './action-config/words.de';
import { actionEn } from './action-config/words.en';
import { fieldDe } from './health/field/words.de';
import { fieldEn } from './health/field/words.en';
import { projectsDe } from './health/projects/words.de';
import { projectsEn } from './health/projects/words.en';
import { failing, passing } from './health/test/checks';
import { openHealth } from './health/test/open-health';
import { healthDe } from './health/words.de';
import { healthEn } from './health/words.en';
import { panelDe } from './issue-panel/words.de';
import { panelEn } from './issue-panel/words.en';
import { pictureDe } from './picture/words.de';
import { pictureEn } from './picture/words.en';
import { reportDe } from './project-page/backlog/report.de';
import { reportEn } from './project-page/backlog/report.en';
import { anIssue } from './project-page/backlog/test/an-issue';
import { openReport } from './project-page/backlog/test/open-report';
import { learningDe } from './project-page/look-back/learning/words.de';
import { learningEn } from './project-page/look-back/learning/words.en';
import { openLookBack } from './project-page/look-back/test/open-look-back';
import { scripted } from './project-page/look-back/test/scripted';
import { steps } from './project-page/look-back/test/three-sprints';
import { wordsDe as lookBackDe } from './project-page/look-back/words.de';
import { wordsEn as lookBackEn } from './project-page/look-back/words.en';
import { aMeeting, show } from './project-page/meeting/test/show-meeting';
import { wordsDe as meetingDe } from './project-page/meeting/words.de';
import { wordsEn as meetingEn } from './project-page/meeting/words.en';
import { aView } from './project-settings/test/a-view';
import { openSettings } from './project-settings/test/open-settings';
import { settingsDe } from './project-settings/words.de';
import { settingsEn } from './project-settings/words.en';
import { keysDe } from './ui/keys/keys.de';
import { keysEn } from './ui/keys/keys.en';

const tables = {
  actions: [actionEn, actionDe],
  field: [fieldEn, fieldDe],
  health: [healthEn, healthDe],
  keys: [keysEn, keysDe],
  learning: [learningEn, learningDe],
  'look back': [lookBackEn, lookBackDe],
  meeting: [meetingEn, meetingDe],
  panel: [panelEn, panelDe],
  picture: [pictureEn, pictureDe],
  projects: [projectsEn, projectsDe],
  report: [reportEn, reportDe],
  settings: [settingsEn, settingsDe],
} as const;

/** The paths of a table's entries; an empty text has none. */
function pathsOf(words: unknown, path = ''): readonly string[] {
  if (typeof words !== 'object' || words === null) return words === '' ? [] : [path];
  if (Array.isArray(words)) return [`${path}[]`];
  return Object.entries(words).flatMap(([key, value]) => pathsOf(value, `${path}.${key}`));
}

test.each(Object.entries(tables))('the words of the %s have the same keys in both languages', (_name, [en, de]) => {
  expect(pathsOf(de).toSorted()).toEqual(pathsOf(en).toSorted());
});

/** Every sentence of a table without placeholders. */
function sentencesOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentencesOf) : [];
}
const german = new Set(Object.values(tables).flatMap(([, de]) => sentencesOf(de)));
const english = new Set(
  Object.values(tables)
    .flatMap(([en]) => sentencesOf(en))
    .filter((sentence) => !german.has(sentence)),
);

/** Each text of the page, and each name that only assistive technology has, but for a part that says it is English. */
function textsOfPage(): readonly string[] {
  const isEnglish = (part: Element | null) => part !== null && part.closest('[lang="en"]') !== null;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
    if (!isEnglish(node.parentElement)) found.push((node.textContent ?? '').trim());
  const named = [...document.querySelectorAll('[aria-label]')].filter((one) => !isEnglish(one));
  const names = named.map((one) => one.getAttribute('aria-label') ?? '');
  return [...found, ...names];
}

/** Each draws a page, and names what stands on it once it is drawn. */
const pages = {
  'the panel': async () => {
    const ballot = aRevealedBallot({ size: aSize() });
    await showPanel(aPanel({ talk: aTalk(), ballot, questions: [aQuestion()] }), {}, 'de');
    return panelDe.steps.scope;
  },
  'the report': () => {
    openReport({ sprints: [], issues: [anIssue('TIF-1')] }, { words: reportDe });
    return reportDe.name;
  },
  'the list of the meeting': () => {
    show(aMeeting(), {}, meetingDe);
    return meetingDe.startNow;
  },
  'the look back': async () => {
    const script = scripted(steps());
    script.all();
    await openLookBack(script, { language: 'de' });
    return 'In den Sprints 8–10';
  },
  'the settings': () => {
    openSettings(aView({ fields: [], ruleFields: [] }), { words: settingsDe });
    return settingsDe.title;
  },
  Health: async () => {
    const checks = [...failing, ...passing];
    // The page has each check once.
    const once = checks.filter(({ id }, at) => checks.findIndex((one) => one.id === id) === at);
    await openHealth(once, healthDe);
    return healthDe.title;
  },
};

describe.each(Object.entries(pages))('%s', (_page, draw) => {
  beforeEach(() => {
    document.documentElement.lang = 'de';
  });
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  test('has no English sentence for a German reader', async () => {
    const said = await draw();
    await screen.findAllByText(said, { exact: false });
    expect(textsOfPage().filter((text) => english.has(text))).toEqual([]);
  });
});
