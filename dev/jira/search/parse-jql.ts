import {
  JastBuilder,
  JQLSyntaxError,
  RESERVED_WORDS,
  type Clause,
  type Jast,
  type Operand,
  type Query,
} from '@atlaskit/jql-ast';
import { JqlProblem, problem } from './jql-problem.ts';

/** A well-formed query, or its syntax problem in Jira's wording. */
export type Parsed = { query: Query } | { problem: JqlProblem };

const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
/** `changed` and `was` are keywords too, but Jira's parser accepts them as values. */
const reserved = new Set<string>([...RESERVED_WORDS].map((word) => word.toLowerCase()));

/** Queries by their text: pages and people ask the same ones again and again, and the parser takes long. */
const known = new Map<string, Parsed>();
const KNOWN_AT_MOST = 1_000;

/** Checks only the grammar and looks up no field or value. */
export function parseJql(jql: string): Parsed {
  const parsed = known.get(jql) ?? parseAnew(jql);
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(jql, parsed);
  return parsed;
}

function parseAnew(jql: string): Parsed {
  const jast = new JastBuilder().build(jql);
  const [first] = jast.errors;
  if (first) return { problem: new JqlProblem(inJirasWords(jast, jql)) };
  if (!jast.query) return { problem: new JqlProblem('Error in the JQL Query: The query could not be understood.') };
  const word = jast.query.where ? reservedIn(jast.query.where) : undefined;
  if (word) return { problem: new JqlProblem(reservedWords(word.text, place(jql, word.start))) };
  return { query: jast.query };
}

function reservedWords(word: string, where: string): string {
  return `Error in the JQL Query: '${word}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.${where}`;
}

function inJirasWords(jast: Jast, jql: string): string {
  const [error] = jast.errors;
  if (!(error instanceof JQLSyntaxError)) return `Error in the JQL Query: ${error?.description ?? 'unknown'}`;
  const misplaced = listWithoutBrackets(jast) ?? operandMisplaced(jast, { jql, start: error.start });
  if (misplaced) return misplaced;
  const atEnd = error.start >= jql.length;
  const token = jql.slice(error.start, Math.max(error.stop, error.start + 1));
  if (/^["']/.test(token)) {
    return `Error in the JQL Query: The quoted string '${token.slice(1)}' has not been completed.${place(jql, error.start)}`;
  }
  if (
    reserved.has(token.trim().toLowerCase()) &&
    !expectsOperator(error.description) &&
    !error.description.includes('<EOF>, ORDER')
  ) {
    return reservedWords(token.trim(), place(jql, error.start));
  }
  const where = atEnd ? ' before the end of the query.' : ` but got '${token.trim()}'.`;
  const words = `Expecting ${expected(error.description, atEnd)}${where}`;
  const operators = expectsOperator(error.description) ? ` ${OPERATORS}` : '';
  return `Error in the JQL Query: ${words}${operators}${atEnd ? '' : place(jql, error.start)}`;
}

/** Converts ANTLR's set of expected tokens to Jira's noun for it. */
function expected(description: string, atEnd: boolean): string {
  if (expectsOperator(description)) return 'operator';
  if (description.includes('{EMPTY,') || description.endsWith('expecting EMPTY'))
    return 'either a value, list or function';
  if (description.includes('CUSTOMFIELD')) return 'a field name';
  if (description.endsWith('BY')) return "'BY'";
  if (description.includes("')'")) return atEnd ? "')'" : "either ')' or ','";
  if (description.includes('<EOF>, ORDER')) return "either 'OR' or 'AND'";
  if (description.includes("'('")) return 'a list';
  return 'something else';
}

function expectsOperator(description: string): boolean {
  return description.includes("'!~'");
}

function place(jql: string, offset: number): string {
  const lines = jql.slice(0, offset).split('\n');
  return ` (line ${lines.length}, character ${(lines.at(-1)?.length ?? 0) + 1})`;
}

/** `status = (a, b)` and `created > EMPTY`: an operand that its operator cannot have. */
function operandMisplaced({ query }: Jast, source: { jql: string; start: number }): string | undefined {
  const rest = source.jql.slice(source.start);
  const before = source.jql.slice(0, source.start).trimEnd().length;
  const clause = query?.where && terminals(query.where).find(({ operator }) => operator?.position?.[1] === before);
  if (!clause?.operator) return undefined;
  const [list] = /^\([^()]*\)/.exec(rest) ?? [];
  const [field, operator] = [clause.field.value, clause.operator.value];
  if (list) return problem.needsSingle(field, operator, list).message;
  return /^(empty|null)\b/i.test(rest) ? problem.emptyOperator(field, operator).message : undefined;
}

/** `summary in test`: the grammar expects a bracket, and Jira's message names the operator. */
function listWithoutBrackets({ query }: Jast): string | undefined {
  const [error] = query?.where
    ? terminals(query.where).filter((clause) => clause.operand?.operandType === 'function')
    : [];
  if (!error || error.operand?.operandType !== 'function' || error.operand.arguments.length > 0) return undefined;
  const operator = error.operator?.value ?? '';
  if (operator !== 'in' && operator !== 'not in') return undefined;
  const { text } = error.operand.function;
  if ((error.operand.position?.[1] ?? 0) - (error.operand.position?.[0] ?? 0) > text.length) return undefined;
  return problem.needsList(error.field.value, operator, text).message;
}

function terminals(clause: Clause): Extract<Clause, { clauseType: 'terminal' }>[] {
  switch (clause.clauseType) {
    case 'compound':
      return clause.clauses.flatMap(terminals);
    case 'not':
      return terminals(clause.clause);
    case 'terminal':
      return [clause];
  }
}

function reservedIn(where: Clause): { text: string; start: number } | undefined {
  const operands = terminals(where).flatMap(({ operand }) => (operand ? values(operand) : []));
  const found = operands.find(({ text }) => reserved.has(text.toLowerCase()));
  return found && { text: found.text, start: found.position?.[0] ?? 0 };
}

function values(operand: Operand): Extract<Operand, { operandType: 'value' }>[] {
  if (operand.operandType === 'list') return operand.values.flatMap(values);
  return operand.operandType === 'value' ? [operand] : [];
}
