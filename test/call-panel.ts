import { z } from 'zod';
import type { NewQuestion, PanelView } from '../src/contract';
import { resolver } from '../src/calls';
import type { TalkOutcome } from '../src/domain/talk/outcome';
import { aLine } from './builders/a-question';
import type { ForgeApp } from './forge-app';
import { named } from './named';

type Asked = {
  readonly issue?: string | undefined;
  readonly board?: number | undefined;
  readonly payload?: object | undefined;
};
type Called = Asked & { readonly name: string; readonly issue: string };

/** Calls a function as a page of the project, of its issue or of its board does. The account in the page's context is made up. */
export async function callApp(app: ForgeApp, as: string, name: string, asked: Asked = {}): Promise<unknown> {
  const { issue, board, payload } = asked;
  app.actAs(as);
  const extension = {
    project: { id: String(app.projectId) },
    ...(issue === undefined ? {} : { issue: { id: issue } }),
    ...(board === undefined ? {} : { board: { id: board } }),
  };
  const context = { extension, accountId: 'whoever the page says' };
  return resolver({ call: { functionKey: name, payload: named(payload) }, context }, { principal: { accountId: as } });
}

const refused = z.object({ ok: z.literal(false), failure: z.object({ code: z.string(), details: z.looseObject({}) }) });

/** What a call that went well answers. */
export const valueOf = <T>(answer: unknown): T =>
  z.object({ ok: z.literal(true), value: z.custom<T>() }).parse(answer).value;
export const failureOf = (answer: unknown): z.infer<typeof refused>['failure'] => refused.parse(answer).failure;

/** Calls the app from one of its pages. Resolves with the value; throws on a failure. */
export const askApp = async <T>(...call: Parameters<typeof callApp>): Promise<T> => valueOf<T>(await callApp(...call));

/** Calls a function from an issue's panel as this person. Resolves with the panel; throws on a failure. */
export const callPanel = (app: ForgeApp, as: string, { name, ...asked }: Called): Promise<PanelView> =>
  askApp(app, as, name, asked);

/** The start of the running talk, as Vic's page shows it, who may not edit and so joins no talk. */
export async function talkOf(app: ForgeApp, issue: string): Promise<string> {
  const { talk } = await callPanel(app, 'vic', { name: 'openPanel', issue });
  if (talk === null) throw new Error('No talk runs.');
  return talk.startedAt;
}

/** A person votes in the first round. */
export const castVote = (app: ForgeApp, as: string, issue: string, input: object = { confidence: 4 }) =>
  callPanel(app, as, { name: 'castVote', issue, payload: { base: { round: 1 }, input } });
export const revealBallot = (app: ForgeApp, as: string, issue: string) =>
  callPanel(app, as, { name: 'revealBallot', issue, payload: { base: { round: 1 }, input: {} } });
type Asking = Partial<NewQuestion>;
export const askQuestion = (app: ForgeApp, as: string, issue: string, { text = 'Who says?', ...more }: Asking = {}) =>
  callPanel(app, as, { name: 'askQuestion', issue, payload: { input: aLine(text, more) } });
type Closing = { readonly outcome: TalkOutcome; readonly agreed: string };
export const closeTalk = async (app: ForgeApp, as: string, issue: string, input: Closing) =>
  callPanel(app, as, { name: 'closeTalk', issue, payload: { base: { talk: await talkOf(app, issue) }, input } });
/** Ana makes an exception for the issue. */
export const makeException = (app: ForgeApp, issue: string, reason = 'A law') =>
  callPanel(app, 'ana', { name: 'makeException', issue, payload: { base: { exception: null }, input: { reason } } });

/** Ana leads the first talk about an issue and only watches: Ben and Cem vote and ask nothing. */
export async function talkItThrough(app: ForgeApp, issue: string, confidence = 4): Promise<void> {
  for (const name of ['startTalk', 'listenOnly']) await callPanel(app, 'ana', { name, issue });
  for (const as of ['ben', 'cem']) {
    await callPanel(app, as, { name: 'nothingFromMe', issue });
    await castVote(app, as, issue, { confidence });
  }
  for (const as of ['ben', 'cem']) await revealBallot(app, as, issue);
  await closeTalk(app, 'ben', issue, { outcome: 'ready', agreed: 'At eight.' });
}
