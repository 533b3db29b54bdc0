import type { Condition, Need, Preset } from '../../src/domain/policy/policy';
import type { policyBounds } from '../../src/domain/policy/policy-limits';
import type { FailureDetails } from '../../src/failure';
import { commonEn } from '../ui/messages/common-en';
import { counted, rounded } from '../../src/words/counted';
import { wouldFlagEn } from '../ui/would-flag';
import { criterion } from '../../src/words/criteria.en';

const presets: Readonly<Record<Preset, string>> = {
  starter: 'Starter',
  scrum: 'Scrum',
  kanban: 'Kanban',
  own: 'Own rules',
};

const presetHints: Readonly<Record<Preset, string>> = {
  starter: 'Ask what could go wrong, answer what must be answered, vote. All else is advice.',
  scrum: 'Starter, and also: why, acceptance criteria, an estimate.',
  kanban: 'Starter, and also: why, acceptance criteria.',
  own: 'Your own choice, rule by rule below.',
};

const needs: Readonly<Record<Need, string>> = { required: 'Required', advice: 'Advice', off: 'Off' };

const noPeople =
  'Nothing is required that people say: a complete form would be called ready. Require the question, the vote, or something that a person ticks.';

const conditions: Readonly<Record<Condition['is'], string>> = {
  filled: 'is filled in',
  'one-of': 'is one of',
  contains: 'contains',
  'at-least': 'is at least',
  'at-most': 'is at most',
};

const administrators = 'Only people who administer this project can change this.';

/** What a file names and the project lacks; `rule`: whose field it is. */
type Missing = { readonly name: string; readonly rule?: string };

/** English words of the project settings; the type makes German have every key. */
export const settingsEn = {
  ...commonEn,
  failures: {
    ...commonEn.failures,
    'not-found': () => 'This project does not exist, or you may not see it.',
    'not-allowed': ({ because }: FailureDetails) =>
      because === 'not-administrator' ? administrators : commonEn.failures['not-allowed']({}),
    'bad-request': ({ because }: FailureDetails) =>
      because === 'no-people' ? noPeople : commonEn.failures['bad-request']({}),
    conflict: () => 'Someone else saved while you were editing. Nothing of yours is lost yet.',
  },
  title: 'What “ready” means here',
  sections: 'Sections',
  administrators,
  readOnly: 'You can read it.',
  unread: 'The rules cannot be shown right now.',
  onlyFor: (type: string) => `Only for ${type}`,
  intro:
    'These are defaults, not truths. Start with few rules; add one when your team misses it, and drop one that nobody needs.',
  usingStarter: (n: number) => `Nobody has changed anything yet: ${counted(n, 'rule is', 'rules are')} required.`,
  usingVersion: (version: number) => `Version ${version}`,
  following: (version: number) => `This project follows the site’s rules (version ${version}).`,
  followingHint: 'Who administers Jira changes them on the administration page of Common Ground.',
  makeOwn: 'Make own rules',
  makingOwn: 'Once you save, it has rules of its own and no longer follows the site’s.',
  keepFollowing: 'Keep following',
  /** On the administration page. */
  site: {
    none: 'Nobody has changed anything yet: projects without rules of their own follow Starter.',
    followers: (n: number) => `${counted(n, 'project in use follows', 'projects in use follow')} them.`,
    alone: 'Flags, mails and the board stay each project’s own choice.',
    copyFrom: 'As another project: its key, such as PAY',
    copy: 'Put its rules into the form',
    unsaved: (n: number) =>
      `Not saved yet. Saving looks at all items of ${counted(n, 'project', 'projects')} again, in the background.`,
    saved: (n: number) =>
      `Saved. The items of ${counted(n, 'project', 'projects')} are looked at again in the background, a part each hour; until then searches, boards and workflows have the old words.`,
  },
  broken: {
    rules: (at: readonly string[]) =>
      `The rules stored for this project cannot be read${at.length === 0 ? '.' : `. Something is wrong here: ${at.join(', ')}.`}`,
    meanwhile: 'Until they are replaced, no work item of this project can be opened here or checked.',
    below: 'Below stands Starter. Saving puts it, as you change it, in their place.',
    stored: 'What is stored',
  },

  preset: 'Start from',
  presetKeeps: 'Choosing one leaves your own rules as they are.',
  presets,
  presetHints,

  rules: 'Rules',
  rulesHint: 'Required rules decide whether an item is ready. Advice is shown and holds nothing up.',
  criterion,
  needs,
  tooMany: (n: number) =>
    `${n} rules are required. More than six turn the conversation into a form: keep the ones your team would miss.`,
  noPeople,
  /** A warning about one issue type. */
  ofType: (type: string, warning: string) => `${type}: ${warning}`,
  rulesFor: 'Rules for',
  allTypes: 'All types',
  rulesForHint: 'Choose a type to ask something else of it; whatever you leave as it is follows all types.',
  typeDiffers: (type: string, n: number) => `${type} · ${n} ${n === 1 ? 'differs' : 'differ'}`,
  typeGone: (type: string) => `${type} (no longer in this project)`,
  sameAsAll: (type: string) => `${type} is asked what all types are.`,
  differsFromAll: (type: string, n: number) =>
    `${type} differs from all types in ${n === 1 ? '1 rule' : `${n} rules`}, marked below.`,
  asAllTypes: 'Ask what all types are asked',
  elsewhere: (need: string) => `differs; all types: ${need}`,

  own: 'Our own rules',
  ownHint: 'In your team’s own words: about a field of Jira, or something that a person ticks.',
  ownNone: 'None yet.',
  ownUnnamed: 'A rule without a name yet',
  ownName: 'What must be so',
  ownNameWrong: 'It takes a name that no other rule has.',
  ownStep: 'Belongs to',
  editRule: 'Edit',
  editThis: (name: string) => `Edit: ${name}`,
  foldRule: 'Fold',
  foldThis: (name: string) => `Fold: ${name}`,
  ownReworded: 'What people ticked under the words before stays ticked.',
  tickAnew: 'It asks for something else: tick it anew',
  ownTicked: 'a person ticks it',
  or: 'or',
  ownOr: (n: number) => `Or, way ${n} to meet it`,
  addOr: 'Add another way to meet it',
  removeOr: 'Remove this way',
  onlyIf: 'Ask it only if another field says so',
  onlyIfSaid: (condition: string) => `only if ${condition}`,
  ownField: 'Field',
  ownFieldNone: 'Choose a field',
  ownFieldGone: (name: string) => `${name} (no longer there)`,
  ownCondition: 'Condition',
  conditions,
  ownValues: 'Any of these, one per line',
  ownText: 'Text',
  ownNumber: 'Number',
  ownNumberWrong: 'It takes a number, such as 5 or 0.5.',
  ownValuesWrong: (lines: number, characters: number) => `At most ${lines} lines, of ${characters} characters each.`,
  ownByPerson: 'A person ticks it on the item. It counts until the item’s content changes.',
  addFieldRule: 'Add a rule about a field',
  addTickRule: 'Add one that a person ticks',
  removeRule: 'Remove',
  removeThis: (name: string) => `Remove: ${name}`,
  ownFull: (most: number) => `${most} rules of your own are the most there can be.`,

  confidence: 'The vote',
  confidenceHint: '“Would you start building this?”, from 1 to 5. More than half must say yes.',
  confidentAt: 'A vote is a yes from',
  confidentVotes: ['1 · No', '2 · I have a doubt', '3 · Enough to start', '4 · Good', '5 · Clear'],
  quorumAtLeast: 'Votes needed, at least',
  quorumAtMost: 'Votes needed, at most',
  reversed: {
    quorumAtLeast: ({ most }: { readonly most: number }) => `More than “at most” allows, which is ${most}.`,
    quorumAtMost: ({ least }: { readonly least: number }) => `Fewer than “at least” asks for, which is ${least}.`,
  },

  cards: 'Size cards',
  cardsHint: '“?” and “not mine” are always offered beside them.',
  cardsStayHere: 'These cards have no number: the size stays here and goes into no estimate field.',
  scale: 'Scale',
  scales: { fibonacci: 'Fibonacci-like, 1 to 20', 't-shirt': 'T-shirt', own: 'Own cards', none: 'No sizes' },
  ownCards: 'Own cards, one per line, smallest first',
  ownCardsHint: 'After “=” comes the estimate that Jira gets: XL = 8. Without one, the size stays with us.',
  ownCardsWrong: 'It takes 2 to 20 cards with different names of up to 12 characters; after “=” only a number.',

  sources: 'Where things are, and how they are written',
  acceptanceField: 'Acceptance criteria',
  acceptanceInDescription: 'In the description (heading, checklist or Given/When/Then)',
  acceptanceGone: (id: string) => `A field that is no longer there (${id})`,
  acceptanceHint: 'Where this field is empty, the description is looked at.',
  board: 'Board to plan with',
  boardHint:
    'When a size is settled and its card has a number, the number goes into the estimate field of this board. Its closed sprints tell how much a sprint usually takes.',
  boardFirst: (name: string | null) => (name === null ? 'The project’s first' : `The project’s first (${name})`),
  boardGone: (id: number) => `A board that is gone or not for you to see (${id})`,
  language: 'Language the app writes in',
  languages: { en: 'English', de: 'Deutsch' },
  timeZone: 'Time zone for “overdue”',
  timeZoneHint: 'A question is overdue from the midnight after its day on, in this zone.',
  findZone: 'Find another zone, such as Berlin or Kolkata',
  zonesFound: (n: number, shown: number) =>
    n > shown ? `${n} zones found; the first ${shown} are shown.` : `${counted(n, 'zone', 'zones')} found.`,
  timeZoneSite: (zone: string | null) =>
    zone === null ? 'The site’s (not known yet, so UTC)' : `The site’s (${zone})`,

  thresholds: 'When something counts',
  acceptanceAtLeast: 'Acceptance criteria needed, at least',
  thresholdsFolded: (unusual: number) =>
    unusual === 0
      ? 'Five numbers and the time zone, all as usual'
      : `Five numbers and the time zone, ${unusual} not as usual`,
  smallEnough: 'Small enough, at most (% of a usual sprint)',
  draftCharacters: 'Draft, below (characters of its own text)',
  draftCharactersCjk: 'Draft in Chinese, Japanese or Korean, below (characters)',
  materialChange: 'Edited before a re-check, at most (% of the description’s words)',
  /** What each number does. */
  effects: {
    acceptanceAtLeast: 'An item with fewer of them lacks acceptance criteria.',
    smallEnough: 'An item with a larger estimate should be split. Where a sprint usually takes 20 points, 50% are 10.',
    draftCharacters: 'An item that says less is a draft and is not judged. One with a why is never a draft.',
    draftCharactersCjk: 'These scripts say as much with fewer characters.',
    materialChange: 'A larger edit asks “still agreed?”. Another summary, done-when or scope always does.',
    quorumAtLeast: 'Half of those who took part must vote, but never fewer than this.',
    quorumAtMost: 'Of a large group no more votes than this are needed.',
  } satisfies Record<keyof typeof policyBounds, string>,

  history: 'Who changed what',
  historyNone: 'Nobody yet.',
  changes: (n: number) => (n === 1 ? '1 change' : `${n} changes`),
  changesNone: 'Nothing was changed.',
  changesUnknown: 'What was changed cannot be read.',
  changed: (what: string, from: string, to: string) => `${what}: from ${from} to ${to}`,
  added: (what: string, says: string) => `${what}: added ${says}`,
  removed: (what: string, said: string) => `${what}: removed ${said}`,

  rulesCopied: {
    done: (n: number): string =>
      n === 0
        ? 'The rules there are the ones that are saved here already.'
        : 'The form holds these rules now. They are not saved yet.',
    notFound: 'Not found here:',
    missing: {
      field: ({ name, rule = '' }: Missing) =>
        `the field “${name}” of the rule “${rule}”: choose another one, or remove the rule`,
      type: ({ name }: Missing) => `the work type “${name}”: what differs for it is left out`,
      'acceptance-field': ({ name }: Missing) => `the field “${name}” for acceptance criteria: it stays as it is`,
      board: ({ name }: Missing) => `the board “${name}”: it stays as it is`,
    },
  },

  removal: {
    title: 'Take the data away',
    hint: 'Removes what people said about the items of this project, how ready they are, the rules above and what was recorded of its sprints. Jira’s own items stay. It cannot be undone. What people say in a panel until it is done may go too.',
    flags: 'Take our flags and comments off the items first',
    flagsHint: 'Without it they stay, and only people can take them away. What people flagged or wrote stays.',
    flagsKept: (n: number) => `Jira did not let them be taken off ${items(n)}.`,
    workflows: 'Before Common Ground is uninstalled',
    workflowsHint:
      'Take its rule “Is agreed” out of every workflow first: without the app, Jira refuses each transition that has one. Common Ground may not read workflows. Who administers Jira finds them like this:',
    findRules: [
      'Open “All rules as text”, copy all of that page and paste it here: the workflows and transitions that have the rule are then named here. The text does not leave this page.',
      'Open each of these workflows, take the rule off the transition, and publish the workflow.',
    ],
    pasteRules: 'The text of that page',
    foundIn: 'The rule stands in:',
    foundAt: (workflow: string, transition: string) => `${workflow}, transition “${transition}”`,
    foundNone: 'In this text no workflow has the rule.',
    foundUnread: 'This is not the text of that page: copy all of it.',
    foundMore: 'There are more workflows: open the next page, too, and paste its text.',
    nextRules: 'Next page',
    ruleLimits:
      'The rule counts on an issue property that everybody who may edit a work item can overwrite, and that follows an edit within minutes, and a talk once it ends or pauses.',
    allRules: 'All rules as text',
    openWorkflows: (key: string) => `Workflows of ${key}`,
    allWorkflows: 'All workflows',
    typeKey: (key: string) => `Type ${key} to confirm`,
    remove: 'Take it away',
    removing: (n: number) => `Being taken away, ${items(n)} so far. It goes on when you leave this page.`,
    removed: (n: number) => `Taken away, from ${items(n)}.`,
    kept: (n: number) => `The app may not change ${items(n)}: their properties stay.`,
  },

  unsaved: 'Not saved yet.',
  saving: 'Saving…',
  save: 'Save',
  discard: 'Discard changes',
  saved: 'Saved.',
  writesTo: (n: number, hours: number) =>
    `Saving writes to ${items(n)}; searches, boards and workflows follow ${hours <= 1 ? 'within an hour' : `in about ${hours} hours`}.`,
  /** `hours`: null where the number of items is not known. */
  savedAndJudged: (hours: number | null) =>
    `Saved. Every item of this project is looked at again in the background${hours === null ? '' : hours <= 1 ? ', within an hour' : `, in about ${hours} hours`}; until then searches, boards and workflows have the old words.`,
  /** Where something is wrong in stored rules. */
  place: {
    number: (what: string, { min, max }: { readonly min: number; readonly max: number }) =>
      `“${what}” (from ${min} to ${max})`,
    rule: (rule: string) => `the rule “${rule}”`,
    nth: (what: string, n: string) => `${what}, no. ${n}`,
    types: 'What differs for work types',
    rest: 'a part that this page does not show',
  },
  wrong: {
    numbers: 'A number above is missing or out of range, or the cards are no scale.',
    quorum: 'More votes are needed at least than at most.',
    own: 'One of your own rules is not complete.',
    'no-people': 'Every type needs a rule that people answer.',
  },
  flags: {
    title: 'Flags',
    hint: 'A flag in Jira, and one comment that says what is missing, on what is not agreed in the running sprint, and in the next one from three days before its start. It goes when the reason is gone. A flag that a person set or cleared stays as it is.',
    refused: (day: string) =>
      `Jira refused a flag on ${day}; it is tried again once a day. The app “Common Ground” needs the permission to edit items here, and “Flagged” on their edit screen.`,
    rejudging: 'Some items are still judged by the settings before.',
    would: wouldFlagEn,
    none: 'Would flag nothing now.',
    /** Where something is flagged. */
    noneMore: 'Would flag nothing more now.',
    noneSeen: 'Would flag none of the first 100 items of the sprints.',
    flagged: (n: number) => `${counted(n, 'item is', 'items are')} flagged by Common Ground.`,
    see: 'See them',
    failed: 'What would be flagged could not be looked at.',
    on: 'Flag it automatically: at each change, and once an hour',
    onSaid: { yes: 'automatically', no: 'by a rule only' },
    goesOff: 'Saving takes the flags away that were set automatically. This may take an hour.',
    states: 'What is flagged',
    statesNone: 'nothing',
    rule: 'A rule of your own in Jira’s Automation can flag, too: the action “Flag if not ready” keeps to these states.',
    how: 'How',
    ruleSteps: [
      'Project settings → Automation → Create rule.',
      'Trigger “Scheduled”, once a day, with the JQL below.',
      'Action “Flag if not ready”, work item {{issue.key}}. Then turn the rule on.',
    ],
    copyJql: 'Copy JQL',
    automation: 'Open Automation',
  },
  mails: {
    title: 'Mails',
    hint: 'Only their own questions, and only those that are due. Each person can turn off all mails of the app: in a work item under …, or in the report, where it shows their own questions.',
    weekly: 'Once a week one mail to whoever owns open questions that are due',
    weeklySaid: { yes: 'once a week', no: 'never' },
    what: 'Mail about due questions',
  },
  preview: {
    looking: (n: number) =>
      n === 0 ? 'Looking at what this changes…' : `Looking at what this changes: ${readyItems(n)} so far…`,
    losing: (n: number, isAll: boolean) =>
      `${isAll ? '' : 'At least '}${readyItems(n)} would no longer be ready and would need:`,
    none: (n: number) => `None of the first ${readyItems(n)} would need more.`,
    first: (n: number) => `Only the first ${readyItems(n)} were looked at.`,
    scope: 'Counted from the items that you may see. Not counted: items that would become ready.',
    board: 'What another board changes is known only after saving.',
    failed: 'What this changes could not be looked at.',
    list: 'Items that would no longer be ready',
    parent: 'its parent must be ready',
    sizes: 'its sizes must be closer or settled',
    saveUnseen: 'Save without looking',
    saveAnyway: 'Save anyway',
  },
  differing: 'What differs',
  theirsAndMine: (what: string, theirs: string, mine: string) => `${what}: theirs ${theirs}, mine ${mine}`,
  notThere: '–',
  andMore: (n: number) => `and ${n} more`,
  allSame: 'Both say the same.',
  theirsUnread: 'What they saved cannot be read now.',
  loadTheirs: 'Drop mine, show theirs',
  saveMine: 'Save mine over it',
};

const items = (n: number): string => (n === 1 ? '1 item' : `${rounded('en', n)} items`);

const readyItems = (n: number): string => (n === 1 ? '1 ready item' : `${n} ready items`);

export type SettingsWords = typeof settingsEn;
