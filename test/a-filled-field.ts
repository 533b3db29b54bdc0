import { z } from 'zod';
import { drain } from './forging';
import { type ForgeApp, installApp } from './forge-app';
import { fillField } from '../src/forge/calls/health/fill-field';
import { startFirstLook } from '../src/forge/settings/known-project';

const FIELD = 'customfield_10100';
const text = 'The kitchen buys what parents have ordered, and an order after the delivery cannot be cooked.';
export const described = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
};

const read = z.object({ fields: z.looseObject({ updated: z.string() }), changelog: z.object({ total: z.int() }) });

export async function fieldOf(app: ForgeApp, issue: string) {
  const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}?fields=updated,${FIELD}&expand=changelog`);
  const { fields, changelog } = read.parse(body);
  return { value: fields[FIELD], updated: fields.updated, histories: changelog.total };
}

/** Ids of what search finds by the field. */
export async function found(app: ForgeApp, value: string): Promise<readonly string[]> {
  const jql = encodeURIComponent(`cf[10100] = "${value}" ORDER BY key`);
  const { body } = await app.rest('GET', `/rest/api/3/search/jql?jql=${jql}&fields=summary`);
  return z
    .object({ issues: z.array(z.object({ id: z.string() })) })
    .parse(body)
    .issues.map(({ id }) => id);
}

/** What makes an item an exception. */
export const exception = { base: { exception: null }, input: { reason: 'Friday' } };

/** A site on which Ana has had the field filled, with a project in use. */
export async function aFilledSite(
  language: 'en' | 'de' = 'en',
): Promise<{ readonly app: ForgeApp; readonly first: string }> {
  const app = installApp();
  app.site.db.run("update users set site_admin = 1 where account_id = 'ana'");
  const first = await app.anIssue('Cancel an order', { description: described });
  await startFirstLook(String(app.projectId));
  await drain(app);
  await fillField({ language });
  await drain(app);
  return { app, first };
}

/** Answers the writes of the field like that; everything else goes on. */
export function answerFieldWrites(answer: () => Promise<Response>): void {
  const through: unknown = Reflect.get(globalThis, '__forge_fetch__');
  if (typeof through !== 'function') throw new Error('The app is not installed.');
  Object.assign(globalThis, {
    __forge_fetch__: (target: unknown, where: string, init: unknown) =>
      where.startsWith('/rest/api/3/app/field/value') ? answer() : through(target, where, init),
  });
}
