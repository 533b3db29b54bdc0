import { z } from 'zod';
import type { PanelView } from '../src/contract';
import { resolver } from '../src/calls';
import type { ForgeApp } from './forge-app';
import { named } from './named';

const answered = z.object({ ok: z.literal(true), value: z.custom<PanelView>() });
type Called = { readonly name: string; readonly issue: string; readonly payload?: object };

/** Calls a function from an issue's panel as this person. Resolves with the panel; throws on a failure. */
export async function callPanel(app: ForgeApp, as: string, { name, issue, payload = {} }: Called): Promise<PanelView> {
  app.actAs(as);
  const extension = { issue: { id: issue }, project: { id: String(app.projectId) } };
  const request = { call: { functionKey: name, payload: named(payload) }, context: { extension } };
  return answered.parse(await resolver(request, { principal: { accountId: as } })).value;
}

/** The start of the running talk, as Vic's page shows it, who may not edit and so joins no talk. */
export async function talkOf(app: ForgeApp, issue: string): Promise<string> {
  const { talk } = await callPanel(app, 'vic', { name: 'openPanel', issue });
  if (talk === null) throw new Error('No talk runs.');
  return talk.startedAt;
}

/** Ana leads the first talk about an issue and only watches: Ben and Cem vote and ask nothing. */
export async function talkItThrough(app: ForgeApp, issue: string, confidence = 4): Promise<void> {
  for (const name of ['startTalk', 'listenOnly']) await callPanel(app, 'ana', { name, issue });
  for (const as of ['ben', 'cem']) {
    await callPanel(app, as, { name: 'nothingFromMe', issue });
    await callPanel(app, as, { name: 'castVote', issue, payload: { base: { round: 1 }, input: { confidence } } });
  }
  for (const as of ['ben', 'cem'])
    await callPanel(app, as, { name: 'revealBallot', issue, payload: { base: { round: 1 }, input: {} } });
  await callPanel(app, 'ben', {
    name: 'closeTalk',
    issue,
    payload: { base: { talk: await talkOf(app, issue) }, input: { outcome: 'ready', agreed: 'At eight.' } },
  });
}
