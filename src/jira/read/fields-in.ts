/** The fields that a schema parses. They are what Jira is asked for: a field is added in one place. */
/*#__NO_SIDE_EFFECTS__*/
export function fieldsIn(schema: { readonly shape: object }): readonly string[] {
  return Object.keys(schema.shape);
}

/** For an answer of which no field is read: without a list, Jira answers all of them. */
export const FEWEST_FIELDS: readonly string[] = ['issuetype'];
