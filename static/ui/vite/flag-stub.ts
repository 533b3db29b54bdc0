/** Stands for `@atlaskit/platform-feature-flags` and answers as it does without a resolver. */
export const fg = (_flag: string): boolean => false;
export const setBooleanFeatureFlagResolver = (): void => undefined;
