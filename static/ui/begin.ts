import { view } from '@forge/bridge';

export type Context = Awaited<ReturnType<typeof view.getContext>>;

/** What every page asks of Jira before it draws. */
type Begun = {
  readonly context: Promise<Context>;
  /** Comes once the page has Jira's colours. */
  readonly themed: Promise<void>;
};

/** Theming may fail: the fallback colours are readable, so the screen is drawn anyway. */
async function enableTheme(): Promise<void> {
  try {
    await view.theme.enable();
  } catch (error) {
    console.error(error);
  }
}

export const begin = (): Begun => ({ themed: enableTheme(), context: view.getContext() });
