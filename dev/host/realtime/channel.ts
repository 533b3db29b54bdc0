import { z } from 'zod';
import { seenIssue } from '../../jira/issue-row.ts';
import { mayInProject } from '../../jira/permissions.ts';
import type { Site } from '../../jira/site.ts';
import type { Extension } from '../surface.ts';

const contexts = ['board', 'issue', 'project'] as const;
type Context = (typeof contexts)[number];

/** `options` of @forge/bridge's and @forge/realtime's `publish` and `subscribe`. */
export const optionsShape = z.object({
  contextOverrides: z.array(z.enum(contexts)).optional(),
  token: z.string().optional(),
  replaySeconds: z.number().optional(),
});

export type ChannelAsked = {
  name: string;
  isGlobal: boolean;
  contextOverrides?: readonly Context[] | undefined;
  /** Of the token that came along: pages with the same claims share a channel, and those without a token have another. */
  claims?: Readonly<Record<string, unknown>> | undefined;
  /** The place of the request; undefined for a function that no page invoked. */
  at: { moduleKey: string; extension: Extension } | undefined;
};

/** An operation that a page may not do, or a function without a page. The messages are from Forge's documentation. */
export class Unauthorized extends Error {
  override readonly name = 'Unauthorized';

  constructor() {
    super('Unauthorized request');
  }
}

/**
 * The identity of a channel. As on the platform it belongs to one module at one issue, project or board.
 * `contextOverrides` names the parts that count instead: then all modules with exactly the same ones share it. A global
 * channel has only its name. @throws Unauthorized without such a context
 */
export function channelOf({ name: plainName, isGlobal, contextOverrides, claims, at }: ChannelAsked): string {
  const name = claims === undefined ? plainName : { name: plainName, claims };
  if (isGlobal) return JSON.stringify(['global', name]);
  if (!at) throw new Unauthorized();
  const ids = contexts.map((context) => [context, idIn(at.extension, context)] as const);
  if (!contextOverrides) return JSON.stringify(['module', name, at.moduleKey, ids]);
  const chosen = ids.filter(([context]) => contextOverrides.includes(context));
  if (chosen.some(([, id]) => id === null)) throw new Unauthorized();
  return JSON.stringify(['context', name, chosen]);
}

/** Whether a person may see the place that a page names. */
export function maySee(site: Site, accountId: string, extension: Extension): boolean {
  const [issue, project] = [idIn(extension, 'issue'), idIn(extension, 'project')];
  if (issue !== null) return seenIssue(site, accountId, issue) !== undefined;
  return project === null || mayInProject(site, accountId, 'BROWSE_PROJECTS', Number(project));
}

function idIn(extension: Extension, context: Context): string | null {
  const place = extension[context];
  return typeof place === 'object' && place !== null && 'id' in place ? String(place.id) : null;
}
