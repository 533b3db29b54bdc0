/** Something with fields, whatever is in them: what comes from Jira and from Forge is asked before it is believed. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
