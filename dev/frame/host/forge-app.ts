import { z } from 'zod/mini';
import type { Client } from '../rest/client.ts';

const moduleSchema = z.looseObject({
  key: z.string(),
  title: z._default(z.string(), ''),
  name: z._default(z.string(), ''),
  label: z.optional(z.string()),
  icon: z.optional(z.string()),
  resource: z.optional(z.string()),
  url: z.optional(z.string()),
  viewportSize: z.optional(z.string()),
  dynamicProperties: z.optional(z.unknown()),
  hiddenIn: z._default(z.array(z.string()), []),
  useAsGetStarted: z._default(z.boolean(), false),
  pages: z.optional(z.array(z.looseObject({ title: z.string(), route: z.string() }))),
  config: z.optional(z.looseObject({ resource: z.optional(z.string()) })),
});
const appSchema = z.object({
  modules: z.record(z.string(), z.array(moduleSchema)),
  resources: z._default(z.record(z.string(), z.string()), {}),
});

/** A module with a view; `url` is its page on the host that replaces Forge's CDN. */
export type ShownModule = {
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly icon: string | null;
  readonly url: string;
  readonly viewportSize: string;
  readonly hasStatus: boolean;
  /** Of an administration page: Jira has a button for it in *Manage apps*, and no link in the settings. */
  readonly isGetStarted: boolean;
  /** Types of projects in which Jira does not show it, by its display conditions. */
  readonly hiddenIn: readonly string[];
  /** Pages below the module's own, each with its route. */
  readonly pages: readonly { readonly title: string; readonly route: string }[];
};
export type ForgeApp = {
  /** Modules of a type; `projectType`: those that Jira shows in such a project. */
  ofType(type: string, projectType?: string): readonly ShownModule[];
  find(key: string): ShownModule | null;
  /** The page of a resource, for modals; `null` for an undeclared one. */
  resourceUrl(key: string): string | null;
  /** The name of a module without a view, in the person's language; `null` for an undeclared one. */
  nameOf(type: string, key: string): string | null;
  /** The configuration page of an action in a rule; `null` without one. */
  actionForm(key: string): string | null;
};

export async function readForgeApp(client: Client): Promise<ForgeApp> {
  const { modules, resources } = appSchema.parse(await client.get('/forge/app'));
  const shown = Object.entries(modules).flatMap(([type, declared]) =>
    declared.flatMap((module): ShownModule[] => {
      if (module.url === undefined) return [];
      return [
        {
          key: module.key,
          type,
          title: module.title || (module.label ?? module.key),
          icon: module.icon ?? null,
          url: module.url,
          viewportSize: module.viewportSize ?? '',
          hasStatus: module.dynamicProperties !== undefined,
          isGetStarted: module.useAsGetStarted,
          hiddenIn: module.hiddenIn,
          pages: module.pages ?? [],
        },
      ];
    }),
  );
  return {
    ofType: (type, projectType = '') =>
      shown.filter((module) => module.type === type && !module.hiddenIn.includes(projectType)),
    find: (key) => shown.find((module) => module.key === key) ?? null,
    nameOf: (type, key) => modules[type]?.find((module) => module.key === key)?.name || null,
    resourceUrl: (key) => resources[key] ?? null,
    actionForm(key) {
      const resource = modules['action']?.find((module) => module.key === key)?.config?.resource;
      return resource === undefined ? null : (resources[resource] ?? null);
    },
  };
}
