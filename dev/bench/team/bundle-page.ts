import path from 'node:path';
import vm from 'node:vm';
import { build } from 'vite';
import { projectRoot } from '../../root.ts';

/** Bundles a page's own store, looks and actions, as a script for a context without a browser. `entry`: beside this file. */
export async function bundlePage(entry: 'panel-page.ts' | 'meeting-page.ts'): Promise<vm.Script> {
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: path.join(projectRoot, 'dev/bench/team', entry), formats: ['iife'], name: 'panelPage' },
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const [chunk] = bundle && 'output' in bundle ? bundle.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The panel could not be bundled.');
  return new vm.Script(chunk.code, { filename: entry });
}
