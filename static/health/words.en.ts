import type {
  AppRight,
  CheckId,
  CheckOf,
  CheckState,
  EchoId,
  FieldName,
  FieldSeen,
  Installed,
  Preview,
  ProjectRights,
  ShutOutProject,
  SiteCheck,
  Unanswered,
  Untriable,
} from '../../src/contract-health';
import { counted } from '../../src/words/counted';
import type { Formats } from '../ui/formats';
import { fieldEn } from './field/words.en';
import { commonEn } from '../ui/messages/common-en';
import { projectsEn } from './projects/words.en';

/** `text`: what to do, or what was found. */
export type TitledText = { readonly title: string; readonly text: string };

const states: Readonly<Record<CheckState, string>> = {
  failed: 'Failed',
  warning: 'Warning',
  passed: 'Passed',
  untried: 'Not tried',
};

/** What each check is about. */
const names: Readonly<Record<CheckId, string>> = {
  'missing-row': 'Storage says when a row is missing',
  'refused-condition': 'Storage refuses what another person was faster with',
  'existing-key': 'Storage creates nothing twice',
  expiry: 'Names of revealed votes expire',
  'unknown-codes': 'Storage answers as documented',
  fields: 'The app sees sprints, flags and estimates',
  'flag-option': 'The flag can be set and found',
  'search-alias': 'Search knows the names of the app',
  'search-refusal': 'Jira says when the app may not search a project',
  'search-rank': 'Jira sorts by rank',
  'search-index': 'Search keeps up with changes',
  'link-type': 'Blocked items are noticed',
  site: 'Jira tells its address and time zone',
  rights: 'Rights of the app in the projects',
  'shut-out': 'All projects in use can be searched',
  'first-looks': 'First looks go on',
  points: 'There are points left this hour',
  mails: 'Mails go out this hour',
  storage: 'Forge’s storage answers',
  schedule: 'The hourly schedule runs',
  sweep: 'Each project is swept every day',
  removals: 'Data that is taken away goes',
  assistants: 'Tools of assistants know who asks',
  'late-rights': 'The app has got its rights',
  'event-places': 'Messages of projects and links name their projects',
  'display-conditions': 'Service and discovery projects hide the app',
  'refused-rate': 'What storage refuses for its rate is not done',
  'weekly-report': 'The weekly report of accounts does not begin early',
  principal: 'The small panel knows who looks',
  'workflow-rule': 'Jira understands the rule “Is agreed”',
  field: 'Lists and searches show the field “Refinement”',
  'own-account': 'Histories name the app’s own account',
  'archived-search': 'Jira says that an archived project cannot be searched',
  'token-life': 'Open pages may listen long enough',
  echo: 'Messages of the app reach open pages',
  'echo-signed': 'Open pages hear of changes at once',
  'echo-queued': 'Queued work runs, and reaches open pages',
  theme: 'The app has Jira’s colours',
  'browser-storage': 'This browser keeps text that is not saved yet',
};

const fields: Readonly<Record<FieldName, string>> = { sprint: 'Sprint', flagged: 'Flagged', estimate: 'Story points' };
const rights: Readonly<Record<AppRight, string>> = { browse: 'browse', edit: 'edit', comment: 'comment' };

const report = 'Nothing can be set here: copy the result as JSON and send it to the people who deployed the app.';

/** What is said of a check that passed, from its facts; nothing where it is left out. */
export type Facts = { readonly [Id in CheckId]?: (check: CheckOf<Id>, formats: Formats) => string };
/** What is said of a check that failed or warns. */
export type Troubles = { readonly [Id in SiteCheck['id']]: (check: CheckOf<Id>, formats: Formats) => TitledText };

const codeOf = ({ answered }: CheckOf<'missing-row' | 'refused-condition' | 'existing-key'>): string =>
  answered === null ? '' : [answered.status, answered.code].join(' ').trim();

const msOf = ({ ms }: CheckOf<EchoId>, formats: Formats): string => (ms === null ? '' : `${formats.number(ms)} ms`);

/** Facts that are the same in each language. */
export const plainFacts: Facts = {
  'missing-row': codeOf,
  'refused-condition': codeOf,
  'existing-key': codeOf,
  'link-type': ({ name }) => name ?? '',
  site: ({ address, timeZone }) => `${address ?? ''} · ${timeZone ?? ''}`,
  storage: ({ ms }, formats) => `${formats.number(ms)} ms`,
  expiry: ({ until }, formats) => (until === null ? '' : formats.moment(until)),
  echo: msOf,
  'echo-signed': msOf,
  'echo-queued': msOf,
};

const fact: Facts = {
  ...plainFacts,
  'search-alias': ({ takesIn }) => (takesIn ? 'Lists with “in” work, too.' : ''),
  'search-index': ({ of }) => `${counted(of, 'item', 'items')} looked at.`,
  'workflow-rule': ({ isTried }) =>
    isTried ? 'Tried on a work item.' : 'Read; no work item has a state to try it on.',
  field: ({ seen }) =>
    typeof seen?.screens === 'number' ? `It is on ${counted(seen.screens, 'screen', 'screens')}.` : '',
  'token-life': ({ minutes, ms }, formats) =>
    `${formats.number(minutes ?? 0)} minutes; signed in ${formats.number(ms)} ms.`,
  'shut-out': ({ projects }, formats) =>
    projects.length === 0 ? '' : `Archived: ${formats.list(projects.map(({ projectKey }) => projectKey))}`,
  points: ({ spent, of }, formats) => `${formats.number(spent)} of ${formats.number(of)} used.`,
  mails: ({ spent, of, waiting, more }, formats) =>
    `${formats.number(spent)} of ${formats.number(of)} points used; ${counted(waiting, 'person waits', 'people wait')}${more ? ', or more,' : ''} for a mail.`,
  schedule: ({ ranAt }, formats) => (ranAt === null ? '' : `Last run: ${formats.moment(ranAt)}`),
  sweep: ({ oldest }, formats) => (oldest === null ? '' : `The oldest began ${formats.moment(oldest)}.`),
};

/** What has to be there before it can be tried; nothing where that says itself. */
const unsent = 'Common Ground could not send it just now. Check again.';

const toTry: Readonly<Partial<Record<CheckId, string>>> = {
  echo: unsent,
  'echo-signed': unsent,
  'echo-queued': unsent,
  'flag-option': 'The app sees no field for flags.',
  'search-index': 'No work item has a state so far.',
  rights: 'No project uses Common Ground yet.',
  schedule: 'It runs within an hour of the installation.',
  sweep: 'It begins within a day of the installation.',
  'own-account': 'The app has flagged nothing by itself so far.',
  'archived-search': 'The app sees no archived project.',
  assistants: 'Ask an assistant what to refine next, then check again.',
  'late-rights': 'Open a project’s report, then check again.',
  field: 'It is not filled. Fill it below, then check again.',
  'event-places': 'Link two work items, then check again.',
  'display-conditions':
    'Only a mistake would show here. Open a work item of such a project: the app should not be there.',
  'refused-rate': 'Storage has refused nothing for its rate so far. There is nothing to do.',
  'weekly-report': 'It shows once a report begins within a week of the one before. There is nothing to do.',
  principal: 'Open a work item that shows the small panel, then check again.',
};

const wrongCode = ({ id, answered }: CheckOf<'missing-row' | 'refused-condition' | 'existing-key'>): TitledText =>
  answered === null
    ? { title: `Not so: ${names[id]}`, text: `Two people who save at once may overwrite each other. ${report}` }
    : { title: `Storage answered ${answered.code}, which no document names`, text: report };

/** A message that did not arrive, or one for which the back end took longer than it waits while a person acts. */
const slowOr =
  (silent: TitledText) =>
  ({ ms, there }: CheckOf<EchoId>, formats: Formats): TitledText =>
    ms === null
      ? silent
      : {
          title: `Forge takes ${formats.number(there ?? 0)} ms to send a message`,
          text: `Some messages are not sent in time; open pages notice those changes some seconds later. ${report}`,
        };

const fieldTroubles = ({ clause, isFound, movesUpdated, screens, sameName }: FieldSeen): string =>
  [
    isFound ? [] : `Search by ${clause} finds no item so far.`,
    movesUpdated ? 'Jira moves “Updated” with it, so only changes of single work items are written.' : [],
    screens === 0 ? 'It is on no screen: Jira settings → Work items → Fields → Refinement → Add to screens.' : [],
    sameName === 1
      ? []
      : `${counted(sameName - 1, 'other field has', 'other fields have')} its name: search by ${clause}.`,
  ]
    .flat()
    .join(' ');

const trouble: Troubles = {
  'missing-row': wrongCode,
  'refused-condition': wrongCode,
  'existing-key': wrongCode,
  expiry: () => ({ title: 'Names of revealed votes do not expire', text: `They stay longer than promised. ${report}` }),
  'unknown-codes': ({ codes }, formats) => ({
    title: `Storage answered codes that no document names: ${formats.list(codes.map(({ code }) => code))}`,
    text: report,
  }),
  fields: ({ seen, missing }, formats) =>
    seen.length > 0
      ? {
          title: `You see fields that the app does not: ${formats.list(seen.map((name) => fields[name]))}`,
          text: 'The app gets its rights some minutes after the installation. If this stays for an hour, let “Common Ground” browse the projects: Project settings → Access.',
        }
      : {
          title: `This Jira has no field for: ${formats.list(missing.map((name) => fields[name]))}`,
          text: 'Usual without Jira Software. What needs these fields is left out.',
        },
  'flag-option': ({ option }) => ({
    title: option === null ? 'The flag cannot be found' : `The flag is called “${option}” here`,
    text: 'The app sets and looks for “Impediment”, so its flags are off. Rename the option: Jira settings → Work items → Fields → Flagged.',
  }),
  'link-type': () => ({
    title: 'No link type has “block” in its name',
    text: 'Blocked items are not noticed. Name a link type so: Jira settings → Work items → Linking.',
  }),
  site: ({ address, opened, timeZone }) =>
    address === null || timeZone === null
      ? {
          title: 'Jira does not tell its address or time zone',
          text: 'Set them: Jira settings → System → General configuration.',
        }
      : {
          title: `Jira calls itself ${address}`,
          text: `You opened ${opened ?? ''}. Links in comments lead to the other address: Jira settings → System → General configuration.`,
        },
  'search-alias': ({ refused }, formats) => ({
    title: `Search does not know ${formats.list(refused)}`,
    text: 'Lists and filters with these names stay empty. Jira learns them some minutes after an update; if this stays for an hour, install the app again.',
  }),
  'search-refusal': () => ({
    title: 'Jira does not say when the app may not search a project',
    text: 'Such a project looks empty. Look at the rights of the app in Project settings → Access.',
  }),
  'search-rank': () => ({
    title: 'Jira does not sort by rank',
    text: 'Usual without Jira Software: lists begin with the newest items. There is nothing to do.',
  }),
  'search-index': ({ behind, of }) => ({
    title: `${behind} of ${counted(of, 'item', 'items')} found by an older state`,
    text: 'Jira’s index is behind. Check again in a minute; if this stays for an hour, ask Atlassian’s support.',
  }),
  'first-looks': ({ waiting, of, goesOnBy }, formats) => ({
    title: `First look at ${waiting} of ${counted(of, 'project', 'projects')} waits`,
    text: `This hour’s points for it are used up${goesOnBy === null ? '' : `; goes on by ${formats.clock(goesOnBy)}`}.`,
  }),
  points: ({ spent, of, waiting, isStopped, goesOnBy }, formats) => ({
    title: isStopped
      ? 'Jira’s points of this hour for this app are used up'
      : waiting.length > 0
        ? `Edits in ${formats.list(waiting)} wait for the next hour`
        : `${formats.number(spent)} of ${formats.number(of)} points used this hour`,
    text: `Work in the background goes on ${goesOnBy === null ? 'in the next hour' : `by ${formats.clock(goesOnBy)}`}. There is nothing to do.`,
  }),
  mails: ({ waiting, more }) => ({
    title: `${counted(waiting, 'person waits', 'people wait')}${more ? ', or more,' : ''} for a mail`,
    text: 'This hour’s points for mails are used up. They go out in the next hour; there is nothing to do.',
  }),
  storage: ({ ms }, formats) => ({
    title: `Forge’s storage took ${formats.number(ms)} ms`,
    text: 'Every page is slow then. Look at developer.status.atlassian.com; check again in a minute.',
  }),
  schedule: ({ ranAt }, formats) => ({
    title: `The hourly schedule has not run${ranAt === null ? '' : ` since ${formats.moment(ranAt)}`}`,
    text: 'First looks and flags stand still. Look at the app’s logs in the developer console, and at status.atlassian.com.',
  }),
  sweep: ({ oldest }, formats) => ({
    title: `A project was last swept ${oldest === null ? '' : formats.moment(oldest)}`,
    text: 'Some items may show an old state. It goes on by itself while the schedule runs and points are left.',
  }),
  removals: ({ projectKeys, since }, formats) => ({
    title: `Taking away the data of ${formats.list(projectKeys)} has stood still${since === null ? '' : ` since ${formats.moment(since)}`}`,
    text: `It begins again by itself every two hours. If this stays for a day, something stops it each time. ${report}`,
  }),
  assistants: () => ({
    title: 'Jira does not say for whom an assistant asks',
    text: `Each answer is made anew, which costs points. ${report}`,
  }),
  'late-rights': () => ({
    title: 'The app has seen fewer fields than people',
    text: `It gets its rights some minutes after the installation, and notices with the next report that is opened. ${report}`,
  }),
  'event-places': () => ({
    title: 'A message of a project or link does not name its project',
    text: `The app follows such changes a day later. ${report}`,
  }),
  'display-conditions': () => ({
    title: 'Jira shows the app in a service or discovery project',
    text: `Nothing is lost: it only takes up room there. ${report}`,
  }),
  'refused-rate': () => ({
    title: 'Storage refused a change for its rate, and made it all the same',
    text: `The app tries such changes again; a person may be told that others were faster. ${report}`,
  }),
  'weekly-report': () => ({
    title: 'A weekly report of accounts began more than an hour early',
    text: `Accounts that are closed may be noticed a week later. ${report}`,
  }),
  principal: () => ({ title: 'Jira does not say who looks at the small panel', text: `It shows no state. ${report}` }),
  'workflow-rule': ({ said }) => ({
    title: 'Jira refuses the rule “Is agreed”',
    text: `Take it out of your workflows: no item would go on there. Jira says: ${said.join(' ')} ${report}`,
  }),
  field: ({ seen }) =>
    seen === null || seen.movesUpdated === null
      ? { title: 'The field “Refinement” has old values', text: `${fieldEn.oldValues} Fill it or empty it below.` }
      : { title: 'The field “Refinement” does not show everywhere', text: fieldTroubles(seen) },
  'own-account': () => ({
    title: 'Histories name another account for what the app did',
    text: `The app may take its own flags for a person’s. ${report}`,
  }),
  'archived-search': () => ({
    title: 'An archived project looks empty to the app',
    text: `Its items may be missing in counts. ${report}`,
  }),
  'token-life': ({ minutes }, formats) =>
    minutes === null
      ? { title: 'Forge signs no token for open pages', text: `They notice changes some seconds later. ${report}` }
      : {
          title: `Open pages may listen for ${formats.number(minutes)} minutes only`,
          text: `After that they notice changes some seconds later. ${report}`,
        },
  'echo-signed': slowOr({
    title: 'A signed message of the app did not arrive here',
    text: `Open pages notice changes some seconds later instead. ${report}`,
  }),
  'echo-queued': slowOr({
    title: 'Queued work sent no message within ten seconds',
    text: `Work in the background may stand still, or be slow. Look at the app’s logs in the developer console. ${report}`,
  }),
  echo: slowOr({
    title: 'A message of the app did not arrive here',
    text: 'Open pages notice changes some seconds later instead. Let your network pass WebSockets of atlassian.com.',
  }),
  theme: () => ({ title: 'Jira’s colours do not reach the app', text: `It stays light in dark mode. ${report}` }),
  'browser-storage': () => ({
    title: 'This browser keeps nothing for the app',
    text: 'Text that is not saved yet is lost with the tab. Allow site data for Jira in this browser.',
  }),
};

/** Who gave no answer, and what to do. */
const whoFailed: Readonly<Record<Unanswered['by'], string>> = {
  jira: 'Jira did not answer this as expected. Check again in some minutes; if it stays, copy the result as JSON and send it to the people who deployed the app.',
  storage:
    'Forge’s storage did not answer, which is not Jira: look at developer.status.atlassian.com, then check again.',
  app: `This is a mistake of Common Ground. ${report}`,
};

/** What no call of the app can try, or only with a trace in Jira. */
const untriable: Readonly<Record<Untriable, string>> = {
  'own-message': 'Whether Jira’s own message of a change reaches other people’s open pages.',
  'property-message': 'Whether Jira sends that message for what the app writes on a work item, too.',
  'shared-storage': 'Whether two pages of the app share what they keep in the browser.',
  automation: 'Automation: forms of actions, names of events, and rules whose owner has not consented.',
  dashboards: 'Pictures, forms and widgets of dashboards.',
  'field-shown': 'Where else Jira shows the field “Refinement”: on cards, in plans and in team-managed projects.',
  removal: 'That what is removed at the uninstallation is gone afterwards.',
  'deep-documents': 'What Jira does with texts of a thousand levels and with queries of a thousand conditions.',
  'date-fractions': 'Whether dates of the app in searches know fractions of a second.',
  'owner-limit': 'That the list of possible owners ends with the thousandth user.',
  'link-ends': 'Which end of “Blocks” Jira’s messages and histories call the destination.',
  'link-at-creation': 'In which projects a work item takes a link when it is created.',
  'wiki-notation': 'How much wiki notation Jira’s histories hold, and whether long texts are whole.',
  'media-written': 'That Jira takes back a description with pictures and files as it gave it.',
  'wiki-written': 'That Jira takes back a description that it made of an older wiki text.',
  'closed-accounts': 'That only closed accounts are left out where names are read.',
};

/** Words of the developers' notebook: English in every language, since only developers of the app read it. */
export const notebookEn = {
  title: 'For the developers',
  about: (all: number, open: number) => `${all} guesses about Jira, of which ${open} are still open here`,
  tried: 'Tried here',
  seen: (day: string) => `Seen in use on ${day}`,
  notSo: (known: string) => `${known}: not so`,
  notSeen: 'Not seen yet',
  cannotBeTried: 'Cannot be tried here',
  untriable,
};

/** What stands on each preview. */
const previews: Readonly<Record<Preview, string>> = {
  'jira:workflowValidator': 'the rule “Is agreed” in workflows',
  'rovo:mcp': 'the tools for assistants',
};

/** English words of the Health page; the type makes German have every key. */
export const healthEn = {
  ...commonEn,
  /** Without whom to ask: whoever is here administers Jira. */
  failures: { ...commonEn.failures, 'not-allowed': () => 'Jira does not let you see or do this.' },
  language: 'en',
  projects: projectsEn,
  /** The section of the site's rules, before it is opened. */
  siteRules: {
    title: 'The site’s rules',
    about:
      'What “ready” means in each project that has no rules of its own. Its administrator can make own rules in the project’s settings.',
    show: 'Show and change the rules',
  },
  title: 'Common Ground on this site',
  administrators: 'Only people who administer Jira can see this.',
  checked: (ago: string) => `checked ${ago}`,
  checking: 'Checking…',
  checkAgain: 'Check again',
  copy: 'Copy as JSON',
  checkStates: states,
  results: 'Results',
  found: (troubles: number) =>
    troubles === 0 ? 'Everything is in order.' : `${counted(troubles, 'thing needs', 'things need')} attention.`,
  passed: (count: number) => `${counted(count, 'check', 'checks')} passed`,
  untried: (count: number) => `${counted(count, 'check waits', 'checks wait')} for something to look at`,
  unanswered: (name: string) => `Not known: ${name}`,
  /** What Jira, the storage or the app said, in English. */
  inDetail: (said: string) => `In detail: “${said}”`,
  whoFailed,
  today: {
    title: 'This installation',
    version: 'Version',
    installed: ({ version, environment }: Installed) => `${version} (${environment.toLowerCase()})`,
    storage: 'Storage',
    points: 'Points of this hour',
    mails: 'Mails of this hour',
    schedule: 'Hourly schedule',
    previews: 'Previews',
    mayChange: (parts: string) => `Atlassian may still change what ${parts} stand on.`,
    notKnown: 'not known',
  },
  start: {
    title: 'Get started with Common Ground',
    guide: 'Guide for administrators',
    done: 'Done:',
    toDo: 'To do:',
    panel: {
      title: 'Show the panel on all work items',
      how: 'Open any work item, press ⋯ and choose Common Ground. Then press ⋯ on the panel itself: Show for all work items. Until then everybody adds it item by item.',
      state: (isOpened: boolean): string =>
        isOpened
          ? 'The panel was opened here. Jira does not tell the app on which items it is shown.'
          : 'Nobody has opened the panel so far.',
    },
    backlog: {
      title: 'Look at the backlog of one project',
      how: 'Open a project and choose Refinement in its sidebar. The report judges the backlog at once; who administers the project can let the first look begin.',
      state: (projects: string) => (projects === '' ? 'No project uses Common Ground yet.' : `In use: ${projects}`),
      open: 'Open the projects',
    },
    health: {
      title: 'See whether everything works here',
      how: 'Health tries what the app needs of Jira, and says what to do where something is missing.',
      notChecked: 'It could not be checked.',
      open: 'Open Health',
    },
  },
  open: (projectKey: string) => `Open ${projectKey}`,
  names,
  fact,
  toTry,
  trouble,
  shutOut: ({ projectKey, since }: ShutOutProject, formats: Formats): TitledText => ({
    title: `${projectKey} cannot be searched since ${formats.dayOf(since)}`,
    text: 'The app may not browse it. Project settings → Access → let “Common Ground” browse. It is tried again once a day.',
  }),
  mayNot: ({ projectKey, missing }: ProjectRights, formats: Formats): TitledText => ({
    title: `The app may not ${formats.either(missing.map((right) => rights[right]))} in ${projectKey}`,
    text: 'Project settings → Access → let “Common Ground” do so. Until then its work in the background stays undone there.',
  }),
  lookAgain: 'Look again',
  mayNow: 'The app may do so now. What had to wait goes on by itself.',
  justNow: (title: string) => `Looked just now: ${title}.`,
  previews,
  field: fieldEn,
};
export type HealthWords = typeof healthEn;
