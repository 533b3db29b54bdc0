import { build, context, stop, type BuildOptions } from 'esbuild';
import { projectRoot } from '../root.ts';

/** One `<module>.cjs` per module of `modules` (`index` is `src/index.ts`) in `out`. */
const quickly = (modules: readonly string[], out: string): BuildOptions => ({
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

/**
 * Bundles the app's back end with esbuild, for a quick first look. Types are not checked; tests and deployment use
 * Forge's own bundler.
 * @throws when a module cannot be bundled; esbuild has printed why
 */
export async function bundleQuickly(modules: readonly string[], out: string): Promise<void> {
  await build(quickly(modules, out));
  await stop();
}

/** {@link bundleQuickly} now and after each change of a source. `built` is called each time; esbuild prints errors. */
export async function keepBundling(modules: readonly string[], out: string, built: () => void): Promise<void> {
  const plugin = {
    name: 'tells',
    setup: ({ onEnd }: { onEnd: (work: (result: { errors: readonly unknown[] }) => void) => void }) =>
      onEnd(({ errors }) => {
        if (errors.length === 0) built();
      }),
  };
  const kept = await context({ ...quickly(modules, out), plugins: [plugin] });
  await kept.watch();
}
