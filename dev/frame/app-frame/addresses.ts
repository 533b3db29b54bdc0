import type { Addresses, Surface } from '../bridge/services.ts';
import type { ForgeApp } from '../host/forge-app.ts';
import { paths } from '../route.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Paths for the targets of @forge/bridge's router that exist here; others are refused with their name. */
export function addresses(app: ForgeApp, surface: Surface): Addresses {
  return {
    of(location) {
      const target = text(location['target']);
      if (target === 'issue') return paths.issue(text(location['issueKey']));
      if (target === 'module') return moduleAddress(app, surface, location);
      throw new Error(`The local Jira has no place for the target ${target}.`);
    },
  };
}

function moduleAddress(app: ForgeApp, surface: Surface, location: Readonly<Record<string, unknown>>): string {
  const module = app.find(text(location['moduleKey']));
  const projectKey = text(location['projectKey']) || projectOf(surface);
  const rest = text(location['path']).replace(/^\/*/, '/');
  if (module?.type === 'jira:adminPage') return paths.administration(module.key);
  if (!module || projectKey === '')
    throw new Error(`The local Jira has no page for the module ${text(location['moduleKey'])}.`);
  const base = module.type === 'jira:projectSettingsPage' ? paths.settings : paths.app;
  return `${base(projectKey, module.key)}${rest === '/' ? '' : rest}`;
}

function projectOf({ extension }: Surface): string {
  const project = extension['project'];
  return typeof project === 'object' && project !== null && 'key' in project ? text(project.key) : '';
}
