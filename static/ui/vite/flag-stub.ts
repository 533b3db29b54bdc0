/** Stands for `@atlaskit/platform-feature-flags`: what it answers when nobody has set a resolver. */
export const fg = (_flag: string): boolean => false;
export const setBooleanFeatureFlagResolver = (): void => undefined;
