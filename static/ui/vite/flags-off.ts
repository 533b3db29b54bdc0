import type { Plugin } from 'vite';

/**
 * Atlaskit's feature flags have no answer outside Atlassian and fall back to `false`. Written as a constant, the gated
 * code drops out: 16 KiB gzip of a page. `flags-off.test.ts` asks the real client whether it still says `false`.
 */
export const withFlagsOff = (code: string): string =>
  code.replace(/\bfg\(\s*(['"])[^'"]+\1\s*\)/g, 'false').replace(/\bisReactCompilerActivePlatform\(\)/g, 'false');

/** Turns every flag question in Atlaskit's own files into `false`. */
export const flagsOff = (): Plugin => ({
  name: 'atlaskit-flags-off',
  enforce: 'pre',
  transform: (code, id) =>
    /[\\/]@atlaskit[\\/]/.test(id) && /\bfg\(|isReactCompilerActivePlatform\(/.test(code)
      ? { code: withFlagsOff(code), map: null }
      : undefined,
});
