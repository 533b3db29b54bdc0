import type { Plugin } from 'vite';

/**
 * Atlaskit's feature flags are always `false` outside Atlassian. As a constant, the bundler drops the gated code: 16
 * KiB gzip of a page. `flags-off.test.ts` checks the real client's answer.
 */
const withFlagsOff = (code: string): string =>
  code.replace(/\bfg\(\s*(['"])[^'"]+\1\s*\)/g, 'false').replace(/\bisReactCompilerActivePlatform\(\)/g, 'false');

/** Replaces every flag check in Atlaskit's files by `false`. */
export const flagsOff = () =>
  ({
    name: 'atlaskit-flags-off',
    enforce: 'pre',
    transform: (code: string, id: string) =>
      /[\\/]@atlaskit[\\/]/.test(id) && /\bfg\(|isReactCompilerActivePlatform\(/.test(code)
        ? { code: withFlagsOff(code), map: null }
        : undefined,
  }) satisfies Plugin;
