/** Why a field refuses a value, in Jira's wording; becomes the answer's `errors[fieldId]`. */
export class FieldProblem extends Error {}

export const notOnScreen = (id: string) =>
  new FieldProblem(`Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`);
