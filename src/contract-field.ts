import type { Instant } from './domain/shared/instant';
import type { Language } from './domain/shared/language';

/** What Jira did where the app's field was tried on one item. */
export type FieldTrial = {
  readonly at: Instant;
  readonly issueKey: string;
  readonly language: Language;
  /** Whether Jira gave the value back. */
  readonly isBack: boolean;
  /** Seconds until a search by `cf[…]` found it; null where it did not within the wait. */
  readonly foundAfter: number | null;
  /** Of a write that asks for no entry in the history: whether Jira moved `updated`, and whether there is an entry. */
  readonly movesUpdated: boolean;
  readonly isInHistory: boolean;
  /** How many screens show the field; null where Jira does not say. */
  readonly screens: number | null;
  /** How many fields of the site have its name, itself counted. */
  readonly sameName: number;
  /** Rate-limit points that the trial took. */
  readonly points: number;
};

/** How the app's field stands on this site. */
export type FieldView = {
  /** How searches name it for certain, such as `cf[10100]`; null where Jira does not show the app its field. */
  readonly clause: string | null;
  readonly trial: FieldTrial | null;
  /** The language in which it is filled; null where it is not. */
  readonly filled: Language | null;
};

/** One item, by its key, and the language of the value. */
export type TryField = { readonly issueKey: string; readonly language: Language };
