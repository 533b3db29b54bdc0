import type { Picture } from './picture.ts';

/** A language of the guide for teams, with words that its pages show once they are drawn. */
export type Language = {
  readonly name: 'en' | 'de';
  readonly locale: string;
  readonly words: {
    readonly writing: string;
    readonly readNow: string;
    readonly startNow: string;
    readonly meeting: string;
    readonly table: string;
    readonly toTry: string;
    readonly rules: string;
    readonly health: string;
  };
};

export const languages: readonly Language[] = [
  {
    name: 'en',
    locale: 'en_US',
    words: {
      writing: 'hidden until',
      readNow: 'Read now',
      startNow: 'Start now',
      meeting: ' of 60 min',
      table: 'What comes next',
      toTry: 'One thing to try',
      rules: 'Start from',
      health: 'checked',
    },
  },
  {
    name: 'de',
    locale: 'de_DE',
    words: {
      writing: 'noch verdeckt',
      readNow: 'Jetzt lesen',
      startNow: 'Jetzt beginnen',
      meeting: ' von 60 Min.',
      table: 'Was als Nächstes kommt',
      toTry: 'Eins zum Ausprobieren',
      rules: 'Ausgangspunkt',
      health: 'geprüft in',
    },
  },
];

const PROJECT = '/jira/software/projects/TIF';
const REPORT = `${PROJECT}/apps/backlog-report-page`;

/** Before the meeting begins. */
export const guideList = ({ name, words }: Language): readonly Picture[] => [
  aPicture(name, 'reading', {
    path: `${REPORT}/meeting?as=farah`,
    words: words.startNow,
    press: words.readNow,
    viewport: { width: 1280, height: 900 },
  }),
];

/** While a meeting and a talk run. */
export const guidePictures = ({ name, words }: Language): readonly Picture[] => [
  aPicture(name, 'talk', {
    path: '/browse/TIF-57?as=ben',
    words: words.writing,
    atPanel: true,
    viewport: { width: 1280, height: 860 },
  }),
  aPicture(name, 'meeting', {
    path: `${REPORT}/meeting?as=ben`,
    words: words.meeting,
    viewport: { width: 1280, height: 860 },
  }),
  aPicture(name, 'report', { path: `${REPORT}?as=ana`, words: words.table, viewport: { width: 1280, height: 900 } }),
  aPicture(name, 'look-back', {
    path: `${REPORT}/look-back?as=ana`,
    words: words.toTry,
    viewport: { width: 1280, height: 900 },
  }),
  aPicture(name, 'rules', {
    path: `${PROJECT}/settings/apps/refinement-settings?as=ana`,
    words: words.rules,
    viewport: { width: 1280, height: 900 },
  }),
  aPicture(name, 'health', {
    path: '/jira/settings/apps/health-page?as=ana',
    words: words.health,
    viewport: { width: 1280, height: 800 },
  }),
];

const aPicture = (language: string, name: string, more: Omit<Picture, 'name' | 'colorScheme'>): Picture => ({
  ...more,
  name: `for-teams/images/${language}-${name}`,
  colorScheme: 'light',
  isApp: true,
});
