import { FileSystemReader, StatsigService, type Logger } from '@forge/cli-shared';

/** Prints the messages of Forge's tools, without their progress. */
export const toolLogger: Logger = {
  traceEnabled: false,
  debugEnabled: false,
  trace: () => undefined,
  debug: () => undefined,
  info: (message) => console.log(message),
  warn: (message) => console.warn(message),
  error: (error) => console.error(error),
};

/**
 * Replaces the feature-flag service that Forge's tools call over the network: every gate is closed, every list unknown.
 */
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
