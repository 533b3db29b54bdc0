/** An expression that cannot be read or evaluated; Jira fails the rule then. */
export class ExpressionProblem extends Error {}
