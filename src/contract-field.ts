import type { Language } from './domain/shared/language';

/** How the app's field stands on this site. */
export type FieldView = {
  /** The certain name of the field in searches, such as `cf[10100]`; null if Jira does not show the app its field. */
  readonly clause: string | null;
  /** The language in which it is filled; null if it is not. */
  readonly filled: Language | null;
  /** Whether a search finds values; null where it is filled. An earlier installation of the app may have left some. */
  readonly hasValues: boolean | null;
};
