import path from 'node:path';
import { readManifest } from '../dev/host/manifest.ts';

/** The app's own manifest, read once for all tests of a file. */
export const ownManifest = readManifest(path.join(__dirname, '..'));
