/** A problem of a query in Jira's wording; the answer is 400 with these messages. */
export class JqlProblem extends Error {
  override readonly name = 'JqlProblem';
}

/** Jira's messages; those that only this site has name the local Jira. `field` is always the name as typed. */
export const problem = {
  unknownField: (field: string) =>
    new JqlProblem(`Field '${field}' does not exist or you do not have permission to view it.`),
  unknownValue: (field: string, value: string) =>
    new JqlProblem(`The value '${value}' does not exist for the field '${field}'.`),
  unknownId: (field: string, id: string) =>
    new JqlProblem(`A value with ID '${id}' does not exist for the field '${field}'.`),
  unknownIssue: (field: string, key: string) =>
    new JqlProblem(`An issue with key '${key}' does not exist for field '${field}'.`),
  badKey: (field: string, key: string) => new JqlProblem(`The issue key '${key}' for field '${field}' is invalid.`),
  unknownSprint: (name: string) =>
    new JqlProblem(`Sprint with name '${name}' does not exist or you do not have permission to view it.`),
  unknownOption: (field: string, option: string) =>
    new JqlProblem(`The option '${option}' for field '${field}' does not exist.`),
  operator: (field: string, operator: string) =>
    new JqlProblem(`The operator '${operator}' is not supported by the '${field}' field.`),
  empty: (field: string) => new JqlProblem(`The field '${field}' does not support searching for EMPTY values.`),
  emptyOperator: (field: string, operator: string) =>
    new JqlProblem(`The operator '${operator}' does not support searching for EMPTY values on the field '${field}'.`),
  emptyText: (field: string) => new JqlProblem(`The field '${field}' does not support searching for an empty string.`),
  wildcardFirst: (field: string, text: string) =>
    new JqlProblem(
      `The text query '${text}' for field '${field}' is not valid: the '*' and '?' are not allowed as first character in wildcard query.`,
    ),
  text: (field: string, text: string) => new JqlProblem(`Unable to parse the text '${text}' for field '${field}'.`),
  needsList: (field: string, operator: string, value: string) =>
    new JqlProblem(`Operator '${operator}' does not support the non-list value '${value}' for field '${field}'.`),
  needsSingle: (field: string, operator: string, value: string) =>
    new JqlProblem(`Operator '${operator}' does not support the list value '${value}' for field '${field}'.`),
  date: (field: string, value: string) =>
    new JqlProblem(
      `Date value '${value}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    ),
  number: (field: string, value: string) =>
    new JqlProblem(`The value '${value}' is not a valid number for the field '${field}'.`),
  unknownFunction: (name: string) => new JqlProblem(`Unable to find JQL function '${name}()'.`),
  functionValue: (field: string, name: string) =>
    new JqlProblem(`A value provided by the function '${name}' is invalid for the field '${field}'.`),
  arguments: (name: string, expected: number, received: number) =>
    new JqlProblem(`Function '${name}' expected '${expected}' arguments but received '${received}'.`),
  duration: (name: string) =>
    new JqlProblem(
      `Duration for function '${name}' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.`,
    ),
  sort: (field: string) => new JqlProblem(`Not able to sort using field '${field}'.`),
  sorts: (limit: number) => new JqlProblem(`The maximum number of fields in the ORDER BY clause is ${limit}.`),
  conditions: (limit: number) =>
    new JqlProblem(`The query has too many conditions: the local Jira takes at most ${limit}.`),
  unbounded: () =>
    new JqlProblem('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'),
  notHere: (what: string) => new JqlProblem(`The local Jira does not implement ${what} in JQL.`),
} as const;
