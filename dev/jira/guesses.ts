/**
 * What Atlassian's documents leave open, as this site answers it. Each may be turned while the site runs: then the app's
 * Health page has to find it.
 */
export type JiraGuesses = {
  /** JQL names of issue properties that search does not know, although the manifest declares them. */
  unknownAliases: readonly string[];
  /** Whether the search in a project that the caller may not browse is refused; else it finds nothing. */
  refusesUnseenProjects: boolean;
  /** Whether search sorts by rank. */
  sortsByRank: boolean;
  /** What `serverInfo` calls the address that people see, `displayUrl`; null: the one at which it answers. */
  address: string | null;
  /** Words and signs that expressions may not have here. */
  unknownInExpressions: readonly string[];
  /** On how many screens a field is. */
  screensOfField: number;
  /** Whether `updated` moves where an app writes its field without an entry in the history. */
  silentValueMovesUpdated: boolean;
};

export const JIRA_GUESSES: Readonly<JiraGuesses> = {
  unknownAliases: [],
  refusesUnseenProjects: true,
  sortsByRank: true,
  address: null,
  unknownInExpressions: [],
  screensOfField: 1,
  silentValueMovesUpdated: false,
};
