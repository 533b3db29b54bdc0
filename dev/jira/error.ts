import type { JsonObject } from './json.ts';

/** An answer of Jira that is an error, in the body shape that nearly all of its operations use. */
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

/** Hidden and missing are one answer, so that nobody learns what exists. */
export const noSuchIssue = () => new JiraError(404, 'Issue does not exist or you do not have permission to see it.');

/** Errors that belong to fields of a form: `{ "errors": { "summary": "…" } }`. */
export const invalidFields = (errors: Record<string, string>) => new JiraError(400, [], { errors });
