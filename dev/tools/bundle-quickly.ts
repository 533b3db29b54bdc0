import { build, stop } from 'esbuild';
import { projectRoot } from '../root.ts';

/**
 * Bundles the app's back end with esbuild, for a quick first look: one `<module>.cjs` per module of `modules` (`index`
 * is `src/index.ts`) in `out`. Types are not checked; tests and deployment use Forge's own bundler.
 * @throws when a module cannot be bundled; esbuild has printed why
 */
export async function bundleQuickly(modules: readonly string[], out: string): Promise<void> {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: Object.fromEntries(modules.map((name) => [name, `./src/${name}`])),
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    logLevel: 'error',
  });
  await stop();
}
