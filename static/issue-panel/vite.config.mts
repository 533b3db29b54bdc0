import { defineConfig, mergeConfig } from 'vite';
import { plainImports } from '../ui/vite/plain-imports.ts';
import { shared } from '../ui/vite.shared.mts';

export default mergeConfig(shared(import.meta.dirname, 'first.ts'), defineConfig({ plugins: [plainImports()] }));
