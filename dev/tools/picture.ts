/** A picture of the app for README and guide. */
export type Picture = {
  /** Below the folder of the documentation, without its ending. */
  readonly name: string;
  readonly path: string;
  /** Words that appear once the page has been drawn. */
  readonly words: string;
  /** The name of a button that is pressed then. */
  readonly press?: string;
  readonly colorScheme: 'light' | 'dark';
  /** Whether the page is scrolled to the panel first. */
  readonly atPanel?: boolean;
  /** The heading of the part of the page that is taken; the whole window where it is left out. */
  readonly part?: string;
  /** Whether only the app's own frame is taken, without Jira around it. */
  readonly isApp?: boolean;
  readonly viewport: { readonly width: number; readonly height: number };
};
