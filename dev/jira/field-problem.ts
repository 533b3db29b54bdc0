/** Why a value cannot be put into a field, in Jira's words; becomes the answer's `errors[fieldId]`. */
export class FieldProblem extends Error {}

export const notOnScreen = (id: string) =>
  new FieldProblem(`Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`);
