import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { getEntryPoints, getNodeBundler, LocalWrapperProvider } from '@forge/bundler';
import { ConfigFile, FileSystemWriter } from '@forge/cli-shared';
import { projectRoot } from '../root.ts';
import { ClosedGates, files, toolLogger } from './offline-forge.ts';

/**
 * Bundles the back end of the app in `folder` with Forge's own bundler into `out` (emptied first): one `<module>.cjs`
 * with source map per handler module. Fails on type errors. Changes the working directory; run it through
 * bundle-app.cjs, in a process of its own.
 */
async function bundleApp(folder: string, out: string): Promise<void> {
  process.chdir(folder);
  process.env['FORGE_RUNTIME_PATH'] = path.join(import.meta.dirname, 'forge-runtime');
  const config = new ConfigFile(files, new FileSystemWriter());
  const wrapper = new LocalWrapperProvider(files, process.env['FORGE_RUNTIME_PATH']);
  const entryPoints = getEntryPoints(await config.getAppHandlers());
  const bundle = await getNodeBundler(toolLogger, wrapper, config, new ClosedGates()).bundle({
    appDirectory: folder,
    entryPoints,
  });
  await fs.rm(out, { recursive: true, force: true });
  await fs.cp(bundle.outputDir, out, { recursive: true });
  for (const [name, content] of bundle.additionalOutputs ?? []) {
    if (typeof content === 'string') await fs.cp(content, path.join(out, name), { recursive: true });
    else await fs.writeFile(path.join(out, name), content);
  }
}

/** Command line: `bundle-app.cjs [--app DIR] [--out DIR]`. */
export async function main(): Promise<void> {
  const { values } = parseArgs({ options: { app: { type: 'string', default: projectRoot }, out: { type: 'string' } } });
  const folder = path.resolve(values.app);
  await bundleApp(folder, path.resolve(values.out ?? path.join(folder, 'build/app')));
}
