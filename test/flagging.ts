import type { PolicyChoice } from '../src/domain/policy/policy';
import { z } from 'zod';
import { APP_ACCOUNT_ID } from '../dev/jira/caller';
import type { SettingsView } from '../src/contract-settings';
import { STARTER_POLICY } from '../src/domain/policy/presets';
import { onIssue } from '../src/forge/background/triggers';
import { askApp } from './call-panel';
import { type ForgeApp } from './forge-app';

const { preset: _preset, version: _version, ownMade: _ownMade, ...starter } = STARTER_POLICY;

/** Ana saves Starter with these choices over the version before; answers the new one. */
export async function savePolicyOf(app: ForgeApp, choice: Partial<PolicyChoice>, version = 0): Promise<number> {
  const payload = { base: { version }, input: { policy: { ...starter, ...choice } } };
  return (await askApp<SettingsView>(app, 'ana', 'savePolicy', { payload })).policy.version;
}

/** Flags of every state, set by the app itself. */
export const flagsOn = { ...STARTER_POLICY.flags, on: true };

const seen = z.object({
  fields: z.object({
    customfield_10021: z.array(z.unknown()).nullable(),
    comment: z.object({ comments: z.array(z.object({ body: z.unknown() })) }),
  }),
  properties: z.looseObject({}),
});

export type Flagged = {
  readonly isFlagged: boolean;
  /** Whether the marker says that the flag is the app's. */
  readonly isOurs: boolean;
  /** Each comment as JSON. */
  readonly comments: readonly string[];
};

/** The flag of the issue as Jira has it. */
export async function flagOf(app: ForgeApp, issue: string): Promise<Flagged> {
  const path = `/rest/api/3/issue/${issue}?fields=customfield_10021,comment&properties=commonGroundFlag`;
  const { fields, properties } = seen.parse((await app.rest('GET', path)).body);
  return {
    isFlagged: fields.customfield_10021 !== null,
    isOurs: 'commonGroundFlag' in properties,
    comments: fields.comment.comments.map(({ body }) => JSON.stringify(body)),
  };
}

/** A person sets or clears Jira's flag. */
export async function flagByHand(app: ForgeApp, issue: string, flagged: boolean, as = 'ben'): Promise<void> {
  const fields = { customfield_10021: flagged ? [{ value: 'Impediment' }] : null };
  await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields }, as);
}

type Hearing = {
  /** The events so far that were not delivered. */
  readonly heard: unknown[];
  /** Delivers these, or all in their order, and forgets them. */
  readonly deliver: (events?: readonly unknown[]) => Promise<void>;
};

/** Jira's events of changed issues from now on; the trigger filters those that the app causes. */
export function hearing(app: ForgeApp): Hearing {
  const heard: unknown[] = [];
  app.site.on((event) => {
    if (event.eventType === 'avi:jira:updated:issue' && event.atlassianId !== APP_ACCOUNT_ID) heard.push(event);
  });
  return {
    heard,
    deliver: async (events = heard) => {
      const all = [...events];
      heard.length = 0;
      for (const event of all) await onIssue(event);
    },
  };
}

const offered = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ statusCategory: z.object({ key: z.string() }) }) })),
});

/** A person moves the issue to a status of this category. */
export async function moveTo(
  app: ForgeApp,
  issue: string,
  category: 'new' | 'indeterminate' | 'done',
  as = 'ben',
): Promise<void> {
  const at = `/rest/api/3/issue/${issue}/transitions`;
  const { transitions } = offered.parse((await app.rest('GET', at, undefined, as)).body);
  const id = transitions.find(({ to }) => to.statusCategory.key === category)?.id;
  await app.rest('POST', at, { transition: { id } }, as);
}
