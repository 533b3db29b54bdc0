/** Stands for the hook of `@atlaskit/analytics-next`: nothing here listens to its events, so that none is made. */
export const usePlatformLeafEventHandler =
  <T>({ fn }: { readonly fn: (value: T) => void }) =>
  (value: T): void =>
    fn(value);
