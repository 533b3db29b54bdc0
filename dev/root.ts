import path from 'node:path';

/** The folder that holds manifest.yml, src/ and static/. */
export const projectRoot = path.resolve(import.meta.dirname, '..');
