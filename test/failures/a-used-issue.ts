import * as fc from 'fast-check';
import { z } from 'zod';
import { integer } from '../../dev/jira/columns.ts';
import { calls, type Contract } from '../../src/calls';
import { STARTER_POLICY } from '../../src/domain/policy/presets';
import { noTexts } from '../builders/a-ticket';
import { anyInput, functionKeys } from '../any-call';
import { aRealApp, idOf, type RealApp } from '../real-app';

const BOARD = 1;

/**
 * An issue with all our properties and one of another app, an open question, a revealed round, and questions from
 * before a talk.
 */
export async function aUsedIssue(app: RealApp): Promise<string> {
  const issue = await app.ticket();
  const as = (name: 'ben' | 'chiara' | 'ana', functionKey: keyof Contract, payload?: unknown) =>
    app.ask({ as: name, functionKey, payload, at: { issueKey: issue } });
  await app.rest('ana', 'PUT', `/rest/api/3/issue/${issue}/properties/theirs`, { of: 'another app' });
  await as('ben', 'askQuestion', { requestId: QUESTION, input: asked });
  await as('ben', 'saveToTicket', goodInput('saveToTicket'));
  const base = { round: 1 };
  await as('ben', 'castVote', { base, input: { confidence: 2 } });
  await as('chiara', 'castVote', { base, input: { confidence: 4 } });
  await as('ana', 'castVote', { base, input: { confidence: 4 } });
  await as('ben', 'revealBallot', { base: { round: 1 }, input: {} });
  await as('ben', 'nothingFromMe');
  await as('chiara', 'nothingFromMe');
  await as('ana', 'makeException', { base: { exception: null }, input: { reason: 'Urgent' } });
  await app.settle();
  return issue;
}

/** The entities whose rows belong to one issue. */
const ofIssue = ['refinement', 'look', 'archive', 'person'];

/**
 * Makes a used issue, and returns a function that copies it: a new ticket with the same properties and rows of storage.
 * Playing each issue through the app takes ten times as long.
 */
export async function aUsedIssueToCopy(app: RealApp): Promise<() => Promise<string>> {
  const { kvs, site } = app.running.host;
  const idIn = (key: string) => site.db.get({ id: integer }, 'select id from issues where key = ?', key)?.id ?? 0;
  const used = await aUsedIssue(app);
  const properties = await app.properties(used);
  const rows = kvs.dump().flatMap(({ space, key, value }) => {
    const entityName = space.replace('entity:', '');
    return ofIssue.includes(entityName) ? [{ entityName, key, value }] : [];
  });
  return async () => {
    const copy = await app.ticket();
    const [from, to] = [String(idIn(used)), String(idIn(copy))];
    for (const [key, value] of Object.entries(properties))
      await app.rest('ana', 'PUT', `/rest/api/3/issue/${copy}/properties/${key}`, value);
    for (const { entityName, key, value } of rows) {
      const content: unknown = JSON.parse(value.replace(`"place":"${from}"`, `"place":"${to}"`));
      kvs.handle('/api/v1/entity/set', { entityName, key: key.replace(from, to), value: content });
    }
    await app.settle();
    return copy;
  };
}

/** The app on a team project that has a board. */
export async function aTeam(options?: Parameters<typeof aRealApp>[0]): Promise<RealApp> {
  const app = await aRealApp(options);
  const sql = 'insert into boards (id, name, type, project_id, filter_jql) values (?, ?, ?, ?, ?)';
  app.running.host.site.db.run(sql, BOARD, 'TEAM board', 'scrum', app.teamId, 'project = TEAM');
  return app;
}

/** The page chooses the ids of new questions. */
const QUESTION = 'f'.repeat(32);
const asked = {
  kind: 'question',
  text: `Who pays? ${'x'.repeat(400)}`,
  category: null,
  blocking: true,
  owner: idOf('ana'),
  due: '2026-04-01',
};

const ofQuestion = { base: { version: 1 }, input: { id: QUESTION } };
const firstRound = { round: 1 };
const aSentence = { talk: '2026-11-24T09:00:00.000Z', sentence: '' };
const { preset: _preset, ...policy } = STARTER_POLICY;

/** What Ben may well ask of a used issue, where it matters what. */
const chosen: Partial<Record<keyof Contract, object>> = {
  saveToTicket: {
    base: noTexts,
    input: { ...noTexts, why: 'Late payers', inScope: 'Invoices', doneWhen: 'Each invoice names its day' },
  },
  dismissHint: { base: { hints: ['comment:10000'] }, input: { hint: 'comment:10000' } },
  recallHint: { input: { hint: 'comment:10000' } },
  askQuestion: {
    input: { kind: 'risk', text: 'A late courier?', blocking: true, category: null, owner: null, due: null },
  },
  editQuestion: {
    base: asked,
    input: { id: QUESTION, kind: 'risk', text: 'Who pays, and when?', category: null, owner: null, due: null },
  },
  questionFromComment: { input: { commentId: '10000', text: 'Who pays?', kind: 'question', blocking: false } },
  answerQuestion: { base: { ...asked, state: 'open', answer: null }, input: { id: QUESTION, answer: 'The customer.' } },
  closeQuestion: ofQuestion,
  reopenQuestion: { base: { version: 1 }, input: { id: QUESTION, because: 'Which one?' } },
  withdrawQuestion: ofQuestion,
  restoreQuestion: ofQuestion,
  markBlocking: { base: { version: 1 }, input: { id: QUESTION, blocking: false } },
  splitIssue: { input: { items: ['Pay by invoice abroad'], as: 'children', close: null } },
  closeTalk: { base: { talk: aSentence.talk }, input: { outcome: 'ready', agreed: 'Pay within 30 days.' } },
  readAgreed: { base: { talk: aSentence.talk } },
  rewordAgreed: { base: aSentence, input: { sentence: 'Pay within two weeks.' } },
  writeAgreed: { base: aSentence, input: { sentence: 'Pay within 30 days.' } },
  castVote: { base: { round: 1 }, input: { confidence: 4 } },
  markPeopleAway: { input: { who: [idOf('chiara')] } },
  revealBallot: { base: firstRound, input: {} },
  voteAgain: { base: firstRound },
  giveReason: { base: firstRound, input: { text: 'Nobody knows the courier.', signed: false } },
  sayHeard: { base: { round: 1 } },
  tickCriterion: { input: { id: 'own-1', met: true } },
  makeException: { base: { exception: null }, input: { reason: 'Urgent' } },
  readRecorded: { boardId: BOARD, sprints: [1, 2] },
  openGadget: { projectId: '10000', boardId: null },
  readSprintStart: { projectId: '10000', boardId: BOARD, sprintId: 1 },
  changeList: { base: {}, input: { minutes: 45 } },
  wantMails: { input: { wanted: false } },
  goOn: { base: { from: null }, input: { to: '10000' } },
  showVotes: { input: { rounds: [{ issueId: '10000', round: 1 }] } },
  agreeWithoutTalk: { base: firstRound, input: { issueId: '10000', size: null } },
  startTalk: { input: {} },
  tellPeople: { input: { how: 'text', address: null } },
  putOnList: { input: { issueId: '10000' } },
  sayWorth: { base: { n: 1 }, input: { worth: 4 } },
  openMeeting: { key: '1' },
  followMeeting: { key: '1', ticket: 'from another site', version: 0 },
  signMeetingToken: { key: '1', ticket: 'from another site' },
  savePolicy: { base: { version: 0 }, input: { policy } },
  // Of no project: what follows is asked of the same issue.
  removeData: { input: { projectKey: 'NOPE', flags: true } },
  lookAgain: { projectKey: 'TEAM' },
  listProjects: { from: 0 },
  fillField: { language: 'en' },
  saveSiteRules: { base: { version: 0 }, input: { policy } },
  readRulesOf: { projectKey: 'TEAM' },
  refreshPanel: { pass: 'from another site' },
  look: { ticket: 'from another site' },
  readArchive: { what: 'questions', before: 1 },
  settleSize: { base: { round: 1, label: null }, input: { label: '5' } },
};

/** What Ben may ask of a used issue by this call: well chosen, or anything that is well formed. */
export function goodInput(name: keyof Contract): object | undefined {
  return (
    chosen[name] ??
    z
      .looseObject({})
      .optional()
      .parse(fc.sample(anyInput(name), { numRuns: 1, seed: 1 })[0])
  );
}

/** Calls about the site, for administrators of Jira alone. */
export const ofSite = functionKeys.filter((name) => calls[name].about === 'site');
/** Calls about a project; the others are about an issue. */
export const ofProject = functionKeys.filter((name) => calls[name].about === 'project');
/** Functions that whoever may see the issue may use. */
export const ofReaders: readonly string[] = [
  ...[
    'openPanel',
    'signToken',
    'refreshPanel',
    'openReport',
    'openLookBack',
    'readRecorded',
    'seeChanges',
    'readArchive',
  ],
  ...[
    'openMeeting',
    'followMeeting',
    'signMeetingToken',
    'openResult',
    'sayWorth',
    'openGadget',
    'readSprintStart',
    'readRecordedDays',
  ],
  // Of the caller's own mails.
  ...['readMails', 'wantMails'],
];
/** Not a look, which reads one row, nor a token for it, nor a refresh, which shows nothing without a pass. */
export const asksJira = (name: keyof Contract): boolean =>
  !['look', 'refreshPanel', 'followMeeting', 'signMeetingToken'].includes(name);
