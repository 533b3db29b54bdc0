import { ExpressionProblem } from './expression-problem.ts';

export type Token = { readonly kind: 'text' | 'number' | 'name' | 'sign'; readonly text: string };

const kinds: readonly [Token['kind'], RegExp][] = [
  ['text', /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/uy],
  ['number', /\d+(?:\.\d+)?/uy],
  ['name', /[A-Za-z_]\w*/uy],
  ['sign', /=>|==|!=|<=|>=|&&|\|\||[()[\]{}.,:;?+\-*/<>!=]/uy],
];

/** The words and signs of an expression; texts without their quotes. */
export function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < expression.length) {
    if (/\s/u.test(expression.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(expression, at);
    if (token === null) throw new ExpressionProblem(`Unexpected ${expression.charAt(at)} at character ${at + 1}.`);
    tokens.push({ kind: token.kind, text: token.kind === 'text' ? unquoted(token.text) : token.text });
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(expression: string, at: number): Token | null {
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = at;
    const [text] = pattern.exec(expression) ?? [];
    if (text !== undefined) return { kind, text };
  }
  return null;
}

const unquoted = (quoted: string): string => quoted.slice(1, -1).replaceAll(/\\(.)/gu, '$1');
