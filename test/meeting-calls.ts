import { z } from 'zod';
import { type Contract, resolver } from '../src/calls';
import type { MeetingView, WentOn } from '../src/contract-meeting';
import type { ForgeApp } from './forge-app';
import { named } from './named';

type Asking = { readonly as?: string; readonly payload?: object };

type Closing = { readonly as?: string; readonly talk?: string | null; readonly close?: object | null };

/** A call on the project's page, which stands on no issue. */
export function call(app: ForgeApp, functionKey: keyof Contract, { as = 'ana', payload = {} }: Asking = {}) {
  app.actAs(as);
  const extension = { type: 'jira:projectPage', project: { id: String(app.projectId) } };
  return resolver({ call: { functionKey, payload }, context: { extension } }, { principal: { accountId: as } });
}
export const answered = <T>() => z.object({ ok: z.literal(true), value: z.custom<T>() });
export const refused = z.object({ ok: z.literal(false), failure: z.looseObject({ code: z.string() }) });

/** The list as a person sees it. */
export const open = async (app: ForgeApp, as?: string): Promise<MeetingView> =>
  answered<MeetingView>().parse(await call(app, 'openMeeting', as === undefined ? {} : { as })).value;
/** Ana keeps these items as the list. */
export const list = async (app: ForgeApp, items: readonly string[], more: object = {}): Promise<MeetingView> =>
  answered<MeetingView>().parse(
    await call(app, 'changeList', { payload: named({ base: { items: null }, input: { items, ...more } }) }),
  ).value;
/** A person moves the meeting; `close`: with the end of the talk there. @throws where that is refused */
export const go = async (
  app: ForgeApp,
  from: string | null,
  to: string,
  { as = 'ana', talk = null, close = null }: Closing = {},
): Promise<MeetingView> => {
  const payload = named({ base: { from, talk }, input: { to, close, anyway: true } });
  return answered<WentOn>().parse(await call(app, 'goOn', { as, payload })).value.meeting;
};
/** A call of the panel of an item, on the page of the meeting. */
export const atIssue = (
  app: ForgeApp,
  name: keyof Contract,
  issueId: string,
  { as = 'ana', payload = {} }: Asking = {},
) => call(app, name, { as, payload: { ...named({ base: {}, input: {}, ...payload }), issueId } });

/** Ana asks something in private in the talk about an item: a meeting without an act is not kept. */
export const asksAt = (app: ForgeApp, issueId: string) => {
  const input = { text: 'Who pays?', kind: 'question', blocking: false, category: null, owner: null, due: null };
  return atIssue(app, 'askQuestion', issueId, { payload: { input } });
};
