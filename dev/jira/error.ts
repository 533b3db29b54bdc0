import type { JsonObject } from './json.ts';

/** An error answer in the body shape of most Jira operations. */
export class JiraError extends Error {
  readonly status: number;
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    messages: string | readonly string[],
    more: { errors?: Record<string, string>; headers?: Record<string, string> } = {},
  ) {
    const errorMessages = typeof messages === 'string' ? [messages] : messages;
    super(`${status} ${errorMessages.join(' ')} ${Object.values(more.errors ?? {}).join(' ')}`.trim());
    this.status = status;
    this.errorMessages = errorMessages;
    this.errors = more.errors ?? {};
    this.headers = more.headers ?? {};
  }

  get body(): JsonObject {
    return { errorMessages: this.errorMessages, errors: this.errors };
  }
}

/** A request that Jira refuses before an operation reads it, in words without JSON. */
export class PlainError extends Error {
  readonly status: number;

  constructor(status: number, words: string) {
    super(words);
    this.status = status;
  }
}

/** One answer for hidden and missing issues, which does not tell whether an issue exists. */
export const noSuchIssue = () => new JiraError(404, 'Issue does not exist or you do not have permission to see it.');

/** Errors of form fields: `{ "errors": { "summary": "…" } }`. */
export const invalidFields = (errors: Record<string, string>) => new JiraError(400, [], { errors });
