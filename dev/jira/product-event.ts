import type { JsonObject } from './json.ts';

/** `to`/`from` hold ids, `toString`/`fromString` the displayed text; null where the field is or was empty. */
export type ChangelogItem = {
  field: string;
  fieldId: string;
  fieldtype: 'jira' | 'custom';
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
};

/**
 * A product event in the shapes of Forge's page "Jira events"; the other keys depend on `eventType` (`issue`,
 * `changelog`, `comment`, `associatedUsers`, `sprint` …).
 */
export type ProductEvent = JsonObject & {
  /** Such as `avi:jira:updated:issue`. */
  readonly eventType: string;
  /** The account that caused it. */
  readonly atlassianId?: string;
};
