/**
 * Replaces `{{issue.key}}`, `{{issue.fields.summary}}`, `{{issue.properties.someProperty.path}}` and so on with the
 * values at these paths. As in Jira, missing values become empty, and field names work without `fields.`.
 */
export function resolveSmartValues(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replaceAll(/\{\{\s*([\w.]+)\s*\}\}/g, (_all, path: string) => {
    const found = at(values, path.split('.')) ?? at(values, path.replace(/^issue\./, 'issue.fields.').split('.'));
    return found === undefined || found === null
      ? ''
      : typeof found === 'object'
        ? JSON.stringify(found)
        : String(found);
  });
}

function at(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const entries: Record<string, unknown> = { ...value };
  return at(entries[name], rest);
}
