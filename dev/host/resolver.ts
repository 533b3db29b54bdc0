import type { Site } from '../jira/site.ts';
import type { Functions, Outcome } from './functions.ts';
import type { HostGuesses } from './guesses.ts';
import { Undeclared, type Manifest } from './manifest.ts';
import { contextOf, type Surface } from './surface.ts';

type ResolverOptions = { manifest: Manifest; site: Site; functions: Functions };

/** `invoke(functionKey, payload)` of a page: runs the module's resolver from the manifest as the person. */
export function invokeResolver(
  { manifest, site, functions }: ResolverOptions,
  surface: Surface,
  call: { functionKey: string; payload?: unknown },
): Promise<Outcome> {
  const { module, accountId } = surface;
  if (!module.resolver) throw new Undeclared(`The module "${module.key}" declares no resolver.`);
  const context = contextOf(manifest, site, surface);
  const body = { call: { functionKey: call.functionKey, payload: call.payload }, context };
  const at = { moduleKey: module.key, extension: surface.extension };
  return functions.invoke({ functionKey: module.resolver.function, module, accountId, body, at });
}

/** Runs the `dynamicProperties` function of an issue context; undefined when the module has none. */
export function invokeDynamic(
  { manifest, site, functions, guesses }: ResolverOptions & { guesses: HostGuesses },
  surface: Surface,
): Promise<Outcome> | undefined {
  const { module, accountId } = surface;
  const declared = module['dynamicProperties'];
  if (typeof declared !== 'object' || declared === null || !('function' in declared)) return undefined;
  const { cloudId, extension } = contextOf(manifest, site, surface);
  const functionKey = String(declared.function);
  const viewer = guesses.namesViewer ? { accountId } : {};
  return functions.invoke({ functionKey, module, ...viewer, body: { cloudId, extension } });
}
