import { FileSystemReader, StatsigService, type Logger } from '@forge/cli-shared';

/** Prints what Forge's tools say; their progress stays silent. */
export const toolLogger: Logger = {
  traceEnabled: false,
  debugEnabled: false,
  trace: () => undefined,
  debug: () => undefined,
  info: (message) => console.log(message),
  warn: (message) => console.warn(message),
  error: (error) => console.error(error),
};

/** Forge's tools ask a feature-flag service over the network; offline every gate is closed and every list is unknown. */
export class ClosedGates extends StatsigService {
  constructor() {
    const nobody = { getCredentials: () => Promise.reject(new Error('The local tools have no Atlassian account.')) };
    const noApp = { readConfigSection: () => Promise.resolve('missing' as const) };
    super(toolLogger, undefined, nobody, noApp);
  }

  override checkGate(): Promise<boolean | null> {
    return Promise.resolve(false);
  }

  override getDynamicConfig(): Promise<null> {
    return Promise.resolve(null);
  }
}

export const files = new FileSystemReader();
