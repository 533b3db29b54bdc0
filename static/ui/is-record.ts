/** Narrows unknown data of Jira and Forge to an object, whose fields are then checked one by one. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
