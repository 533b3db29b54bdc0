/** What Forge does for pages where no document says it. Each may be turned while the host runs. */
export type HostGuesses = {
  /** Whether the status of an issue context is asked for with the person who looks. */
  namesViewer: boolean;
  /** Whether Jira knows the types of projects in display conditions, and hides what they hide. */
  hidesModules: boolean;
  /** Whether Jira's colours reach the pages that ask for them. */
  sendsTheme: boolean;
  /** Whether pages may keep something in the browser. */
  keepsInBrowser: boolean;
};

export const HOST_GUESSES: Readonly<HostGuesses> = {
  namesViewer: true,
  hidesModules: true,
  sendsTheme: true,
  keepsInBrowser: true,
};
