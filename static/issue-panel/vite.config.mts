import { defineConfig } from 'vite';
import { shared } from '../ui/vite.shared.mts';

export default defineConfig(shared(import.meta.dirname, 'first.ts'));
