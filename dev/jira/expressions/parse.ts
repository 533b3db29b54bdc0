import { ExpressionProblem } from './expression-problem.ts';
import { type Token, tokensOf } from './tokens.ts';

export type Node =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'not'; readonly of: Node }
  | { readonly kind: 'type'; readonly of: Node }
  | { readonly kind: 'two'; readonly sign: Sign; readonly left: Node; readonly right: Node }
  | { readonly kind: 'choice'; readonly condition: Node; readonly yes: Node; readonly no: Node }
  | { readonly kind: 'member'; readonly of: Node; readonly key: Node }
  | { readonly kind: 'call'; readonly of: Node; readonly method: string; readonly given: readonly Node[] }
  | { readonly kind: 'lambda'; readonly name: string; readonly body: Node };

/** `let` names with their values, then the result. */
export type Program = {
  readonly lets: readonly { readonly name: string; readonly value: Node }[];
  readonly result: Node;
};

/** Loosest first. */
const levels = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>='], ['+', '-']] as const;
export type Sign = (typeof levels)[number][number];

const constants = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Reads the part of Jira's expression language that rules of workflows need: `let`, conditions, comparisons, members, and
 * calls with lambdas. Throws an ExpressionProblem for all else.
 */
export function parseExpression(expression: string): Program {
  const reader = new Reader(tokensOf(expression));
  const lets = [];
  while (reader.takes('let')) {
    const name = reader.name();
    reader.must('=');
    lets.push({ name, value: reader.whole() });
    reader.must(';');
  }
  const result = reader.whole();
  reader.mustEnd();
  return { lets, result };
}

class Reader {
  private at = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  private get next(): Token | undefined {
    return this.tokens[this.at];
  }
  private isNext(text: string): boolean {
    return this.next?.text === text && this.next.kind !== 'text';
  }
  takes(text: string): boolean {
    if (!this.isNext(text)) return false;
    this.at += 1;
    return true;
  }
  must(text: string): void {
    if (!this.takes(text)) throw new ExpressionProblem(`Expected ${text}, found ${this.next?.text ?? 'the end'}.`);
  }
  mustEnd(): void {
    if (this.next !== undefined) throw new ExpressionProblem(`Unexpected ${this.next.text}.`);
  }
  name(): string {
    const { kind, text } = this.next ?? { kind: 'sign', text: 'the end' };
    if (kind !== 'name') throw new ExpressionProblem(`Expected a name, found ${text}.`);
    this.at += 1;
    return text;
  }

  whole(): Node {
    const condition = this.level(0);
    if (!this.takes('?')) return condition;
    const yes = this.whole();
    this.must(':');
    return { kind: 'choice', condition, yes, no: this.whole() };
  }

  private level(at: number): Node {
    const signs = levels[at];
    if (signs === undefined) return this.prefixed();
    let left = this.level(at + 1);
    for (;;) {
      const sign = signs.find((one) => this.takes(one));
      if (sign === undefined) return left;
      left = { kind: 'two', sign, left, right: this.level(at + 1) };
    }
  }

  private prefixed(): Node {
    if (this.takes('!')) return { kind: 'not', of: this.prefixed() };
    return this.takes('typeof') ? { kind: 'type', of: this.prefixed() } : this.followed(this.primary());
  }

  private followed(start: Node): Node {
    let node = start;
    for (;;) {
      if (this.takes('[')) {
        node = { kind: 'member', of: node, key: this.whole() };
        this.must(']');
      } else if (this.takes('.')) {
        const name = this.name();
        node = this.takes('(')
          ? { kind: 'call', of: node, method: name, given: this.list(')') }
          : { kind: 'member', of: node, key: { kind: 'value', value: name } };
      } else return node;
    }
  }

  private primary(): Node {
    const token = this.next;
    if (token === undefined) throw new ExpressionProblem('Unexpected end.');
    if (this.takes('(')) {
      const inner = this.whole();
      this.must(')');
      return inner;
    }
    if (this.takes('[')) return { kind: 'list', items: this.list(']') };
    this.at += 1;
    if (token.kind === 'text') return { kind: 'value', value: token.text };
    if (token.kind === 'number') return { kind: 'value', value: Number(token.text) };
    if (token.kind === 'sign') throw new ExpressionProblem(`Unexpected ${token.text}.`);
    const constant = constants.get(token.text);
    if (constant !== undefined) return { kind: 'value', value: constant };
    if (this.takes('=>')) return { kind: 'lambda', name: token.text, body: this.whole() };
    return { kind: 'name', name: token.text };
  }

  private list(end: string): readonly Node[] {
    const items: Node[] = [];
    while (!this.takes(end)) {
      if (items.length > 0) this.must(',');
      items.push(this.whole());
    }
    return items;
  }
}
