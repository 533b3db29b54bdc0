import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vite';
import { shared } from '../ui/vite.shared.mts';
import { guidePages } from './guide-pages.ts';

export default defineConfig(
  mergeConfig(shared(fileURLToPath(new URL('.', import.meta.url))), { plugins: [guidePages()] }),
);
