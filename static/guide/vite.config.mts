import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { shared } from '../ui/vite.shared.mts';

export default defineConfig(shared(fileURLToPath(new URL('.', import.meta.url))));
